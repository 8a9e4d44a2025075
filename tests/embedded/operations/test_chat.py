"""Questions about a peer."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from honcho.embedded import ChatContext, ChatOptions, EmbeddedServer
from tests.embedded.api import Api

CHAT = "peers/alice/chat"


def events(api: Api, **body: Any) -> list[Any]:
    answer = api.send("POST", CHAT, {"stream": True, **body})
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    texts = answer.body.decode().split("\n\n")
    assert texts.pop() == ""
    return [json.loads(text.removeprefix("data: ")) for text in texts]


def test_an_answer_names_its_sources(api: Api) -> None:
    (message, _) = api.say("s", "I keep bees.", "Nothing else.")
    (conclusion,) = api.conclude("keeps bees")
    content = api.post(CHAT, {"query": "Does alice keep bees?"})["content"]
    assert content.splitlines() == [
        "What is stored about alice:",
        f"- keeps bees [conclusion {conclusion['id']}]",
        f"- alice: I keep bees. [session s, message {message['id']}]",
    ]
    content = api.post(CHAT, {"query": "Any goats?"})["content"]
    assert content == "Nothing that is stored about alice answers this."


def test_an_answer_is_restricted_to_a_session(api: Api) -> None:
    api.say("s", "I keep bees.")
    api.say("t", "I sell bees.")
    body = {"query": "bees", "session_id": "t"}
    assert "keep" not in api.post(CHAT, body)["content"]
    body = {"query": "bees", "filters": {"session_id": ["s"]}}
    assert "sell" not in api.post(CHAT, body)["content"]


def test_a_question_makes_the_peer(api: Api) -> None:
    assert api.post(CHAT, {"query": "q"})["content"]
    missing = {"query": "q", "target": "zed"}
    assert api.refused("POST", "peers/bob/chat", missing)[1] == "Peer zed not found in workspace w"
    refused = {"query": "q", "response_format": {}}
    assert api.refused("POST", "peers/carol/chat", refused)[0] == 422
    assert api.contents("peers/list") == ["alice", "bob"]


def test_a_stream_of_events(api: Api) -> None:
    api.say("s", "I keep bees.")
    found = events(api, query="bees?")
    whole = api.post(CHAT, {"query": "bees?"})["content"]
    assert found.pop() == {"done": True}
    assert "".join(event["delta"]["content"] for event in found) == whole
    assert {event["done"] for event in found} == {False}
    assert len(found) > 3


def test_what_fails_inside_of_a_stream_ends_it(api: Api) -> None:
    assert events(api, query="q", session_id="none") == []
    assert api.refused("POST", CHAT, {"query": "", "stream": True})[0] == 422
    body = {"query": "q", "stream": True, "scope": "none"}
    assert api.refused("POST", CHAT, body) == (404, "Scope none not found in workspace w")


RECURSIVE = (
    "recursive $ref is not supported (cycle: A -> A); restructure the schema so "
    "definitions do not reference themselves at properties.a.properties.b"
)
SCHEMA = {
    "type": "object",
    "properties": {
        "text": {"type": ["string", "null"]},
        "kind": {"enum": ["x", None]},
        "many": {"type": "array", "items": {"$ref": "#/$defs/N"}},
        "any": {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
    },
    "required": ["text"],
    "$defs": {"N": {"type": "integer", "minimum": 3}},
}


def test_an_answer_in_a_schema(api: Api) -> None:
    content = api.post(CHAT, {"query": "q", "response_format": SCHEMA})["content"]
    assert json.loads(content) == {
        "text": "Nothing that is stored about alice answers this.",
        "kind": "x",
        "many": [3],
        "any": False,
    }


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"type": "array"}, "root schema must have type 'object'"),
        ({"properties": {"a": {"allOf": []}}}, "unsupported construct 'allOf' at properties.a"),
        ({"properties": {"a": True}}, "boolean schemas are not supported at properties.a"),
        ({"properties": {"a": {"type": "date"}}}, "unsupported type 'date' at properties.a"),
        ({"properties": {"a": {"enum": []}}}, "'enum' must be a non-empty array at properties.a"),
        (
            {"properties": {"a": {"type": "object", "$defs": {}}}},
            "unsupported construct '$defs' at properties.a",
        ),
        (
            {"properties": {"a": {"$ref": "#/$defs/A"}}},
            "$ref '#/$defs/A' points to an unknown definition at properties.a",
        ),
        ({"properties": {}, "required": "a"}, "'required' must be an array of strings at root"),
        (
            {"type": "object", "additionalProperties": {}},
            "additionalProperties with a schema is not supported at root",
        ),
        (
            {
                "properties": {"a": {"$ref": "#/$defs/A"}},
                "$defs": {"A": {"properties": {"b": {"$ref": "#/$defs/A"}}}},
            },
            RECURSIVE,
        ),
    ],
)
def test_schemas_that_are_refused(api: Api, schema: Any, reason: str) -> None:
    body = {"query": "q", "response_format": schema}
    assert api.refused("POST", CHAT, body) == (422, f"Invalid response_format: {reason}")


class Responder:
    """Answers in the way that the question asks for."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, ChatContext, ChatOptions]] = []

    def __call__(self, question: str, context: ChatContext, options: ChatOptions) -> Any:
        self.seen.append((question, context, options))
        return {"later": self._later, "pieces": self._pieces, "stream": self._stream}.get(
            question, lambda: None if question == "none" else '{"a":  1}'
        )()

    async def _later(self) -> str:
        return "later"

    def _pieces(self) -> Iterator[str]:
        yield from ("a", "", "b")

    async def _stream(self) -> AsyncIterator[str]:
        for piece in ("x", "y"):
            yield piece
        raise ConnectionError("the model went away")


