"""Structured answers: model classes and schemas in, checked answers out."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from honcho import ChatResponse, DecodeError, ValidationError
from honcho.answers.chat import Transcript, chat_reader
from honcho.answers.response_format import read_reply, schema_of


class Drink(BaseModel):
    """A pydantic model, as callers have them."""

    name: str
    cups: int = 1


class Duck:
    """What looks like a model class is one: pydantic is no dependency."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        return {"type": "object", "title": "Duck"}

    @classmethod
    def model_validate_json(cls, json_data: str, /) -> Duck:
        if "quack" not in json_data:
            raise ValueError("it does not quack")
        return cls(json_data)


SCHEMA = {"type": "object", "properties": {"name": {"type": "string"}}}


def test_the_schema_of_a_model_is_sent() -> None:
    assert schema_of(Drink) == Drink.model_json_schema()
    assert schema_of(Duck) == {"type": "object", "title": "Duck"}


def test_a_schema_is_sent_as_it_is_and_not_shared() -> None:
    sent = schema_of(SCHEMA)
    assert sent == SCHEMA
    assert sent is not SCHEMA


class Words(BaseModel):
    """A model that is no object at its root."""

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {"type": "array"}


@pytest.mark.parametrize(
    "given", [5, "schema", Drink(name="tea"), int, {}, {"type": "array"}, Words]
)
def test_anything_else_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError, match="response_format is"):
        schema_of(given)


def test_an_answer_becomes_an_instance() -> None:
    assert read_reply(Drink, '{"name": "tea", "cups": 2}') == Drink(name="tea", cups=2)
    assert read_reply(Duck, '"quack"').text == '"quack"'


def test_with_a_schema_the_answer_stays_json_text() -> None:
    assert read_reply(SCHEMA, '{"name": "tea"}') == '{"name": "tea"}'


def test_no_answer_is_none_in_every_form() -> None:
    assert [read_reply(one, None) for one in (None, SCHEMA, Drink)] == [None, None, None]


@pytest.mark.parametrize(
    ("wanted", "text", "name"),
    [
        (Drink, "tea, of course", "Drink"),
        (Drink, '{"cups": "many"}', "Drink"),
        (Duck, '"moo"', "Duck"),
        (SCHEMA, "tea, of course", "the JSON schema"),
        (SCHEMA, '["tea"]', "the JSON schema"),
    ],
)
def test_an_answer_that_does_not_fit_is_an_error_with_its_text(
    wanted: Any, text: str, name: str
) -> None:
    with pytest.raises(DecodeError, match=f"the answer does not fit {name}") as caught:
        read_reply(wanted, text)
    assert caught.value.body == text
    assert isinstance(caught.value.__cause__, ValueError)


def test_a_long_reason_is_cut() -> None:
    class Verbose(Duck):
        @classmethod
        def model_validate_json(cls, json_data: str, /) -> Duck:
            raise ValueError("no " * 5_000)

    with pytest.raises(DecodeError) as caught:
        read_reply(Verbose, "{}")
    assert len(str(caught.value)) < 300


def test_evidence_comes_around_the_answer() -> None:
    answer = {
        "content": '{"name": "tea"}',
        "evidence": {"tool_calls": [{"tool_name": "search", "tool_input": {"query": "tea"}}]},
    }
    found: ChatResponse[Drink] = chat_reader(Drink, True)(answer)
    assert found.content == Drink(name="tea")
    assert found.evidence is not None
    assert found.evidence.tool_calls[0].tool_input == {"query": "tea"}
    assert chat_reader(Drink, False)(answer) == Drink(name="tea")


def test_an_older_server_gives_no_evidence() -> None:
    assert chat_reader(None, True)({"content": "tea"}) == ChatResponse("tea", None)


# ------------------------------------------------------------------ streamed answers


def test_a_stream_is_put_together() -> None:
    transcript = Transcript()
    events: list[dict[str, Any]] = [
        {"delta": {"content": "Green "}, "done": False},
        {"delta": {}, "done": False, "later": True},
        {"delta": {"content": "tea."}, "done": False},
        {"done": True, "evidence": {"reasoning_trace_id": "t"}},
    ]
    assert [transcript.take(event) for event in events] == ["Green ", "", "tea.", ""]
    assert transcript.is_complete
    assert transcript.final().content == "Green tea."
    assert transcript.final().raw == {
        "content": "Green tea.",
        "evidence": {"reasoning_trace_id": "t"},
    }
    assert transcript.evidence is not None
    assert transcript.evidence.reasoning_trace_id == "t"


@pytest.mark.parametrize("event", ["tea", None, ["tea"], {"delta": {"content": 5}}, {"delta": 5}])
def test_what_is_no_event_of_an_answer_is_an_error(event: Any) -> None:
    with pytest.raises(DecodeError) as caught:
        Transcript().take(event)
    assert caught.value.body == event


def test_evidence_that_cannot_be_read_is_an_error_when_it_is_asked_for() -> None:
    transcript = Transcript()
    transcript.take({"done": True, "evidence": {"messages": 5}})
    assert transcript.is_complete
    with pytest.raises(DecodeError, match="messages"):
        _ = transcript.evidence
