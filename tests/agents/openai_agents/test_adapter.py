"""The adapter for OpenAI's Agents SDK, with the SDK's own scripted model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from agents import Agent, RunConfig, Runner, SessionSettings
from agents.memory import Session, SQLiteSession
from agents.testing import ScriptedModel, assistant_message, function_call

from honcho import AsyncHoncho, UnsupportedError, ValidationError
from honcho.agents import AsyncMemory, Problem
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.openai_agents import MemoryFilter, MemorySession, instructions, keep_run, tools
from tests.agents.hostile import HOSTILE, assert_fenced
from tests.agents.situations import (
    QUESTION,
    WAYS,
    assert_arrives_once,
    assert_named,
    assert_told,
    failing_memory,
    know_mara,
    know_orders,
    memory_of,
    stored,
)

ASK = {"query": "sourdough starter", "limit": 20}


def searching(answer: str) -> ScriptedModel:
    """A model that calls a tool, and answers then."""
    search = [function_call("search_memory", ASK, call_id="1")]
    return ScriptedModel([search, [assistant_message(answer)]])


def agent_of(memory: AsyncMemory, model: ScriptedModel) -> Agent[Any]:
    return Agent(
        "baker", instructions=instructions("You bake."), tools=[*tools(memory)], model=model
    )


def config(filter: MemoryFilter) -> RunConfig:
    return RunConfig(call_model_input_filter=filter, tracing_disabled=True)


def shape(call: Any) -> list[str]:
    """Who says what in a request, in short."""
    return [
        f"{item['role']}: {item['content'][:29]}" if "role" in item else item["type"]
        for item in call.input
    ]


async def test_a_session_gives_the_memory_and_stores_what_is_said(
    async_honcho_client: AsyncHoncho,
) -> None:
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello Mara.")
    session = MemorySession(memory)
    assert isinstance(session, Session)
    model = searching("It is called Otto.")
    run = {"session": session, "run_config": config(session)}
    result = await Runner.run(agent_of(memory, model), QUESTION, **run)
    assert result.final_output == "It is called Otto."
    first, second = model.calls
    assert first.system_instructions == f"You bake.\n\n{INSTRUCTIONS}"
    assert shape(first) == [
        'user: <honcho_memory kind="known" a',
        "user: Hi!",
        "assistant: Hello Mara.",
        f"user: {QUESTION[:29]}",
        'user: <honcho_memory kind="recalled',
    ]
    assert "Name: Mara" in first.input[0]["content"]
    assert "is called Otto." in first.input[-1]["content"]
    assert second.input[: len(first.input)] == first.input  # what is cached stays
    assert shape(second)[len(first.input) :] == ["function_call", "function_call_output"]
    assert 'kind="recalled"' in second.input[-1]["output"]
    assert await stored(async_honcho_client) == [
        ("mara", "Hi!"),
        ("helper", "Hello Mara."),
        ("mara", QUESTION),
        ("helper", "It is called Otto."),
    ]


async def test_the_next_run_goes_on(async_honcho_client: AsyncHoncho) -> None:
    """Also when it streams, and with a model that says the same again."""
    memory = memory_of(async_honcho_client)
    session = MemorySession(memory)
    model = ScriptedModel([[assistant_message("Yes.")], [assistant_message("Yes.")]])
    agent = agent_of(memory, model)
    run = {"session": session, "run_config": config(session)}
    await Runner.run(agent, "Rye?", **run)
    streamed = Runner.run_streamed(agent, "Rye?", **run)
    assert [event async for event in streamed.stream_events()]
    said = [("mara", "Rye?"), ("helper", "Yes.")]
    assert await stored(async_honcho_client) == said * 2
    assert [item["content"] for item in model.calls[1].input] == ["Rye?", "Yes.", "Rye?"]
    assert (
        await MemorySession(memory_of(async_honcho_client)).get_items()
        == [
            {"role": "user", "content": "Rye?"},
            {"role": "assistant", "content": "Yes."},
        ]
        * 2
    )


async def test_a_session_keeps_its_protocol(async_honcho_client: AsyncHoncho) -> None:
    session = MemorySession(memory_of(async_honcho_client))
    assert session.session_id == "now"
    image = {"type": "input_image", "image_url": "data:,", "detail": "low"}
    await session.add_items(
        [
            {"role": "system", "content": "not said by anybody"},
            {"role": "user", "content": "one"},
            {"role": "user", "content": [{"type": "input_text", "text": "two"}, image]},
            {"type": "function_call_output", "call_id": "1", "output": "not said either"},
            {"role": "assistant", "content": "three"},
            {"role": "user", "content": [image]},
        ]  # type: ignore[list-item]
    )
    assert [text for _, text in await stored(async_honcho_client)] == ["one", "two", "three"]
    assert [one["content"] for one in await session.get_items(2)] == ["two", "three"]
    assert await session.get_items(0) == []
    session.session_settings = SessionSettings(limit=1)
    assert [one["content"] for one in await session.get_items()] == ["three"]
    with pytest.raises(UnsupportedError) as caught:
        await session.pop_item()
    assert_named(caught, "pop_item")
    with pytest.raises(UnsupportedError) as caught:
        await session.clear_session()
    assert_named(caught, "clear_session")
    assert len(await stored(async_honcho_client)) == 3


async def test_a_long_text_leaves_less_room_for_the_history(
    async_honcho_client: AsyncHoncho,
) -> None:
    """The budget holds for the whole request, although the text comes after the history."""
    memory = memory_of(async_honcho_client, budget=800)
    for number in range(12):
        await memory.after_turn(f"{number} " + "flour " * 20, "Yes. " * 20)
    session = MemorySession(memory)
    model = ScriptedModel([[assistant_message("Yes.")]])
    text = "water " * 200
    await Runner.run(agent_of(memory, model), text, session=session, run_config=config(session))
    (call,) = model.calls
    sizes = [memory.setting.count(item["content"]) for item in call.input]
    assert len(sizes) > 1
    assert sum(sizes) + memory.setting.count(INSTRUCTIONS) <= 800
    assert text in [item["content"] for item in call.input]


async def test_a_filter_serves_another_session(async_honcho_client: AsyncHoncho) -> None:
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client, history=False)
    session = SQLiteSession("elsewhere")
    model = ScriptedModel([[assistant_message("Hello.")], [assistant_message("Otto.")]])
    run = {"session": session, "run_config": config(MemoryFilter(memory))}
    for text in ("Hi!", QUESTION):
        result = await Runner.run(agent_of(memory, model), text, **run)
        assert await keep_run(memory, result, key=text)
        assert await keep_run(memory, result, key=text)
    first, second = model.calls
    assert shape(first)[:2] == ['user: <honcho_memory kind="known" a', "user: Hi!"]
    assert [item["role"] for item in second.input] == ["user", "user", "assistant", "user", "user"]
    assert second.input[2]["content"][0]["text"] == "Hello."
    assert [text for _, text in await stored(async_honcho_client)] == [
        "Hi!",
        "Hello.",
        QUESTION,
        "Otto.",
    ]
    kept = [item for item in await session.get_items() if "honcho_memory" in str(item)]
    assert kept == []  # the framework stores nothing of the memory
    session.close()


async def test_a_filter_may_bring_the_conversation(async_honcho_client: AsyncHoncho) -> None:
    """Then each run gets the new text alone; without a text of the user nothing is added."""
    memory = memory_of(async_honcho_client)
    filter = MemoryFilter(memory)
    model = ScriptedModel([[assistant_message("Yes.")] for _ in range(3)])
    agent = agent_of(memory, model)
    for text in ("Rye?", "Wheat?"):
        result = await Runner.run(agent, text, run_config=config(filter))
        assert await keep_run(memory, result)
    assert shape(model.calls[1])[:3] == ["user: Rye?", "assistant: Yes.", "user: Wheat?"]
    await Runner.run(agent, [{"role": "assistant", "content": "Well?"}], run_config=config(filter))
    assert shape(model.calls[2]) == ["assistant: Well?"]


async def test_what_was_stored_gives_no_orders(async_honcho_client: AsyncHoncho) -> None:
    await know_orders(async_honcho_client)
    memory = memory_of(async_honcho_client, budget=50_000, recall=30)
    session = MemorySession(memory)
    model = searching("No.")
    await Runner.run(
        agent_of(memory, model),
        "instructions system",
        session=session,
        run_config=config(session),
    )
    last = model.last_call
    assert last is not None
    assert assert_fenced([last.system_instructions, last.input]) == len(HOSTILE)
    assert "system" not in {item.get("role") for item in last.input}


@pytest.mark.parametrize("way", WAYS)
async def test_a_run_goes_on_without_its_memory(way: str) -> None:
    problems: list[Problem] = []
    async with failing_memory(way, problems) as memory:
        session = MemorySession(memory)
        model = searching("I do not know.")
        run = {"session": session, "run_config": config(session)}
        result = await Runner.run(agent_of(memory, model), QUESTION, **run)
    assert result.final_output == "I do not know."
    assert [item.get("role") for item in model.calls[0].input] == ["user"]
    assert model.calls[1].input[-1]["output"].startswith("Error: the memory")
    assert_told(way, problems)


async def test_what_was_said_meanwhile_arrives_once(tmp_path: Path) -> None:
    async def turn(memory: AsyncMemory) -> None:
        session = MemorySession(memory)
        model = ScriptedModel([[assistant_message("I do not know.")]])
        run = {"session": session, "run_config": config(session)}
        await Runner.run(agent_of(memory, model), QUESTION, **run)

    await assert_arrives_once(tmp_path, turn)


def test_memories_that_do_not_fit_are_refused(async_honcho_client: AsyncHoncho) -> None:
    with pytest.raises(ValidationError, match="layout"):
        MemoryFilter(memory_of(async_honcho_client, layout="plain"))
    with pytest.raises(ValidationError, match="history"):
        MemorySession(memory_of(async_honcho_client, history=False))
