"""``chat``: streamed for people, whole for programs."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.servers.acts import answer, events, piece
from tests.servers.scripted import ScriptedServer

WORKSPACE = {
    "id": "default",
    "metadata": {},
    "configuration": {},
    "created_at": "2024-05-01T12:00:00Z",
}
EVIDENCE = {
    "conclusions": [
        {
            "id": "c1",
            "content": "Ann keeps bees.",
            "created_at": "2024-05-01T12:00:00Z",
            "level": "explicit",
            "session_id": "garden",
            "observer_id": "ann",
            "observed_id": "ann",
        }
    ],
    "messages": [
        {
            "id": "m1",
            "session_id": "garden",
            "peer_id": "ann",
            "content": "I keep bees.",
            "created_at": "2024-05-01T12:00:00Z",
        }
    ],
    "tool_calls": [],
    "reasoning_trace_id": None,
}


@pytest.fixture
def server() -> Any:
    with ScriptedServer() as found:
        found.play(answer(200, WORKSPACE))
        found.always(events(piece("She keeps "), piece("bees.\x1b[2J"), {"done": True}))
        yield found


def test_the_answer_of_a_workspace(run: Command, server: ScriptedServer) -> None:
    done = run("chat", "Who keeps bees?", "--url", server.url)
    assert (done.code, done.err) == (0, "")
    assert done.out == "She keeps bees.\N{REPLACEMENT CHARACTER}[2J\n"
    assert server.seen[-1].target == "/v3/workspaces/default/chat"
    assert server.seen[-1].json == {"query": "Who keeps bees?", "stream": True}


def test_every_option_reaches_the_server(run: Command, server: ScriptedServer) -> None:
    options = ["--peer", "ann", "--target", "bob", "--session", "garden", "--level", "high"]
    run("chat", "Well?", *options, "--sources", "--url", server.url)
    assert server.seen[-1].target == "/v3/workspaces/default/peers/ann/chat"
    assert server.seen[-1].json == {
        "query": "Well?",
        "stream": True,
        "target": "bob",
        "session_id": "garden",
        "reasoning_level": "high",
        "include_evidence": True,
    }


def test_json_is_one_document_with_the_evidence(run: Command, server: ScriptedServer) -> None:
    server.always(events(piece("Ann."), {"done": True, "evidence": EVIDENCE}))
    done = run("chat", "Who?", "--peer", "ann", "--sources", "--json", "--url", server.url)
    assert done.json["content"] == "Ann."
    assert done.json["evidence"]["conclusions"][0]["content"] == "Ann keeps bees."


def test_sources_are_shown_below_the_answer(run: Command, server: ScriptedServer) -> None:
    server.always(events(piece("Ann."), {"done": True, "evidence": EVIDENCE}))
    done = run("chat", "Who?", "--peer", "ann", "--sources", "--url", server.url)
    assert done.out.splitlines() == [
        "Ann.",
        "  conclusion c1: Ann keeps bees.",
        "  message m1 in session garden",
    ]


def test_a_server_that_names_no_sources(run: Command, server: ScriptedServer) -> None:
    done = run("chat", "Who?", "--sources", "--url", server.url)
    assert "does not name sources" in done.out


def test_an_empty_answer(run: Command, server: ScriptedServer) -> None:
    server.always(events({"done": True}))
    assert run("chat", "Who?", "--url", server.url).out == "(no answer)\n"


def test_a_conversation_from_standard_input(
    run: Command, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Who?\n\nSince when?\n"))
    done = run("chat", "--url", server.url)
    assert done.code == 0
    asked = [seen.json["query"] for seen in server.seen if seen.target.endswith("/chat")]
    assert asked == ["Who?", "Since when?"]


def test_a_question_of_several_lines_from_standard_input(
    run: Command, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Who?\nSince when?\n"))
    run("chat", "-", "--url", server.url)
    assert server.seen[-1].json["query"] == "Who?\nSince when?\n"


def test_a_stream_that_breaks_off_is_an_error(run: Command, server: ScriptedServer) -> None:
    server.always(events(piece("She "), end=False))
    done = run("chat", "Who?", "--url", server.url)
    assert (done.code, done.out) == (3, "She ")
    assert "honcho-sdk: " in done.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--level", "extreme"], "must be one of minimal, low, medium, high, max"),
        (["--target", "bob"], "--target needs --peer"),
        (["--peer", ""], "must be 1-512 characters"),
    ],
)
def test_options_that_cannot_be_used(run: Command, options: list[str], words: str) -> None:
    done = run("chat", "Who?", *options, "--url", "http://127.0.0.1:9")
    assert done.code == 2
    assert words in done.err
