"""Streamed chat answers, seen from the facade: what is kept of those that break."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest

from honcho import AsyncHoncho, AsyncPeer, StreamInterruptedError
from honcho.concurrency.both import async_in_thread
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


async def test_leaving_a_loop_gives_the_connection_back_at_once(
    server: ScriptedServer, peer: AsyncPeer
) -> None:
    server.play(hang(OPEN + HELLO))
    stream = await peer.chat_stream("How are you?")
    async for text in stream:
        assert text == "Hello"
        break
    await async_in_thread(server.until, lambda: server.open == 0)
