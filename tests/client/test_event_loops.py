"""The first call of an async client and its event loop: cancelled, ended, or not there at all."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from honcho import AsyncHoncho, ConfigurationError, UnprocessableEntityError
from honcho_api import v3
from tests.servers.acts import answer, hang
from tests.servers.scripted import ScriptedServer

WORKSPACE = {"id": "w", "metadata": {}, "created_at": "2026-01-01T00:00:00Z"}


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


def run(heard: list[dict[str, Any]], main: Any) -> None:
    """Run in a loop of its own; what it complains of is collected."""
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(lambda _, context: heard.append(context))
        runner.run(main)
    gc.collect()


@pytest.mark.parametrize("act", [hang(), answer(422, {"detail": "no"})])
def test_a_first_call_that_is_cancelled_leaves_no_noise(
    server: ScriptedServer, act: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[dict[str, Any]] = []
    server.always(act)

    async def main() -> None:
        client = AsyncHoncho(base_url=server.url, timeout=5, max_retries=0)
        first = asyncio.create_task(client.queue_status())
        await asyncio.to_thread(server.until, lambda: server.accepted > 0)
        first.cancel()
        with suppress(asyncio.CancelledError, UnprocessableEntityError):  # if it was answered
            await first
        await client.aclose()

    run(heard, main())
    assert heard == []
    assert capsys.readouterr().err == ""


def test_a_loop_that_ends_within_the_first_call_leaves_no_noise(
    server: ScriptedServer, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[dict[str, Any]] = []
    client = AsyncHoncho(base_url=server.url, timeout=5, max_retries=0)
    tasks: list[asyncio.Task[Any]] = []
    server.play(hang())
    server.always(answer(201, WORKSPACE))

    async def leave() -> None:
        tasks.extend(asyncio.create_task(client.queue_status()) for _ in range(3))
        await asyncio.to_thread(server.until, lambda: len(server.seen) > 0)

    async def again() -> None:
        await client.force_ensure()
        await client.aclose()

    run(heard, leave())
    run(heard, again())
    assert all(task.cancelled() for task in tasks)
    assert heard == []
    assert capsys.readouterr().err == ""


def test_a_loop_that_is_closed_within_the_first_call_keeps_nobody_waiting(
    server: ScriptedServer,
) -> None:
    client = AsyncHoncho(base_url=server.url, timeout=30, max_retries=0)
    server.play(hang())
    server.always(answer(201, WORKSPACE))

    async def begin() -> None:
        asyncio.get_running_loop().create_task(client.force_ensure())
        await asyncio.to_thread(server.until, lambda: len(server.seen) > 0)

    async def again() -> None:
        await asyncio.wait_for(client.force_ensure(), 10)
        await client.aclose()

    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)  # it says that tasks were left pending
    loop.run_until_complete(begin())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    asyncio.run(again())
    gc.collect()


@pytest.mark.parametrize("how", ["embedded", "http"])
def test_without_a_loop_it_is_said_what_is_needed(server: ScriptedServer, how: str) -> None:
    """Trio drives coroutines in the same way, without a loop of asyncio."""
    client = AsyncHoncho.embedded() if how == "embedded" else AsyncHoncho(base_url=server.url)
    asked = v3.chat("w", "p", body=v3.DialecticOptions(query="tea?", stream=True))
    for call in (client.peer("p"), client.send_raw(v3.health_check()), client.stream(asked)):
        with pytest.raises(ConfigurationError, match=r"running asyncio event loop.*Trio"):
            call.send(None)
    assert server.seen == []
    asyncio.run(client.aclose())