@pytest.fixture
def responder() -> Responder:
    return Responder()


@pytest.fixture
def answering(responder: Responder) -> Iterator[Api]:
    with EmbeddedServer(responder=responder) as server:
        yield Api(server)


def test_a_responder_of_every_kind(answering: Api, caplog: pytest.LogCaptureFixture) -> None:
    api = answering
    assert api.post(CHAT, {"query": "later"}) == {"content": "later"}
    assert api.post(CHAT, {"query": "pieces"}) == {"content": "ab"}
    assert api.post(CHAT, {"query": "none"}) == {"content": None}
    assert events(api, query="none") == [{"done": True}]
    assert [event["delta"]["content"] for event in events(api, query="pieces")[:-1]] == ["a", "b"]
    with caplog.at_level(logging.CRITICAL):
        assert [event["delta"]["content"] for event in events(api, query="stream")] == ["x", "y"]
        assert api.refused("POST", CHAT, {"query": "stream"})[0] == 500
    schema = {"query": "json", "response_format": {"type": "object"}}
    assert api.post(CHAT, schema) == {"content": '{"a":1}'}


def test_what_a_responder_is_shown(answering: Api, responder: Responder) -> None:
    api = answering
    api.say("s", "I keep bees.", metadata={"k": 1}, created_at="2024-01-01T00:00:00Z")
    api.conclude("keeps bees", of="alice", by="bob", session_id="s")
    api.put("peers/bob/card", {"peer_card": ["Alice"]}, target="alice")
    body = {"query": "bees", "target": "alice", "session_id": "s", "reasoning_level": "max"}
    api.post("peers/bob/chat", body)
    ((question, context, options),) = responder.seen
    assert (question, context.peer, context.target, context.session_id) == (
        "bees",
        "bob",
        "alice",
        "s",
    )
    (message,) = context.messages
    assert (message.content, message.metadata, message.created_at.year) == (
        "I keep bees.",
        {"k": 1},
        2024,
    )
    assert [one.content for one in context.conclusions] == ["keeps bees"]
    assert "keeps bees" in context.representation
    assert (context.peer_card, context.session_ids) == (("Alice",), ("s",))
    assert options == ChatOptions("max")
