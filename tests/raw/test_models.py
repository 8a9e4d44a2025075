"""Generated models: reading checks everything, unknown things are kept, values stay as they are."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

import honcho_api.v3
from honcho_api import MalformedValueError
from honcho_api.v3 import (
    Conclusion,
    Message,
    MessageCreate,
    MessagePage,
    MessageSearchOptions,
    QueueStatus,
    ReasoningConfiguration,
    SessionConfiguration,
    SessionContext,
    search_session,
)
from tests.raw.document import SCHEMAS, value

MESSAGE = {
    "id": "m1",
    "content": "Hello",
    "peer_id": "alice",
    "session_id": "s1",
    "metadata": {"mood": "good"},
    "created_at": "2025-05-17T12:34:56.789012Z",
    "workspace_id": "w1",
    "token_count": 1,
}
PAGE = {
    "items": [dict(MESSAGE, id=f"m{index}") for index in range(4)],
    "page": 1,
    "size": 50,
    "total": 4,
    "pages": 1,
}
MODELS = [
    name for name, schema in SCHEMAS.items() if schema.get("properties") and name != "MessageUpload"
]


def model_of(name: str) -> Any:
    return getattr(honcho_api.v3, name)


def changed(source: Any, *path: str | int, to: Any) -> Any:
    """A copy with one value replaced; ``...`` removes it."""
    result = copy.deepcopy(source)
    place = result
    for step in path[:-1]:
        place = place[step]
    if to is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return result


def failure(read: Callable[[Any], object], payload: Any) -> MalformedValueError:
    with pytest.raises(MalformedValueError) as caught:
        read(payload)
    error = caught.value
    assert error.__context__ is None or error.__suppress_context__
    return error


def test_a_message_is_read_field_by_field() -> None:
    message = Message.from_dict(MESSAGE)

    assert message == Message(
        id="m1",
        content="Hello",
        peer_id="alice",
        session_id="s1",
        metadata={"mood": "good"},
        created_at=datetime(2025, 5, 17, 12, 34, 56, 789012, tzinfo=UTC),
        workspace_id="w1",
        token_count=1,
    )
    assert type(message) is Message
    assert message.additional_properties == {}


@pytest.mark.parametrize(
    ("name", "bad", "reason"),
    [
        ("id", ..., "is missing"),
        ("created_at", ..., "is missing"),
        ("id", None, "expected a string"),
        ("content", 5, "expected a string"),
        ("content", b"x", "expected a string"),
        ("token_count", True, "expected an integer"),
        ("token_count", 1.0, "expected an integer"),
        ("token_count", "1", "expected an integer"),
        ("metadata", [], "expected an object"),
        ("metadata", "{}", "expected an object"),
        ("created_at", "soon", "expected a date and time"),
        ("created_at", 1747485296, "expected a date and time"),
        ("created_at", None, "expected a date and time"),
    ],
)
def test_a_wrong_value_is_named_with_the_whole_path_to_it(name: str, bad: Any, reason: str) -> None:
    alone = failure(Message.from_dict, changed(MESSAGE, name, to=bad))
    paged = failure(MessagePage.from_dict, changed(PAGE, "items", 3, name, to=bad))
    listed = failure(
        search_session("w", "s", body=MessageSearchOptions(query="x")).parse,
        [MESSAGE, changed(MESSAGE, name, to=bad)],
    )

    assert (alone.path, alone.reason) == ((name,), reason)
    assert (paged.path, paged.reason) == (("items", 3, name), reason)
    assert (listed.path, listed.reason) == ((1, name), reason)


@pytest.mark.parametrize("bad", [None, [], "text", 7, 1.5, True, [MESSAGE]])
@pytest.mark.parametrize("model", [Message, MessagePage, ReasoningConfiguration, QueueStatus])
def test_what_is_no_object_is_refused(model: Any, bad: Any) -> None:
    error = failure(model.from_dict, bad)

    assert (error.path, error.reason) == ((), "expected an object")


def test_a_page_without_a_list_and_an_item_that_is_no_object() -> None:
    assert failure(MessagePage.from_dict, changed(PAGE, "items", to=None)).path == ("items",)
    assert failure(MessagePage.from_dict, changed(PAGE, "items", 2, to="m1")).path == ("items", 2)


def test_paths_lead_into_maps_and_nested_objects() -> None:
    counts = {"total_work_units": 1, "completed_work_units": 0, "in_progress_work_units": 0}
    inner = {**counts, "pending_work_units": "none"}
    status = {**counts, "pending_work_units": 1, "sessions": {"a": None, "s 1": inner}}
    summary = {
        "content": "",
        "message_id": "",
        "summary_type": "",
        "created_at": "",
        "token_count": 0,
    }
    context = {"id": "s", "messages": [], "summary": changed(summary, "token_count", to=...)}

    assert failure(QueueStatus.from_dict, changed(status, "sessions", "a", to=inner)).path == (
        "sessions",
        "a",
        "pending_work_units",
    )
    assert failure(QueueStatus.from_dict, status).path == ("sessions", "a")
    assert failure(SessionContext.from_dict, context).path == ("summary", "token_count")
    assert failure(
        SessionContext.from_dict, {**context, "summary": None, "peer_card": [1]}
    ).path == (
        "peer_card",
        0,
    )


@pytest.mark.parametrize("name", MODELS)
def test_unknown_members_are_kept_and_written_back(name: str) -> None:
    payload = value(SCHEMAS[name]) | {"added in 4.0": {"deep": [1]}, "and": None}

    model = model_of(name).from_dict(payload)

    assert model.additional_properties == {"added in 4.0": {"deep": [1]}, "and": None}
    assert model.to_dict() == payload


@pytest.mark.parametrize("name", MODELS)
def test_unknown_members_are_kept_when_known_ones_are_absent(name: str) -> None:
    optional = set(SCHEMAS[name]["properties"]) - set(SCHEMAS[name].get("required", []))
    payload = value(SCHEMAS[name], full=False)
    extra = {f"unknown {index}": index for index in range(len(optional))}

    model = model_of(name).from_dict(payload | extra)

    assert model.additional_properties == extra


@pytest.mark.parametrize("name", MODELS)
def test_models_are_values_that_survive_pickling_copying_and_evolving(name: str) -> None:
    model = model_of(name).from_dict(value(SCHEMAS[name]) | {"unknown": [1]})

    assert pickle.loads(pickle.dumps(model)) == model
    assert copy.deepcopy(model) == model
    assert attrs.evolve(model) == model
    assert model == model_of(name).from_dict(model.to_dict())
    assert model != attrs.evolve(model, additional_properties={})


@pytest.mark.parametrize("name", MODELS)
def test_models_are_immutable_however_they_were_made(name: str) -> None:
    read = model_of(name).from_dict(value(SCHEMAS[name]))
    built = attrs.evolve(read)
    first = attrs.fields(type(read))[0].name

    for model in (read, built):
        assert type(model) is model_of(name)
        assert not hasattr(model, "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(model, first, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(model, first)


def test_a_new_enum_value_is_kept_as_text() -> None:
    conclusion = Conclusion.from_dict(value(SCHEMAS["Conclusion"]) | {"level": "abductive"})

    assert conclusion.level == "abductive"


def test_an_answer_may_leave_out_what_has_a_default_or_may_be_empty() -> None:
    conclusion = Conclusion.from_dict(value(SCHEMAS["Conclusion"], full=False))
    message = Message.from_dict(changed(MESSAGE, "metadata", to=...))
    other = Message.from_dict(changed(MESSAGE, "metadata", to=None))

    assert conclusion.level == "explicit"
    assert conclusion.session_id is None
    assert message.metadata == other.metadata == {}
    assert message.metadata is not other.metadata


def test_a_request_sends_nothing_that_was_not_given() -> None:
    assert MessageCreate(content="Hi", peer_id="p").to_dict() == {"content": "Hi", "peer_id": "p"}
    assert SessionConfiguration().to_dict() == {}


def test_dates_are_sent_with_their_time_zone() -> None:
    moment = datetime(2025, 5, 17, 12, tzinfo=UTC)
    message = MessageCreate(content="Hi", peer_id="p", created_at=moment)

    assert message.to_dict()["created_at"] == "2025-05-17T12:00:00+00:00"


def test_what_has_an_id_is_hashed_by_it_and_compared_by_value() -> None:
    message, same = Message.from_dict(MESSAGE), Message.from_dict(MESSAGE)
    edited = attrs.evolve(message, metadata={})

    assert hash(message) == hash(same) == hash(edited) == hash("m1")
    assert {message, same} == {message}
    assert message != edited
    assert hash(ReasoningConfiguration(enabled=True)) == hash(ReasoningConfiguration(enabled=True))


def test_the_result_belongs_to_the_reader() -> None:
    first, second = Message.from_dict(MESSAGE), Message.from_dict(MESSAGE)

    assert first.additional_properties is not second.additional_properties
