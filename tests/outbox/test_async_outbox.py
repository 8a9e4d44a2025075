"""What only the async half has: cancellation, and event loops that come and go."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from honcho import AsyncHoncho
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, Watched, watched_server
from tests.outbox.writing import message


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched


def client_of(server: Watched) -> AsyncHoncho:
    return AsyncHoncho(base_url=server.url, workspace_id="test")


async def test_tasks_that_are_cancelled(server: Watched, tmp_path: Path) -> None:
    """Whatever was acknowledged is delivered once; the rest once or not at all."""
    acknowledged: list[int] = []

    async def add(outbox: object, number: int) -> None:
        await outbox.add("s", message(number))  # type: ignore[attr-defined]
        acknowledged.append(number)

    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        tasks = [asyncio.create_task(add(outbox, number)) for number in range(200)]
        for task in tasks[::3]:
            await asyncio.sleep(0)
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        flush = asyncio.create_task(outbox.flush())
        await asyncio.sleep(0)
        flush.cancel()
        await asyncio.gather(flush, return_exceptions=True)
        await outbox.flush(60)
    found = [int(text) for text in server.contents("s")]
    assert len(found) == len(set(found))
    assert set(acknowledged) <= set(found)
    assert len(acknowledged) >= 130


async def test_closing_cancels_what_is_under_way(server: Watched, tmp_path: Path) -> None:
    """The server stores a write and does not answer; the next outbox finds it there."""
    arrived, go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        response = answer()
        loop.call_soon_threadsafe(arrived.set)
        go_on.wait(60)
        return response

    server.behaviour = behaviour
    async with client_of(server) as client:
        before = asyncio.all_tasks()
        outbox = client.outbox(tmp_path / "turns.db")
        await outbox.add("s", message(1))
        await arrived.wait()
        await outbox.aclose(timeout=0.05)
        assert asyncio.all_tasks() == before
        go_on.set()
        server.revive()
        async with client.outbox(tmp_path / "turns.db") as outbox:
            await outbox.flush(60)
            assert outbox.status.delivered == 1
    assert server.contents("s") == ["1"]


def test_one_outbox_in_one_loop_after_another(server: Watched, tmp_path: Path) -> None:
    client = client_of(server)
    outbox = client.outbox(tmp_path / "turns.db")

    async def use(number: int) -> None:
        await outbox.add("s", message(number))
        await outbox.flush(60)

    for number in range(3):
        asyncio.run(use(number))

    async def close() -> None:
        await outbox.aclose()
        await client.aclose()

    asyncio.run(close())
    assert server.contents("s") == ["0", "1", "2"]


async def test_the_loop_goes_on_while_the_file_is_locked(server: Watched, tmp_path: Path) -> None:
    path = tmp_path / "turns.db"
    async with client_of(server) as client, client.outbox(path) as outbox:
        await outbox.add("s", message(0))
        await outbox.flush(60)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            adding = asyncio.create_task(outbox.add("s", message(1)))
            for _ in range(100):
                await asyncio.sleep(0)
            assert not adding.done()
            other.execute("ROLLBACK")
        assert await adding == 1
        await outbox.flush(60)
    assert server.contents("s") == ["0", "1"]


async def test_an_outbox_that_is_dropped_ends(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client:
        before = asyncio.all_tasks()
        outbox = client.outbox(tmp_path / "turns.db")
        await outbox.add("s", message(0))
        await outbox.flush(60)
        (work,) = asyncio.all_tasks() - before
        del outbox
        await work
        async with client.outbox(tmp_path / "turns.db") as outbox:
            await outbox.add("s", message(1))
            await outbox.flush(60)
    assert server.contents("s") == ["0", "1"]
