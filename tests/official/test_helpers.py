"""The official SDK's helper functions: what they take, and what they refuse."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from honcho import ChatResponse, DecodeError, Honcho, ValidationError, utils
from honcho.api_types import SessionPeerConfig
from honcho.peer import parse_chat_response, serialize_response_format


class Drink(BaseModel):
    name: str


def test_ids_of_handles_and_of_texts() -> None:
    with Honcho.embedded() as client:
        assert utils.resolve_id(client.peer("a")) == "a"
    assert (utils.resolve_id("a"), utils.resolve_id(None)) == ("a", None)
    with pytest.raises(ValidationError, match="obj is"):
        utils.resolve_id("a/b")


def test_members_by_id() -> None:
    given = ["a", ("b", SessionPeerConfig(observe_me=True))]
    assert utils.normalize_peers_to_dict(given) == {"a": {}, "b": {"observe_me": True}}
    with pytest.raises(ValidationError, match="twice"):
        utils.normalize_peers_to_dict(["a", "a"])


def test_dates() -> None:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    assert utils.datetime_to_iso(moment) == "2026-01-02T00:00:00+00:00"
    assert utils.parse_datetime("2026-01-02T00:00:00Z") == moment == utils.parse_datetime(moment)
    assert (utils.parse_datetime(None), utils.datetime_to_iso(None)) == (None, None)
    with pytest.raises(ValueError, match="value is 'soon'"):
        utils.parse_datetime("soon")


def test_files() -> None:
    opened = io.BytesIO(b"text")
    given = ("a.txt", opened, "text/plain")
    assert utils.normalize_file_input(given) == given
    opened.name = "notes.json"
    assert utils.normalize_file_input(opened) == ("notes.json", opened, "application/json")
    opened.read()
    assert utils.prepare_file_for_upload(given) == ("a.txt", b"text", "text/plain")
    assert utils.prepare_file_for_upload(("a", b"b", "c/d")) == ("a", b"b", "c/d")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("a", "text", "b"), r"^File content must be bytes or a file-like object\.$"),
        (io.BytesIO(b"a"), r"^File object must have a \.name attribute\.$"),
        (3, "file is a int"),
        (("a", b"b"), "file is a tuple"),
    ],
)
def test_what_is_no_file_is_refused(given: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        utils.prepare_file_for_upload(given)


@pytest.mark.parametrize(
    ("data", "form", "expected"),
    [
        ({"content": "tea"}, None, "tea"),
        ({"content": ""}, None, None),
        ({"content": '{"name": "tea"}'}, Drink, Drink(name="tea")),
        ({"content": '{"name": "tea"}'}, {"type": "object"}, '{"name": "tea"}'),
    ],
)
def test_answers_in_the_form_that_was_asked_for(data: Any, form: Any, expected: Any) -> None:
    assert parse_chat_response(data, form, include_evidence=False) == expected
    whole = parse_chat_response(data, form, include_evidence=True)
    assert isinstance(whole, ChatResponse)
    assert (whole.content, whole.evidence) == (expected, None)


def test_the_schema_of_a_form_and_an_answer_that_does_not_fit() -> None:
    assert serialize_response_format(None) is None
    assert serialize_response_format(Drink) == Drink.model_json_schema()
    with pytest.raises(DecodeError, match="does not fit Drink"):
        parse_chat_response({"content": "tea"}, Drink, include_evidence=False)
