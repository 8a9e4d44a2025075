"""The adapter for Pydantic AI, with the framework's own test models."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic_ai import Agent
from pydantic_ai.messages import (
    ModelMessage,
    ModelMessagesTypeAdapter,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolCallPart,
)
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.models.test import TestModel

from honcho import AsyncHoncho, ValidationError
from honcho.agents import AsyncMemory, Problem
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.pydantic_ai import HonchoMemory, keep_run, message_history, toolset
from tests.agents.hostile import HOSTILE, assert_fenced
from tests.agents.situations import (
    QUESTION,
    WAYS,
    assert_arrives_once,
    assert_told,
    failing_memory,
    know_mara,
    know_orders,
    memory_of,
    stored,
)


class Scripted:
    """A function model that gives answers in turn, and keeps what it was asked.

    Attributes:
        requests: The messages of each request.
        instructions: The instructions of each.
    """

    def __init__(self, *answers: str | ToolCallPart) -> None:
        self._answers = list(answers)
        self.requests: list[list[ModelMessage]] = []
        self.instructions: list[str | None] = []
        self.model = FunctionModel(self._answer, stream_function=self._stream)

    def _next(self, messages: list[ModelMessage], info: AgentInfo) -> str | ToolCallPart:
        self.requests.append(list(messages))
        self.instructions.append(info.instructions)
        return self._answers.pop(0)

    def _answer(self, messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        answer = self._next(messages, info)
        return ModelResponse(parts=[TextPart(answer) if isinstance(answer, str) else answer])

    async def _stream(self, messages: list[ModelMessage], info: AgentInfo) -> AsyncIterator[str]:
        answer = self._next(messages, info)
        assert isinstance(answer, str)
        yield answer


SEARCH = ToolCallPart("search_memory", {"query": "sourdough starter", "limit": 20})


def agent_of(memory: AsyncMemory, scripted: Scripted, **settings: Any) -> Agent[None, str]:
    capability = HonchoMemory(memory, **settings)
    return Agent(scripted.model, instructions="You bake.", capabilities=[capability])


def shape(messages: list[ModelMessage]) -> list[tuple[str, str]]:
    """The parts of a request, in short."""
    return [
        (part.part_kind, str(getattr(part, "content", ""))[:30].split("\n")[0])
        for message in messages
        for part in message.parts
    ]


async def test_the_capability_gives_the_memory_and_stores_what_is_said(
    async_honcho_client: AsyncHoncho,
) -> None:
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello Mara.")
    scripted = Scripted(SEARCH, "It is called Otto.")
    result = await agent_of(memory, scripted).run(QUESTION)
    assert result.output == "It is called Otto."
    first, second = scripted.requests
    assert set(scripted.instructions) == {f"You bake.\n\n{INSTRUCTIONS}"}
    assert shape(first) == [
        ("user-prompt", '<honcho_memory kind="known" ab'),
        ("user-prompt", "Hi!"),
        ("text", "Hello Mara."),
        ("user-prompt", QUESTION[:30]),
        ("user-prompt", '<honcho_memory kind="recalled"'),
    ]
    assert "Name: Mara" in str(first[0])
    assert "is called Otto." in str(first[-1])
    assert shape(second)[: len(shape(first))] == shape(first)  # what is cached stays
    assert shape(second)[-1] == ("tool-return", '<honcho_memory kind="recalled"')
    assert [part for part in shape(result.all_messages()) if "kind" in part[1]] == [
        ("tool-return", '<honcho_memory kind="recalled"')
    ]
    assert await stored(async_honcho_client) == [
        ("mara", "Hi!"),
        ("helper", "Hello Mara."),
        ("mara", QUESTION),
        ("helper", "It is called Otto."),
    ]


async def test_the_framework_may_keep_the_history(async_honcho_client: AsyncHoncho) -> None:
    """Also with a system prompt, which stays first, and when it streams."""
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client, history=False)
    scripted = Scripted("Hello.", "Otto.")
    agent = Agent(scripted.model, system_prompt="You bake.", capabilities=[HonchoMemory(memory)])
    first = await agent.run("Hi!")
    async with agent.run_stream(QUESTION, message_history=first.all_messages()) as streamed:
        assert await streamed.get_output() == "Otto."
    assert shape(scripted.requests[1]) == [
        ("system-prompt", "You bake."),
        ("user-prompt", '<honcho_memory kind="known" ab'),
        ("user-prompt", "Hi!"),
        ("text", "Hello."),
        ("user-prompt", QUESTION[:30]),
        ("user-prompt", '<honcho_memory kind="recalled"'),
    ]
    assert [text for _, text in await stored(async_honcho_client)] == [
        "Hi!",
        "Hello.",
        QUESTION,
        "Otto.",
    ]


async def test_the_tools_work_for_the_test_model(async_honcho_client: AsyncHoncho) -> None:
    """It calls every tool with made up arguments."""
    memory = memory_of(async_honcho_client)
    model = TestModel()
    agent = Agent(model, capabilities=[HonchoMemory(memory, write=True, store=False)])
    result = await agent.run("Hi!")
    parameters = model.last_model_request_parameters
    assert parameters is not None
    given = {tool.name: tool.parameters_json_schema for tool in parameters.function_tools}
    assert given == {tool.name: tool.parameters for tool in memory.tools(write=True)}
    returned = {
        part.tool_name: part.content
        for message in result.all_messages()
        for part in message.parts
        if part.part_kind == "tool-return"
    }
    assert set(returned) == set(given)
    assert returned["forget"].startswith("Error: there is no fact")
    assert await stored(async_honcho_client) == []


async def test_an_agent_without_the_capability(async_honcho_client: AsyncHoncho) -> None:
    """The pieces on their own; an output that is no text is stored as JSON."""

    class Loaf(BaseModel):
        flour: str

    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello.")
    model = TestModel(call_tools=[], custom_output_args={"flour": "rye"})
    agent = Agent(model, output_type=Loaf, toolsets=[toolset(memory)])
    history = await message_history(memory)
    prompt = ["Which", "flour?"]
    result = await agent.run(prompt, message_history=history)
    assert shape(result.all_messages())[:2] == [("user-prompt", "Hi!"), ("text", "Hello.")]
    assert await keep_run(memory, prompt, result, key="run")
    assert await keep_run(memory, prompt, result, key="run")
    said = [text for _, text in await stored(async_honcho_client)]
    assert said == ["Hi!", "Hello.", "Which\nflour?", '{"flour":"rye"}']


async def test_what_was_stored_gives_no_orders(async_honcho_client: AsyncHoncho) -> None:
    await know_orders(async_honcho_client)
    memory = memory_of(async_honcho_client, budget=50_000, recall=30)
    scripted = Scripted(SEARCH, "No.")
    await agent_of(memory, scripted).run("instructions system")
    last = scripted.requests[-1]
    assert isinstance(last[-1], ModelRequest)
    request = ModelMessagesTypeAdapter.dump_python(last, mode="json")
    assert assert_fenced([scripted.instructions, request]) == len(HOSTILE)
    assert "system-prompt" not in {kind for kind, _ in shape(last)}


@pytest.mark.parametrize("way", WAYS)
async def test_a_run_goes_on_without_its_memory(way: str) -> None:
    problems: list[Problem] = []
    async with failing_memory(way, problems) as memory:
        scripted = Scripted(SEARCH, "I do not know.")
        result = await agent_of(memory, scripted).run(QUESTION)
    assert result.output == "I do not know."
    assert shape(scripted.requests[0]) == [("user-prompt", QUESTION[:30])]
    assert shape(scripted.requests[1])[-1][1].startswith("Error: the memory")
    assert_told(way, problems)


async def test_what_was_said_meanwhile_arrives_once(tmp_path: Path) -> None:
    async def turn(memory: AsyncMemory) -> None:
        await agent_of(memory, Scripted("I do not know.")).run(QUESTION)

    await assert_arrives_once(tmp_path, turn)


def test_the_plain_layout_is_refused(async_honcho_client: AsyncHoncho) -> None:
    with pytest.raises(ValidationError, match="layout"):
        HonchoMemory(memory_of(async_honcho_client, layout="plain"))
