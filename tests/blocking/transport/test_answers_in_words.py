# Derived from tests/aio/transport/test_answers_in_words.py by scripts/blocking.py; do not edit.
"""Streamed chat answers, seen from the facade: what is kept of those that break."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from honcho import Honcho, Peer, StreamInterruptedError
from honcho.concurrency.both import in_thread
from tests.servers.scripted import (
    DONE,
    ScriptedServer,
    answer,
    chunked,
    events,
    hang,
    head,
    piece,
    reset,
)

OPEN = head(200, ("content-type", "text/event-stream"), ("transfer-encoding", "chunked"))
DATA = f"data: {json.dumps(piece('Hello'))}\n\n".encode()
HELLO = b"%x\r\n%b\r\n" % (len(DATA), DATA)


@pytest.fixture
def peer(server: ScriptedServer) -> Iterator[Peer]:
    """A peer who can be asked, of a client that waits half a second."""
    with Honcho(base_url=server.url, timeout=0.5, engine="wire") as client:
        server.play(answer(201, {"id": "w", "metadata": {}, "created_at": "2026-01-01T00:00:00Z"}))
        client.force_ensure()
        yield client.peer("alice", lazy=True)


def test_the_text_is_put_together(server: ScriptedServer, peer: Peer) -> None:
    server.play(events(piece("Hello"), piece(" there"), DONE))
    stream = peer.chat_stream("How are you?")
    assert [text for text in stream] == ["Hello", " there"]
    assert stream.is_complete
    assert stream.final_response().content == "Hello there"


@pytest.mark.parametrize("how", ["ended", "reset", "silent"])
def test_an_interruption_carries_the_text_so_far(
    server: ScriptedServer, peer: Peer, how: str
) -> None:
    ended = chunked([DATA], kind="text/event-stream")
    server.play({"ended": ended, "reset": reset(OPEN + HELLO), "silent": hang(OPEN + HELLO)}[how])
    stream = peer.chat_stream("How are you?")
    assert stream.__next__() == "Hello"
    with pytest.raises(StreamInterruptedError) as caught:
        stream.__next__()
    assert caught.value.partial == "Hello"
    assert not stream.is_complete
    assert stream.final_response().content == "Hello"
    in_thread(server.until, lambda: server.open <= 1)


def test_leaving_a_loop_gives_the_connection_back_at_once(
    server: ScriptedServer, peer: Peer
) -> None:
    server.play(hang(OPEN + HELLO))
    stream = peer.chat_stream("How are you?")
    for text in stream:
        assert text == "Hello"
        break
    in_thread(server.until, lambda: server.open == 0)
