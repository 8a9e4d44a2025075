"""A server that is down, slow or refusing: the turn goes on, and what was said arrives once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from honcho import AsyncHoncho, AuthenticationError, TimeoutError, ValidationError
from honcho.agents import AsyncMemory, Problem
from tests.ingest.watched import Watched, watched_server
from tests.servers.acts import answer, hang
from tests.servers.lines import Act
from tests.servers.scripted import ScriptedServer

WAYS: dict[str, Callable[[], Act]] = {
    "slow": hang,
    "refusing": lambda: answer(401, {"detail": "no such key"}),
    "broken": lambda: answer(500, {"detail": "broken"}),
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_turn_goes_on_without_its_memory(way: str) -> None:
    problems: list[Problem] = []
    with ScriptedServer() as server:
        server.always(WAYS[way]())
        client = AsyncHoncho(base_url=server.url, workspace_id="test")
        async with client:
            memory = AsyncMemory(
                client,
                "now",
                user="mara",
                assistant="helper",
                timeout=0.2,
                tool_timeout=0.2,
                on_problem=problems.append,
            )
            turn = await memory.before_turn("hello")
            assert [one["content"] for one in turn.to_openai()][1:] == ["hello"]
            assert {problem.step for problem in problems} == {"known", "history", "search"}
            assert turn.problems == tuple(problems)
            if way == "refusing":
                assert isinstance(problems[0].error, AuthenticationError)
            if way == "slow":
                assert isinstance(problems[0].error, TimeoutError)
            for tool in memory.tools(write=True):
                arguments = {
                    name: 1 if name == "limit" else "x" for name in tool.parameters["properties"]
                }
                assert (await tool.call(arguments)).startswith("Error: ")
            assert not await memory.keep_turn("hello", "Hi!")
    assert [one.content for one in problems[-1].unsent] == ["hello", "Hi!"]
    assert problems[-1].step == "store"


async def test_what_was_said_meanwhile_arrives_once(tmp_path: Path) -> None:
    """The outbox has it, and the next turn's history shows it before the server does."""
    with watched_server() as server:
        client = AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)
        async with client, client.outbox(tmp_path / "turns.db") as outbox:
            memory = AsyncMemory(client, "now", user="mara", assistant="helper", outbox=outbox)
            await memory.after_turn("one", "first answer")
            await outbox.flush(timeout=30)
            assert await texts(memory) == ["one", "first answer"]
            server.dead = True
            await memory.after_turn("two", "second answer")
            assert await texts(memory) == ["one", "first answer", "two", "second answer"]
            server.dead = False
            await outbox.flush(timeout=30)
            assert await texts(memory) == ["one", "first answer", "two", "second answer"]
            assert await stored(server, client) == ["one", "first answer", "two", "second answer"]


async def texts(memory: AsyncMemory) -> list[str]:
    return [said.content for said in (await memory.before_turn()).history]


async def stored(server: Watched, client: AsyncHoncho) -> list[str]:
    session = await client.session("now", lazy=True)
    return [message.content async for message in await session.messages()]


async def test_a_text_that_no_server_takes_does_not_end_the_turn(
    async_honcho_client: AsyncHoncho,
) -> None:
    problems: list[Problem] = []
    memory = AsyncMemory(
        async_honcho_client, "now", user="mara", assistant="helper", on_problem=problems.append
    )
    assert not await memory.keep_turn("half a character: \ud83d", "Hi!")
    assert [problem.step for problem in problems] == ["store"]
    assert isinstance(problems[0].error, ValidationError)


async def test_no_time_is_left_after_a_slow_history() -> None:
    problems: list[Problem] = []
    with ScriptedServer() as server:
        server.always(hang())
        async with AsyncHoncho(base_url=server.url, workspace_id="test") as client:
            memory = AsyncMemory(
                client,
                "now",
                user="mara",
                assistant="helper",
                timeout=0.1,
                on_problem=problems.append,
            )
            begun = await memory.before_turn()
            asked = len(server.seen)
            turn = await memory.before_turn("hello", begun=begun)
            assert len(server.seen) == asked
    assert {problem.step for problem in problems} == {"known", "history"}
    assert turn.problems == begun.problems == tuple(problems)


async def test_a_function_for_problems_may_fail(caplog: pytest.LogCaptureFixture) -> None:
    def fail(problem: Problem) -> None:
        raise RuntimeError("mine")

    async with AsyncHoncho(base_url="http://127.0.0.1:9", max_retries=0) as client:
        memory = AsyncMemory(client, "now", user="mara", assistant="helper", on_problem=fail)
        turn = await memory.before_turn("hello")
    assert turn.text == "hello"
    assert "on_problem failed" in caplog.text
