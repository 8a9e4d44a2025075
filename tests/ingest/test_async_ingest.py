"""What only the async half of ``ingest`` has: async iterables, and cancellation."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho, IngestError
from honcho.concurrency import waits
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, Watched, expected, rows, watched_server


def client_of(server: Watched) -> AsyncHoncho:
    return AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)


async def drip(count: int) -> AsyncIterator[dict[str, Any]]:
    for row in rows(count):
        await asyncio.sleep(0)
        yield row


async def test_an_async_iterable_is_read_as_it_comes() -> None:
    with watched_server() as server:
        async with client_of(server) as client:
            report = await client.ingest(drip(700))
        assert report.messages == 700
        assert server.contents("s2") == expected(700, 2)


async def test_an_async_iterable_that_fails_ends_it() -> None:
    async def failing() -> AsyncIterator[dict[str, Any]]:
        async for row in drip(350):
            yield row
        raise LookupError("the source is gone")

    with watched_server() as server:
        async with client_of(server) as client:
            with pytest.raises(IngestError, match="LookupError: the source is gone") as caught:
                await client.ingest(failing())
        assert caught.value.sent == server.stored == 300


async def test_the_loop_goes_on_while_a_plain_iterable_is_read() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    with watched_server() as server:
        async with client_of(server) as client:
            await client.force_ensure()
            ticking = asyncio.create_task(tick())
            seen: list[int] = []

            def watching() -> Any:
                for row in rows(1000, sessions=1000):  # no batch is full before the end
                    seen.append(ticks)
                    yield row

            await client.ingest(watching(), concurrency=16)
            ticking.cancel()
    assert seen[-1] >= seen[0] + 9


async def test_cancelling_leaves_nothing_behind_and_can_be_resumed(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint"
    arrived, go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        if number == 5:
            loop.call_soon_threadsafe(arrived.set)
            go_on.wait(30)
        return answer()

    with watched_server() as server:
        server.behaviour = behaviour
        async with client_of(server) as client:
            before = asyncio.all_tasks()
            load = asyncio.create_task(client.ingest(rows(3000), checkpoint=path))
            await arrived.wait()
            load.cancel()
            with pytest.raises(asyncio.CancelledError):
                await load
            assert asyncio.all_tasks() == before
            go_on.set()
            server.revive()
            with waits.skipped():
                report = await client.ingest(rows(3000), checkpoint=path)
        assert report.messages + report.skipped == 3000
        for session in range(3):
            assert server.contents(f"s{session}") == expected(3000, session)
