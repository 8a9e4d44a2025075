"""What models and requests have in common: immutable values that attrs understands, too."""

from __future__ import annotations

import copy
import pickle
import sys
from typing import Any

import attrs
import pytest

from honcho_api import File
from honcho_api.v3 import Message, MessageCreate, get_message
from tests.raw.document import SCHEMAS, value

MESSAGE: Any = Message.from_dict(value(SCHEMAS["Message"]))


def test_fields_are_described_with_their_defaults() -> None:
    found = {one.name: one for one in attrs.fields(type(MESSAGE))}

    assert list(found)[-1] == "additional_properties"
    assert found["id"].default is attrs.NOTHING
    assert found["metadata"].default == attrs.Factory(dict)
    assert not found["additional_properties"].repr
    create: Any = MessageCreate
    assert attrs.fields(create).created_at.default is None


def test_a_model_becomes_a_dict_with_all_its_fields() -> None:
    found = attrs.asdict(MESSAGE)

    assert found == {name: getattr(MESSAGE, name) for name in found}
    assert set(found) == {one.name for one in attrs.fields(type(MESSAGE))}


def test_values_of_two_classes_are_never_equal() -> None:
    class Other(Message):
        __slots__ = ()

    assert Other.from_dict(value(SCHEMAS["Message"])) != MESSAGE
    assert MESSAGE != "id-1"


def test_a_text_is_cut_and_unknown_members_are_not_shown() -> None:
    message = MessageCreate(peer_id="p", content="x" * 60, additional_properties={"new": 1})

    assert repr(message).startswith(f"MessageCreate(content='{'x' * 50}...', peer_id='p'")
    assert "new" not in repr(message)


def test_a_request_shows_neither_its_body_nor_how_it_is_read() -> None:
    request = get_message("w", "s", "m")

    assert "operation='get_message'" in repr(request)
    assert "parse" not in repr(request)
    assert "json" not in repr(request)
    assert pickle.loads(pickle.dumps(request)) == request
    assert copy.copy(request) == request
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        request.path = "/"  # type: ignore[misc]


def test_a_file_is_compared_by_all_its_fields() -> None:
    def opener() -> Any:
        raise AssertionError

    assert File("n", "text/plain", opener) == File("n", "text/plain", opener, None)
    assert File("n", "text/plain", opener) != File("n", "text/plain", opener, 1)
    assert hash(File("n", "text/plain", opener)) == hash(File("n", "text/plain", opener))


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is new in Python 3.13")
def test_a_copy_with_other_values_is_made_as_of_any_value() -> None:
    replaced = copy.replace(MESSAGE, content="other")  # type: ignore[attr-defined,unused-ignore]

    assert (replaced.content, replaced.id, type(replaced)) == ("other", MESSAGE.id, Message)


def test_another_value_is_checked_to_be_a_field() -> None:
    assert MESSAGE.__replace__(content="other").content == "other"
    with pytest.raises(TypeError, match="contents"):
        MESSAGE.__replace__(contents="other")
