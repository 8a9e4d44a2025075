"""One client for everyone: its workspace is created once, and nothing of it stays open."""

from __future__ import annotations

import asyncio
import gc
import random
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from honcho import AsyncHoncho, Honcho
from honcho.testing import HonchoServer
from tests.servers.acts import forward
from tests.servers.scripted import ScriptedServer

ENGINES = ["wire", "httpx"]


@pytest.fixture
def server(honcho_server: HonchoServer) -> Iterator[ScriptedServer]:
    """Counts what goes to a real server."""
    with ScriptedServer() as server:
        server.always(forward(honcho_server.url))
        yield server


def creations(server: ScriptedServer) -> int:
    """How often the workspace was created."""
    return sum(seen.method == "POST" and seen.target == "/v3/workspaces" for seen in server.seen)


@pytest.mark.parametrize("engine", ENGINES)
async def test_two_hundred_tasks_of_which_twenty_are_cancelled(
    server: ScriptedServer, engine: str
) -> None:
    chance = random.Random(7)
    client = AsyncHoncho(base_url=server.url, engine=engine, workspace_id="shared")

    async def work(client: AsyncHoncho, number: int) -> None:
        session = await client.session(f"s{number % 20}", lazy=True)
        peer = await client.peer(f"p{number}")
        await session.add_messages(peer.message(str(number)))

    tasks = [asyncio.create_task(work(client, number)) for number in range(200)]
    doomed = chance.sample(tasks, 20)
    for task in doomed:
        await asyncio.sleep(chance.random() / 20)
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for task, result in zip(tasks, results, strict=True):
        assert result is None or (task in doomed and isinstance(result, asyncio.CancelledError))
    assert creations(server) == 1
    await client.aclose()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        del client, tasks, doomed, results
        gc.collect()
    await asyncio.to_thread(server.until, lambda: server.open == 0)
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.parametrize("engine", ENGINES)
def test_fifty_threads(server: ScriptedServer, engine: str) -> None:
    client = Honcho(base_url=server.url, engine=engine, workspace_id="shared")

    def work(client: Honcho, number: int) -> None:
        session = client.session(f"s{number % 10}", lazy=True)
        peer = client.peer(f"p{number}")
        session.add_messages(peer.message(str(number)))

    with ThreadPoolExecutor(50) as pool:
        list(pool.map(partial(work, client), range(200)))
    assert creations(server) == 1
    client.close()
    del client
    gc.collect()
    server.until(lambda: server.open == 0)
