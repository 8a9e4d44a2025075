"""One transport in several event loops, and in a child process."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from tests.engines.echoing import ENGINES, config
from tests.servers.calls import read
from tests.servers.scripted import ScriptedServer


def test_one_transport_serves_one_event_loop_after_another(server: ScriptedServer) -> None:
    transport = AsyncTransport(config(server))
    for number in range(5):
        answer = asyncio.run(transport.send(read(f"/v3/{number}")))
        assert answer["path"] == f"/v3/{number}"
    assert server.accepted == 1
    asyncio.run(transport.aclose())
    del transport
    server.until(lambda: server.open == 0)


async def close_here(transport: AsyncTransport) -> None:
    """A connection of httpx can be closed in its own event loop alone."""
    engine: Any = transport._lifecycle.engine()
    await engine.aclose()


def test_httpx_serves_one_event_loop_after_another(server: ScriptedServer) -> None:
    transport = AsyncTransport(config(server, "httpx"))

    async def use(number: int) -> None:
        answer = await transport.send(read(f"/v3/{number}"))
        assert answer["path"] == f"/v3/{number}"
        await close_here(transport)

    for number in range(5):
        asyncio.run(use(number))
    asyncio.run(transport.aclose())
    server.until(lambda: server.open == 0)


@pytest.mark.parametrize("engine", ENGINES)
def test_one_transport_serves_several_event_loops_at_once(
    server: ScriptedServer, engine: str
) -> None:
    transport = AsyncTransport(config(server, engine))

    async def work(thread: int) -> list[str]:
        paths = [f"/v3/{thread}-{number}" for number in range(50)]
        answers = await asyncio.gather(*(transport.send(read(path)) for path in paths))
        assert [answer["path"] for answer in answers] == paths
        if engine == "httpx":
            await close_here(transport)
        return paths

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda thread: asyncio.run(work(thread)), range(8)))
    assert server.count() == 400
    asyncio.run(transport.aclose())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("engine", ENGINES)
def test_parent_and_child_do_not_share_connections(server: ScriptedServer, engine: str) -> None:
    transport = Transport(config(server, engine))
    transport.send(read("/v3/before"))
    context = multiprocessing.get_context("fork")
    results = context.SimpleQueue()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # pytest has threads
        child = context.Process(target=_in_child, args=(transport, results))
        child.start()
    mine = [transport.send(read(f"/v3/parent-{n}"))["path"] for n in range(100)]
    theirs = results.get()
    child.join(10)
    assert child.exitcode == 0
    assert mine == [f"/v3/parent-{n}" for n in range(100)]
    assert theirs == [f"/v3/child-{n}" for n in range(100)]
    transport.close()


def _in_child(transport: Transport, results: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = [transport.send(read(f"/v3/child-{n}"))["path"] for n in range(100)]
        transport.close()
    results.put(found)
