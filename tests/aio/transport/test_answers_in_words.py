"""Streamed chat answers, seen from the facade: what is kept of those that break."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest

from honcho import AsyncHoncho, AsyncPeer, ServerError, StreamInterruptedError
from honcho.concurrency.both import async_in_thread
from tests.servers.acts import DONE, answer, chunked, events, hang, head, piece, reset
from tests.servers.scripted import ScriptedServer

OPEN = head(200, ("content-type", "text/event-stream"), ("transfer-encoding", "chunked"))
DATA = f"data: {json.dumps(piece('Hello'))}\n\n".encode()
HELLO = b"%x\r\n%b\r\n" % (len(DATA), DATA)


@pytest.fixture
async def peer(server: ScriptedServer) -> AsyncIterator[AsyncPeer]:
    """A peer who can be asked, of a client that waits half a second."""
    async with AsyncHoncho(base_url=server.url, timeout=0.5, engine="wire") as client:
        server.play(answer(201, {"id": "w", "metadata": {}, "created_at": "2026-01-01T00:00:00Z"}))
        await client.force_ensure()
        yield await client.peer("alice", lazy=True)


async def test_the_text_is_put_together(server: ScriptedServer, peer: AsyncPeer) -> None:
    server.play(events(piece("Hello"), piece(" there"), DONE))
    stream = await peer.chat_stream("How are you?")
    assert [text async for text in stream] == ["Hello", " there"]
    assert stream.is_complete
    assert stream.final_response().content == "Hello there"


@pytest.mark.parametrize("how", ["ended", "reset", "silent"])
async def test_an_interruption_carries_the_text_so_far(
    server: ScriptedServer, peer: AsyncPeer, how: str
) -> None:
    ended = chunked([DATA], kind="text/event-stream")
    server.play({"ended": ended, "reset": reset(OPEN + HELLO), "silent": hang(OPEN + HELLO)}[how])
    stream = await peer.chat_stream("How are you?")
    assert await stream.__anext__() == "Hello"
    with pytest.raises(StreamInterruptedError) as caught:
        await stream.__anext__()
    assert caught.value.partial == "Hello"
    assert not stream.is_complete
    assert stream.final_response().content == "Hello"
    await async_in_thread(server.until, lambda: server.open <= 1)


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
async def test_text_before_a_bad_event_is_given_and_kept(
    server: ScriptedServer, peer: AsyncPeer, case: str, before: bytes
) -> None:
    """All of it arrives in one piece."""
    server.play(chunked([before + BAD[case] or b"\n"], kind="text/event-stream"))
    stream = await peer.chat_stream("How are you?")
    texts = [await stream.__anext__() for _ in range(len(before) // len(DATA))]
    with pytest.raises(StreamInterruptedError) as caught:
        await stream.__anext__()
    assert set(texts) <= {"Hello"}
    assert caught.value.partial == "".join(texts)
    assert not stream.is_complete
    assert isinstance(caught.value, ServerError) == ("error" in case)
    await async_in_thread(server.until, lambda: server.open <= 1)


async def test_what_the_other_sdks_call_done_is_complete(
    server: ScriptedServer, peer: AsyncPeer
) -> None:
    server.play(events(piece("Hello"), "[DONE]"))
    stream = await peer.chat_stream("How are you?")
    assert [text async for text in stream] == ["Hello"]
    assert stream.is_complete


async def test_leaving_a_loop_gives_the_connection_back_at_once(
    server: ScriptedServer, peer: AsyncPeer
) -> None:
    server.play(hang(OPEN + HELLO))
    stream = await peer.chat_stream("How are you?")
    async for text in stream:
        assert text == "Hello"
        break
    await async_in_thread(server.until, lambda: server.open == 0)
