"""Timeouts and deadlines hold in the process, whatever the server waits for."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho, Honcho, errors
from honcho.concurrency import waits


class Hanging:
    """Plugs that do not return before the test is over."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.calls = 0

    def responder(self, *_: object) -> str:
        self.calls += 1
        self.over.wait(60)
        return "late"

    async def async_responder(self, *_: object) -> str:
        await asyncio.to_thread(self.over.wait, 60)
        return "late"

    def pieces(self, *_: object) -> Iterator[str]:
        yield "Half "
        self.over.wait(60)
        yield "late"

    async def async_pieces(self, *_: object) -> AsyncIterator[str]:
        yield "Half "
        await asyncio.to_thread(self.over.wait, 60)
        yield "late"

    def embedder(self, text: str) -> list[float]:
        if text == "hang":
            self.over.wait(60)
        return [1.0, 0.0]


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    hanging = Hanging()
    yield hanging
    hanging.over.set()


def limited(client: Any, limit: str) -> Any:
    """A client with a deadline for each call, or a timeout and no second attempt."""
    if limit == "deadline":
        return client.with_options(deadline=0.2)
    return client.with_options(timeout=0.2, max_retries=0)


LIMITS = pytest.mark.parametrize("limit", ["deadline", "timeout"])


@LIMITS
@pytest.mark.parametrize("plug", ["responder", "async_responder"])
def test_a_responder_that_hangs(hanging: Hanging, plug: str, limit: str) -> None:
    with Honcho.embedded(responder=getattr(hanging, plug)) as client:
        peer = limited(client, limit).peer("alice")
        with pytest.raises(errors.TimeoutError) as caught:
            peer.chat("Well?")
        assert caught.value.is_retryable
        assert client.peer("bob").id == "bob"
        hanging.over.set()
        assert client.peer("alice").chat("Well?") == "late"


@LIMITS
async def test_a_responder_that_hangs_async(hanging: Hanging, limit: str) -> None:
    async with AsyncHoncho.embedded(responder=hanging.responder) as client:
        peer = await limited(client, limit).peer("alice")
        with pytest.raises(errors.TimeoutError):
            await peer.chat("Well?")
        assert (await client.peer("bob")).id == "bob"
        hanging.over.set()
        assert await (await client.peer("alice")).chat("Well?") == "late"


async def test_a_caller_that_stops_waiting(hanging: Hanging) -> None:
    async with AsyncHoncho.embedded(responder=hanging.responder) as client:
        peer = await client.peer("alice")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(peer.chat("Well?"), 0.2)
        hanging.over.set()
        assert await peer.chat("Well?") == "late"


@LIMITS
def test_an_embedder_that_hangs(hanging: Hanging, limit: str) -> None:
    with Honcho.embedded(embedder=hanging.embedder) as client:
        client.peer("alice")
        with pytest.raises(errors.TimeoutError):
            limited(client, limit).search("hang")
        assert list(client.search("go on")) == []


@LIMITS
@pytest.mark.parametrize("plug", ["pieces", "async_pieces"])
def test_a_stream_that_hangs(hanging: Hanging, plug: str, limit: str) -> None:
    with Honcho.embedded(responder=getattr(hanging, plug)) as client:
        peer = limited(client, limit).peer("alice")
        with peer.chat_stream("Well?") as stream:
            assert next(stream) == "Half "
            with pytest.raises(errors.StreamInterruptedError) as caught:
                next(stream)
        assert caught.value.partial == "Half "
        hanging.over.set()


async def test_a_stream_that_hangs_async(hanging: Hanging) -> None:
    async with AsyncHoncho.embedded(responder=hanging.pieces) as client:
        peer = await client.with_options(timeout=0.2).peer("alice")
        async with await peer.chat_stream("Well?") as stream:
            assert await anext(stream) == "Half "
            with pytest.raises(errors.StreamInterruptedError) as caught:
                await anext(stream)
        assert caught.value.partial == "Half "
        hanging.over.set()


@LIMITS
def test_a_file_that_another_process_keeps_locked(tmp_path: Path, limit: str) -> None:
    path = tmp_path / "memory.db"
    with Honcho.embedded(path) as client:
        session, alice = limited(client, limit).session("s"), client.peer("alice")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.TimeoutError) as caught:
            session.add_messages(alice.message("hello"))
        assert caught.value.outcome_unknown
        other.execute("ROLLBACK")
        other.close()
        client.session("s").add_messages(alice.message("again"))
        assert client.session("s").messages()[-1].content == "again"


def test_a_plug_that_hangs_is_asked_again_like_any_server(hanging: Hanging) -> None:
    with Honcho.embedded(responder=hanging.responder) as client, waits.skipped():
        peer = client.with_options(timeout=0.1, max_retries=2).peer("alice")
        with pytest.raises(errors.TimeoutError):
            peer.chat("Well?")
        assert hanging.calls == 3
        hanging.over.set()


def test_a_plug_that_hangs_does_not_keep_the_process_from_ending() -> None:
    program = """
import threading
from honcho import Honcho, errors
client = Honcho.embedded(responder=lambda *_: threading.Event().wait())
try:
    client.with_options(deadline=0.2).peer("alice").chat("Well?")
except errors.TimeoutError:
    print("in time")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "in time\n", "")
