# Derived from tests/aio/facade/test_newer_servers.py by scripts/blocking.py; do not edit.
"""What only newer servers have, and what is said where the server is too old for it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from pytest_httpserver import HTTPServer

from honcho import (
    ChatResponse,
    DialecticOptions,
    Honcho,
    ValidationError,
)
from honcho_api import v3
from tests.facade import answers

CHAT = "/v3/workspaces/w/chat"
EVIDENCE: dict[str, Any] = {
    "conclusions": [
        {
            "id": "c",
            "level": "deductive",
            "content": "p drinks tea",
            "created_at": answers.CREATED,
            "source_ids": ["a", "b"],
        }
    ],
    "messages": [
        {"id": "m", "session_id": "s", "peer_id": "p", "created_at": answers.CREATED},
    ],
    "tool_calls": [{"tool_name": "search", "tool_input": {"query": "tea"}}],
    "reasoning_trace_id": "trace-1",
}


class Drink(BaseModel):
    name: str


def test_a_question_about_the_workspace(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": "Tea."})
    assert wire.chat("What do they drink?") == "Tea."


def test_a_question_about_the_workspace_has_a_body_of_its_own(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": "{}"})
    wire.chat(
        "What?",
        session="s",
        reasoning_level="high",
        response_format={"type": "object"},
        include_evidence=True,
    )
    assert httpserver.log[-1][0].get_json() == {
        "query": "What?",
        "session_id": "s",
        "reasoning_level": "high",
        "response_format": {"type": "object"},
        "include_evidence": True,
    }
    wire.chat(DialecticOptions(query="What?", scope=["x", "y"]))
    assert httpserver.log[-1][0].get_json() == {"query": "What?", "scope": ["x", "y"]}


@pytest.mark.parametrize("given", [{"target": "p"}, {"sessions": ["s"]}])
def test_a_workspace_has_no_target(client: Honcho, given: Any) -> None:
    with pytest.raises(ValidationError, match="questions about a workspace have none"):
        client.chat(DialecticOptions(query="What?", **given))
    with pytest.raises(ValidationError, match="questions about a workspace have none"):
        client.chat_stream(DialecticOptions(query="What?", **given))


def test_an_answer_about_the_workspace_in_a_form(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": '{"name": "tea"}'})
    assert wire.chat("What?", response_format=Drink) == Drink(name="tea")


def test_a_streamed_answer_about_the_workspace(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_data(
        'data: {"delta": {"content": "Te"}, "done": false}\n\n'
        'data: {"delta": {"content": "a."}, "done": false}\n\n'
        'data: {"done": true}\n\n',
        content_type="text/event-stream",
    )
    with wire.chat_stream("What?") as stream:
        assert [text for text in stream] == ["Te", "a."]
        assert stream.is_complete


def test_evidence_of_an_answer(wire: Honcho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/p/chat"
    httpserver.expect_request(path, method="POST").respond_with_json(
        {"content": "Tea.", "evidence": EVIDENCE}
    )
    peer = wire.peer("p", lazy=True)
    answer = peer.chat("What?", include_evidence=True)
    assert isinstance(answer, ChatResponse)
    assert answer.content == "Tea."
    assert answer.evidence == v3.Evidence.from_dict(EVIDENCE)
    assert answer.evidence.conclusions[0].source_ids == ["a", "b"]
    assert answer.evidence.messages[0].created_at.year == 2026


def test_evidence_of_a_streamed_answer_comes_with_its_end(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/p/chat"
    end = '{"done": true, "evidence": {"reasoning_trace_id": "trace-1"}}'
    httpserver.expect_request(path, method="POST").respond_with_data(
        f'data: {{"delta": {{"content": "Tea."}}, "done": false}}\n\ndata: {end}\n\n',
        content_type="text/event-stream",
    )
    peer = wire.peer("p", lazy=True)
    stream = peer.chat_stream("What?", include_evidence=True)
    assert stream.evidence is None
    assert [text for text in stream] == ["Tea."]
    assert stream.evidence is not None
    assert stream.evidence.reasoning_trace_id == "trace-1"


def test_an_older_server_gives_no_evidence(local: Honcho) -> None:
    peer = local.peer("p")
    answer = peer.chat("What does p drink?", include_evidence=True)
    assert isinstance(answer, ChatResponse)
    assert answer.evidence is None


def test_the_identifiers_of_a_newer_server(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/peers").respond_with_json(answers.peer(uid="u-1"))
    httpserver.expect_request("/v3/workspaces/w/sessions").respond_with_json(
        answers.session(uid="u-2")
    )
    httpserver.expect_request("/v3/workspaces/w").respond_with_json(answers.workspace(uid="u-3"))
    wire.set_metadata({})
    peer, session = wire.peer("p"), wire.session("s")
    assert (peer.uid, session.uid, wire.uid) == ("u-1", "u-2", "u-3")


def test_an_older_server_gives_no_identifiers(local: Honcho) -> None:
    local.refresh()
    assert local.peer("p").uid is None
    assert local.session("s").uid is None
    assert local.uid is None


def test_a_single_conclusion(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/c").respond_with_json(
        answers.conclusion(source_ids=["a"], times_derived=3, level="inductive")
    )
    found = wire.conclusions.get("c")
    assert (found.source_ids, found.times_derived, found.level) == (["a"], 3, "inductive")
    peer = wire.peer("p", lazy=True)
    assert peer.conclusions.get("c") == found


def test_an_older_server_says_nothing_of_sources(local: Honcho) -> None:
    peer = local.peer("p")
    (found,) = peer.conclusions.create("p drinks tea")
    assert (found.source_ids, found.times_derived) == (None, None)


def test_the_newest_embedded_server_has_it_all() -> None:
    with Honcho.embedded(server_version="3.3.0") as client:
        peer = client.peer("p")
        (made,) = peer.conclusions.create("p drinks tea")
        assert client.conclusions.get(made.id) == made
        assert (made.source_ids, made.times_derived) == ([], 1)
        answer = client.chat("What does p drink?", include_evidence=True)
        assert answer.evidence is not None
        assert [one.id for one in answer.evidence.conclusions] == [made.id]
        with client.chat_stream("What?", include_evidence=True) as stream:
            assert "".join([text for text in stream])
            assert stream.evidence == answer.evidence
        for name in "abc":
            client.peer(name)
        page = client.peers(size=2)
        assert (page.total, [one.id for one in page]) == (None, ["p", "a", "b", "c"])
        assert client.deriver_metrics().pending_items == 0
        settings = v3.WorkspaceConfiguration(custom_instructions="Be brief.")
        client.set_configuration(settings)
        assert client.get_configuration().custom_instructions == "Be brief."
