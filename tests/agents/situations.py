"""What every adapter is tried in: a user who is known, a hostile memory, a server that fails."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory, Problem
from tests.agents.hostile import HOSTILE
from tests.ingest.watched import watched_server
from tests.servers.acts import answer, hang
from tests.servers.scripted import ScriptedServer

WAYS = ("down", "slow", "refusing")
QUESTION = "What is my sourdough starter called?"


def memory_of(client: AsyncHoncho, **settings: Any) -> AsyncMemory:
    """Mara's conversation with the helper."""
    return AsyncMemory(client, "now", user="mara", assistant="helper", **settings)


async def know_mara(client: AsyncHoncho) -> None:
    """Her card, and what she said in an earlier session."""
    mara = await client.peer("mara")
    await mara.set_card(["Name: Mara"])
    earlier = await client.session("earlier")
    await earlier.add_messages([mara.message("My sourdough starter is called Otto.")])


async def know_orders(client: AsyncHoncho) -> None:
    """Every place of the memory holds texts that give orders."""
    mara = await client.peer("mara")
    await mara.set_card(list(HOSTILE))
    await mara.conclusions.create(list(HOSTILE))
    earlier = await client.session("earlier")
    await earlier.add_messages([mara.message(text) for text in HOSTILE])


async def stored(client: AsyncHoncho) -> list[tuple[str, str]]:
    """What the conversation holds, and who said it."""
    session = await client.session("now", lazy=True)
    return [(one.peer_id, one.content) async for one in await session.messages()]


@contextmanager
def failing_server(way: str) -> Iterator[str]:
    """The address of a server that is down, never answers, or refuses everything."""
    if way == "down":
        with socket.create_server(("127.0.0.1", 0)) as unused:
            port = unused.getsockname()[1]
        yield f"http://127.0.0.1:{port}"
        return
    with ScriptedServer() as server:
        server.always(hang() if way == "slow" else answer(401, {"detail": "no such key"}))
        yield server.url


def seconds_for(way: str) -> float:
    """A deadline that only a server that never answers lets pass, however busy the machine is."""
    return 0.2 if way == "slow" else 30.0


@asynccontextmanager
async def failing_memory(
    way: str, problems: list[Problem], **settings: Any
) -> AsyncIterator[AsyncMemory]:
    """A memory that cannot do anything, and says so."""
    seconds = seconds_for(way)
    with failing_server(way) as url:
        async with AsyncHoncho(base_url=url, workspace_id="test", max_retries=0) as client:
            yield memory_of(
                client,
                timeout=seconds,
                tool_timeout=seconds,
                on_problem=problems.append,
                **settings,
            )


def assert_told(way: str, problems: list[Problem]) -> None:
    """The problems name what failed, and the last one has what could not be stored."""
    assert {problem.step for problem in problems} >= {"known", "tool", "store"}
    code = {"down": "connection_error", "slow": "timeout"}.get(way, "authentication_error")
    assert {problem.error.code for problem in problems} == {code}
    said = [one.content for problem in problems for one in problem.unsent]
    assert said == [QUESTION, "I do not know."]


async def assert_arrives_once(
    folder: Path, turn: Callable[[AsyncMemory], Awaitable[Any]], **settings: Any
) -> None:
    """What is said in a turn while the server is away arrives later, once, in order."""
    with watched_server() as server:
        client = AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)
        async with client, client.outbox(folder / "turns.db") as outbox:
            server.dead = True
            await turn(memory_of(client, outbox=outbox, **settings))
            assert server.contents("now") == []
            server.dead = False
            await outbox.flush(timeout=30)
            assert await stored(client) == [("mara", QUESTION), ("helper", "I do not know.")]


def assert_named(error: pytest.ExceptionInfo[BaseException], name: str) -> None:
    """An operation that no server can do is refused with its name."""
    assert getattr(error.value, "code", None) == "unsupported"
    assert str(error.value).startswith(f"{name}: ")
