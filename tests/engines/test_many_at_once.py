"""One transport used by many tasks, threads, event loops and processes."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig
from tests.engines.echoing import ENGINES, config
from tests.servers.acts import events, head, piece
from tests.servers.calls import chat, read, search, write
from tests.servers.lines import Line
from tests.servers.scripted import ScriptedServer


@pytest.mark.parametrize("engine", ENGINES)
async def test_tasks_get_their_own_answers(server: ScriptedServer, engine: str) -> None:
    transport = AsyncTransport(config(server, engine))
    # The pool of httpx looks at all that wait whenever one is done: 1,000 take half a minute.
    paths = [f"/v3/{number}" for number in range(1_000 if engine == "wire" else 250)]
    answers = await asyncio.gather(*(transport.send(read(path)) for path in paths))
    assert [answer["path"] for answer in answers] == paths
    await transport.aclose()


@pytest.mark.parametrize("engine", ENGINES)
def test_threads_get_their_own_answers(server: ScriptedServer, engine: str) -> None:
    transport = Transport(config(server, engine))
    paths = [f"/v3/{number}" for number in range(1_000)]
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda path: transport.send(write(path)), paths))
    assert [answer["path"] for answer in answers] == paths
    assert server.accepted <= 50
    transport.close()
    server.until(lambda: server.open == 0)


@pytest.mark.parametrize("engine", ENGINES)
async def test_cancelled_tasks_leave_nothing_behind(server: ScriptedServer, engine: str) -> None:
    chance = random.Random(4)
    transport = AsyncTransport(config(server, engine))
    tasks = [asyncio.create_task(transport.send(search(f"/v3/{n}"))) for n in range(200)]
    doomed = chance.sample(tasks, 20)
    for task in doomed:
        await asyncio.sleep(chance.random() / 200)
        task.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    for task, answer in zip(tasks, answers, strict=True):
        assert task in doomed or isinstance(answer, dict)
        assert isinstance(answer, (dict, asyncio.CancelledError))
    assert (await transport.send(read("/v3/after")))["path"] == "/v3/after"
    await transport.aclose()
    del transport
    gc.collect()
    await asyncio.to_thread(server.until, lambda: server.open == 0)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_cancelled_call_releases_its_connection_at_once(server: ScriptedServer) -> None:
    server.always(lambda line, seen: not line.client_is_gone())
    transport = AsyncTransport(config(server))
    task = asyncio.create_task(transport.send(write()))
    await asyncio.to_thread(server.until, lambda: server.count() == 1)
    task.cancel()
    await asyncio.to_thread(server.until, lambda: server.open == 0)
    with pytest.raises(asyncio.CancelledError):
        await task
    await transport.aclose()


async def test_a_call_is_cancelled_while_it_waits_to_be_repeated(server: ScriptedServer) -> None:
    server.always(lambda line, seen: _failing(line))
    retrying = asyncio.Event()
    transport = AsyncTransport(config(server, on_retry=lambda event: retrying.set()))
    task = asyncio.create_task(transport.send(read()))
    await retrying.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert server.count() == 1
    await transport.aclose()


def _failing(line: Line) -> bool:
    line.send(head(503, ("retry-after", "30"), ("content-length", "0")))
    return True


async def test_a_cancelled_stream_releases_its_connection(server: ScriptedServer) -> None:
    server.always(events(piece("x"), end=False))
    server.always(lambda line, seen: _begun(line))
    transport = AsyncTransport(config(server))

    async def consume() -> None:
        async for _ in await transport.stream(chat()):
            begun.set()

    begun = asyncio.Event()
    task = asyncio.create_task(consume())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.to_thread(server.until, lambda: server.open == 0)
    await transport.aclose()


def _begun(line: Line) -> bool:
    data = f"data: {json.dumps(piece('x'))}\n\n".encode()
    kind = ("content-type", "text/event-stream")
    line.send(head(200, kind, ("transfer-encoding", "chunked")))
    line.send(b"%x\r\n%b\r\n" % (len(data), data))
    return not line.client_is_gone()


def test_closing_wakes_up_those_who_wait(server: ScriptedServer) -> None:
    server.always(lambda line, seen: not line.client_is_gone())
    transport = Transport(config(server, max_retries=0))
    failures: list[HonchoError] = []

    def call() -> None:
        try:
            transport.send(write())
        except HonchoError as error:
            failures.append(error)

    threads = [threading.Thread(target=call) for _ in range(5)]
    for thread in threads:
        thread.start()
    server.until(lambda: server.count() == 5)
    transport.close()
    for thread in threads:
        thread.join(5)
    assert len(failures) == 5
    assert all(error.outcome_unknown for error in failures)


async def test_closing_wakes_up_tasks_that_wait(server: ScriptedServer) -> None:
    server.always(lambda line, seen: not line.client_is_gone())
    transport = AsyncTransport(config(server, max_retries=0))
    tasks = [asyncio.create_task(transport.send(write())) for _ in range(5)]
    await asyncio.to_thread(server.until, lambda: server.count() == 5)
    await transport.aclose()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(answer, HonchoError) for answer in answers)


@pytest.mark.parametrize("make", [Transport, AsyncTransport])
def test_a_transport_that_was_not_closed_says_so_once(
    server: ScriptedServer, make: Callable[[ClientConfig], Any]
) -> None:
    transport = make(config(server))
    if isinstance(transport, Transport):
        transport.send(read())
    else:
        asyncio.run(transport.send(read()))
    holder = [transport]
    del transport
    with pytest.warns(ResourceWarning, match="was not closed") as caught:
        holder.clear()
    assert len(caught) == 1
    server.until(lambda: server.open == 0)


def test_a_transport_that_was_never_used_has_nothing_to_close(server: ScriptedServer) -> None:
    transport = Transport(config(server))
    del transport
    gc.collect()


def test_nothing_of_asyncio_or_httpx_is_loaded_for_a_blocking_call(server: ScriptedServer) -> None:
    script = (
        "import sys\n"
        "from honcho.blocking.transport.send import Transport\n"
        "from honcho.settings.config import ClientConfig\n"
        "from tests.servers.calls import read\n"
        "loaded = {'asyncio', 'httpx', 'h11', 'ssl'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
        "transport = Transport(ClientConfig.resolve(base_url=sys.argv[1], engine='wire'))\n"
        "transport.send(read())\n"
        "transport.close()\n"
        "loaded = {'asyncio', 'httpx', 'anyio'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, server.url],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
