# Derived from tests/aio/transport/test_answers_in_words.py by scripts/blocking.py; do not edit.
"""Streamed chat answers, seen from the facade: what is kept of those that break."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from honcho import Honcho, Peer, ServerError, StreamInterruptedError
from honcho.concurrency.both import in_thread
from tests.servers.acts import DONE, answer, chunked, events, hang, head, piece, reset
from tests.servers.scripted import ScriptedServer

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


BAD: dict[str, bytes] = {
    "an error event": b"event: error\ndata: model is gone\n\n",
    "an error": b'data: {"error": "model is gone"}\n\n',
    "an error that says done": b'data: {"error": "model is gone", "done": true}\n\n',
    "broken JSON": b"data: {oops\n\n",
    "no object": b"data: [1]\n\n",
    "no text": b'data: {"delta": {"content": 7}, "done": false}\n\n',
    "bad UTF-8": b'data: {"delta": "\xff"}\n\n',
    "bad UTF-8 in a comment": b": \xc3\x28\n\n",
    "nothing": b"",
    "half an event": b'data: {"delta": {"con',
    "half a character": b'data: {"delta": "\xc3',
}


@pytest.mark.parametrize("before", [b"", DATA, DATA + DATA])
@pytest.mark.parametrize("case", BAD)
def test_text_before_a_bad_event_is_given_and_kept(
    server: ScriptedServer, peer: Peer, case: str, before: bytes
) -> None:
    """All of it arrives in one piece."""
    server.play(chunked([before + BAD[case] or b"\n"], kind="text/event-stream"))
    stream = peer.chat_stream("How are you?")
    texts = [stream.__next__() for _ in range(len(before) // len(DATA))]
    with pytest.raises(StreamInterruptedError) as caught:
        stream.__next__()
    assert set(texts) <= {"Hello"}
    assert caught.value.partial == "".join(texts)
    assert not stream.is_complete
    assert isinstance(caught.value, ServerError) == ("error" in case)
    in_thread(server.until, lambda: server.open <= 1)


def test_what_the_other_sdks_call_done_is_complete(server: ScriptedServer, peer: Peer) -> None:
    server.play(events(piece("Hello"), "[DONE]"))
    stream = peer.chat_stream("How are you?")
    assert [text for text in stream] == ["Hello"]
    assert stream.is_complete


def test_leaving_a_loop_gives_the_connection_back_at_once(
    server: ScriptedServer, peer: Peer
) -> None:
    server.play(hang(OPEN + HELLO))
    stream = peer.chat_stream("How are you?")
    for text in stream:
        assert text == "Hello"
        break
    in_thread(server.until, lambda: server.open == 0)
