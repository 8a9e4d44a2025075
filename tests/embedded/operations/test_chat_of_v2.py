"""API v2: questions about a peer are answered, everything else is refused by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

import honcho_api.v2
from honcho import AsyncHoncho, Honcho, NotFoundError, UnprocessableEntityError
from honcho.embedded import EmbeddedServer
from tests.embedded.api import Api

CHAT = "/v2/workspaces/w/peers/alice/chat"


def test_an_answer_is_a_text(api: Api) -> None:
    api.say("s", "I keep bees.")
    answer = api.send("POST", CHAT, {"query": "Does alice keep bees?"})
    assert answer.status == 200
    assert answer.body.keys() == {"content"}
    assert "alice: I keep bees." in answer.body["content"]


def test_an_empty_answer_is_a_text_too() -> None:
    with EmbeddedServer(responder=lambda question, context, options: "") as server:
        assert Api(server).send("POST", CHAT, {"query": "?"}).body == {"content": ""}


def test_session_and_target_are_minded(api: Api) -> None:
    api.say("s", "I keep bees.")
    api.say("t", "I keep goats.")
    body = {"query": "Who keeps bees?", "session_id": "t", "target": None, "stream": False}
    content = api.send("POST", CHAT, body).body["content"]
    assert "bees" not in content
    assert api.send("POST", CHAT, {"query": "?", "session_id": "no"}).status == 404
    assert api.send("POST", CHAT, {"query": "?", "target": "nobody"}).status == 404


def test_a_stream_has_the_same_text(api: Api) -> None:
    api.say("s", "I keep bees.")
    whole = api.send("POST", CHAT, {"query": "bees?"}).body["content"]
    answer = api.send("POST", CHAT, {"query": "bees?", "stream": True})
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = [json.loads(one[6:]) for one in answer.body.decode().split("\n\n") if one]
    assert events.pop() == {"done": True}
    assert "".join(one["delta"]["content"] for one in events) == whole


@pytest.mark.parametrize(
    ("body", "loc", "kind"),
    [
        ({}, ["body", "query"], "missing"),
        ({"query": ""}, ["body", "query"], "string_too_short"),
        ({"query": "x" * 10_001}, ["body", "query"], "string_too_long"),
        ({"query": "?", "target": 1}, ["body", "target"], "string_type"),
        ({"query": "?", "stream": "perhaps"}, ["body", "stream"], "bool_parsing"),
    ],
)
def test_what_is_invalid_is_told_in_the_published_shape(
    api: Api, body: Any, loc: list[str], kind: str
) -> None:
    answer = api.send("POST", CHAT, body)
    assert answer.status == 422
    (error,) = answer.body["detail"]
    assert error.keys() == {"loc", "msg", "type"}
    assert (error["loc"], error["type"]) == (loc, kind)


def test_the_longest_question_is_answered(api: Api) -> None:
    assert api.send("POST", CHAT, {"query": "x" * 10_000}).status == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", CHAT),
        ("POST", f"{CHAT}/more"),
        ("POST", "/v2/workspaces"),
        ("GET", "/v2/workspaces/w/deriver/status"),
    ],
)
def test_other_paths_are_refused_with_what_to_do(api: Api, method: str, path: str) -> None:
    answer = api.send(method, path, {} if method == "POST" else None)
    assert answer.status == 404
    assert "under /v3" in answer.body["detail"]
    assert "POST /v2/workspaces/{workspace_id}/peers/{peer_id}/chat" in answer.body["detail"]


def test_the_client_sends_requests_of_v2() -> None:
    with Honcho.embedded() as honcho:
        honcho.session("s").add_messages(honcho.peer("alice").message("I keep bees."))
        options = honcho_api.v2.DialecticOptions(query="Does alice keep bees?")
        answer = honcho.send(honcho_api.v2.chat(honcho.workspace_id, "alice", body=options))
        assert "I keep bees." in answer.content

        options = honcho_api.v2.DialecticOptions(query="Does alice keep bees?", stream=True)
        with honcho.stream(honcho_api.v2.chat(honcho.workspace_id, "alice", body=options)) as text:
            last = list(text)[-1]
        assert last == {"done": True}

        with pytest.raises(NotFoundError, match="under /v3"):
            honcho.send(honcho_api.v2.get_deriver_status("w"))
        empty = honcho_api.v2.DialecticOptions(query="")
        with pytest.raises(UnprocessableEntityError, match="query"):
            honcho.send(honcho_api.v2.chat("w", "alice", body=empty))


async def test_the_async_client_sends_requests_of_v2() -> None:
    async with AsyncHoncho.embedded() as honcho:
        options = honcho_api.v2.DialecticOptions(query="Anything?")
        answer = await honcho.send(honcho_api.v2.chat("w", "alice", body=options))
        assert answer.content
