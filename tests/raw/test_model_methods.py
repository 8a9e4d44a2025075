"""What all models have from their base: pydantic's methods, pairs, and dicts for nested models."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import BaseModel

import honcho_api.v3 as v3
from honcho_api import MalformedValueError
from honcho_api.model import Model
from tests.raw.document import SCHEMAS, value

MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678900, tzinfo=UTC)
CARD = v3.PeerCardConfiguration(use=True)
SETTINGS = v3.WorkspaceConfiguration(custom_instructions="Be brief", peer_card=CARD)


def message(**given: Any) -> v3.Message:
    fields = {
        "id": "m1",
        "content": "Grün",
        "peer_id": "p",
        "session_id": "s",
        "workspace_id": "w",
        "token_count": 1,
        "created_at": MOMENT,
    }
    return v3.Message(**fields | given)


@pytest.mark.parametrize(
    "name", [name for name in SCHEMAS if "from_dict" in vars(getattr(v3, name))]
)
def test_every_model_survives_its_dump_its_json_and_its_copy(name: str) -> None:
    kind: Any = getattr(v3, name)
    one = kind.from_dict(value(SCHEMAS[name]))
    assert isinstance(one, Model)
    assert kind.model_validate(one.model_dump(by_alias=True)) == one
    assert kind.model_validate(one.model_dump(mode="json", by_alias=True)) == one
    assert kind.model_validate_json(one.model_dump_json(by_alias=True)) == one
    assert one.model_copy() == one == one.model_copy(deep=True)
    assert kind(**dict(one)) == one
    assert list(dict(one)) == list(kind.model_fields)
    assert pickle.loads(pickle.dumps(one)) == one == copy.deepcopy(one)


def test_a_dump_has_all_fields_and_nested_models_as_dicts() -> None:
    assert v3.SessionPeerConfig(observe_me=True).model_dump() == {
        "observe_me": True,
        "observe_others": None,
    }
    assert SETTINGS.model_dump()["peer_card"] == {
        "use": True,
        "create": None,
        "custom_instructions": None,
    }
    assert message().model_dump()["created_at"] is MOMENT


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"exclude_none": True}, {"custom_instructions": "Be brief", "peer_card": {"use": True}}),
        ({"exclude_unset": True}, {"custom_instructions": "Be brief", "peer_card": {"use": True}}),
        (
            {"exclude_defaults": True, "by_alias": True, "warnings": False},
            {"custom_instructions": "Be brief", "peer_card": {"use": True}},
        ),
        ({"include": {"custom_instructions"}}, {"custom_instructions": "Be brief"}),
        ({"exclude": {"peer_card"}, "exclude_none": True}, {"custom_instructions": "Be brief"}),
        (
            {"exclude": {"peer_card": {"use"}}, "exclude_none": True},
            {"custom_instructions": "Be brief", "peer_card": {}},
        ),
        (
            {"exclude": {"peer_card": True}, "exclude_none": True},
            {"custom_instructions": "Be brief"},
        ),
    ],
)
def test_a_dump_leaves_out_what_it_is_told_to(
    options: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert SETTINGS.model_dump(**options) == expected
    assert json.loads(SETTINGS.model_dump_json(**options)) == expected


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (MOMENT, "2026-01-02T03:04:05.678900Z"),
        (datetime(2026, 1, 2), "2026-01-02T00:00:00"),
        (datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=2))), "2026-01-02T00:00:00+02:00"),
    ],
)
def test_dates_are_written_as_pydantic_writes_them(moment: datetime, text: str) -> None:
    class Theirs(BaseModel):
        created_at: datetime

    assert message(created_at=moment).model_dump(mode="json")["created_at"] == text
    assert Theirs(created_at=moment).model_dump(mode="json")["created_at"] == text
    kept = message(metadata={"day": date(2026, 1, 2), "list": (moment,)})
    assert kept.model_dump(mode="json")["metadata"] == {"day": "2026-01-02", "list": [text]}


def test_json_is_on_one_line_or_indented_and_keeps_letters() -> None:
    assert v3.PeerConfig(observe_me=True).model_dump_json() == '{"observe_me":true}'
    assert v3.PeerConfig().model_dump_json(indent=2) == '{\n  "observe_me": null\n}'
    assert '"Grün"' in message().model_dump_json()


def test_names_of_the_wire_are_an_alias() -> None:
    one = v3.ValidationError(loc=["a"], msg="m", type_="t")
    assert one.model_dump(exclude_none=True)["type_"] == "t"
    assert one.model_dump(by_alias=True, exclude_none=True)["type"] == "t"
    assert v3.ValidationError.model_validate(one) is one
    assert v3.ValidationError.model_validate({"loc": ["a"], "msg": "m", "type": "t"}) == one


def test_unknown_members_are_kept_and_dumped() -> None:
    one = v3.PeerConfig.model_validate({"observe_me": True, "colour": "red"})
    assert one.model_extra == {"colour": "red"}
    assert one.model_dump() == {"observe_me": True, "colour": "red"}
    assert list(one) == [("observe_me", True), ("colour", "red")]


def test_nested_models_and_dates_may_be_given_as_dicts_and_texts() -> None:
    one = v3.WorkspaceConfiguration(peer_card={"use": True}, custom_instructions="Be brief")  # type: ignore[arg-type]
    assert one == SETTINGS
    assert message(created_at="2026-01-02T03:04:05.6789Z").created_at == MOMENT
    batch = v3.MessageBatchCreate(messages=[{"content": "c", "peer_id": "p"}])  # type: ignore[list-item]
    assert batch.messages == [v3.MessageCreate(content="c", peer_id="p")]
    members = v3.SessionCreate(id="s", peers={"p": {"observe_me": False}})  # type: ignore[dict-item]
    assert members.peers == {"p": v3.SessionPeerConfig(observe_me=False)}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"peer_card": 3}, r"\$\.peer_card: expected a PeerCardConfiguration"),
        ({"peer_card": {"use": "yes"}}, r"\$\.peer_card\.use: expected a boolean"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(given: dict[str, Any], said: str) -> None:
    with pytest.raises(MalformedValueError, match=said):
        v3.WorkspaceConfiguration(**given)
    with pytest.raises(ValueError, match=r"\$\.peer_card"):
        v3.WorkspaceConfiguration.model_validate(given)


@pytest.mark.parametrize("wrong", [3, "text", [], {"id": "m"}])
def test_what_is_no_model_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"expected an object|is missing"):
        v3.Message.model_validate(wrong)


def test_what_has_the_fields_is_read_as_well() -> None:
    class Row:
        observe_me = True
        observe_others = None

    found = v3.SessionPeerConfig.model_validate(Row(), from_attributes=True)
    assert found == v3.SessionPeerConfig(observe_me=True)


def test_a_copy_is_changed_and_the_model_is_not() -> None:
    one = message(metadata={"a": [1]})
    other = one.model_copy(update={"content": "x"})
    assert (other.content, one.content) == ("x", "Grün")
    assert one.model_copy().metadata is one.metadata
    assert one.model_copy(deep=True).metadata is not one.metadata
    with pytest.raises(TypeError, match="colour"):
        one.model_copy(update={"colour": 1})


def test_what_was_given_and_what_is_left_out() -> None:
    assert SETTINGS.model_fields_set == {"custom_instructions", "peer_card"}
    assert v3.PeerConfig.model_construct(observe_me=True) == v3.PeerConfig(observe_me=True)
    v3.PeerConfig.model_rebuild()
    with pytest.raises(NotImplementedError, match="OpenAPI document"):
        v3.PeerConfig.model_json_schema()
    with pytest.raises(TypeError, match=r"content.*message_id"):
        v3.Summary()  # type: ignore[call-arg]


def test_models_are_fields_of_pydantics_models() -> None:
    class Settings(BaseModel):
        peer: v3.PeerConfig
        last: v3.Message | None = None

    found = Settings.model_validate({"peer": {"observe_me": True}, "last": message()})
    assert found.peer == v3.PeerConfig(observe_me=True)
    assert found.model_dump()["last"]["created_at"] is MOMENT
    assert json.loads(found.model_dump_json())["peer"] == {"observe_me": True}
    assert Settings.model_json_schema()["properties"]["peer"]["type"] == "object"
    with pytest.raises(ValueError, match="expected a boolean"):
        Settings.model_validate({"peer": {"observe_me": 3}})


def test_what_is_nested_without_end_is_no_model() -> None:
    deep: dict[str, Any] = {}
    for _ in range(20_000):
        deep = {"k": deep}
    with pytest.raises(MalformedValueError, match="expected fewer levels"):
        v3.PeerConfig.model_validate(deep)
