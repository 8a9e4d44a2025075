"""The nodes and tools for LangGraph, in graphs with langchain's fake chat model."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import FakeMessagesListChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolCall
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
from langgraph.prebuilt import ToolNode, create_react_agent, tools_condition

from honcho import AsyncHoncho, Honcho, ValidationError
from honcho.agents import AsyncMemory, Memory, Problem
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.langgraph import MemoryState, after_node, before_node, tools
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


class Scripted(FakeMessagesListChatModel):
    """The fake chat model, which also keeps what it was asked."""

    requests: list[list[BaseMessage]] = []  # noqa: RUF012 - pydantic copies it

    def _generate(self, messages: list[BaseMessage], *args: Any, **kwargs: Any) -> Any:
        self.requests.append(list(messages))
        return super()._generate(messages, *args, **kwargs)

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
        return self


SEARCH = ToolCall(name="search_memory", args={"query": "starter", "limit": 20}, id="1")


def searching(answer: str) -> Scripted:
    """A model that calls a tool, and answers then."""
    return Scripted(responses=[AIMessage("", tool_calls=[SEARCH]), AIMessage(answer)])


def graph_of(memory: AsyncMemory | Memory, model: Scripted, **settings: Any) -> Any:
    """Look up, answer, call tools as often as the model wants, store."""

    def answer(state: MemoryState) -> dict[str, Any]:
        return {"messages": [model.invoke(state["llm_input_messages"])]}

    graph = StateGraph(MemoryState)
    graph.add_node("before", before_node(memory))
    graph.add_node("model", answer)
    graph.add_node("tools", ToolNode(tools(memory)))
    graph.add_node("after", after_node(memory))
    graph.add_edge(START, "before")
    graph.add_edge("before", "model")
    graph.add_conditional_edges("model", tools_condition, {"tools": "tools", "__end__": "after"})
    graph.add_edge("tools", "before")
    return graph.compile(**settings)


def said(text: str) -> dict[str, Any]:
    return {"messages": [HumanMessage(text)]}


def shape(messages: Sequence[BaseMessage]) -> list[tuple[str, str]]:
    return [(one.type, str(one.content)[:30].split("\n")[0]) for one in messages]


async def test_nodes_give_the_memory_and_store_what_is_said(
    async_honcho_client: AsyncHoncho,
) -> None:
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello Mara.")
    model = searching("It is called Otto.")
    state = {"messages": [SystemMessage("You bake."), HumanMessage(QUESTION)]}
    result = await graph_of(memory, model).ainvoke(state)
    first, second = model.requests
    assert first[0].content == f"You bake.\n\n{INSTRUCTIONS}"
    assert shape(first)[1:] == [
        ("human", '<honcho_memory kind="known" ab'),
        ("human", "Hi!"),
        ("ai", "Hello Mara."),
        ("human", QUESTION[:30]),
        ("human", '<honcho_memory kind="recalled"'),
    ]
    assert "Name: Mara" in str(first[1])
    assert "is called Otto." in str(first[-1])
    assert shape(second)[: len(first)] == shape(first)  # what is cached stays
    assert shape(second)[-1] == ("tool", '<honcho_memory kind="recalled"')
    assert [one.type for one in result["messages"]] == ["system", "human", "ai", "tool", "ai"]
    assert await stored(async_honcho_client) == [
        ("mara", "Hi!"),
        ("helper", "Hello Mara."),
        ("mara", QUESTION),
        ("helper", "It is called Otto."),
    ]


async def test_a_checkpointer_may_keep_the_history(async_honcho_client: AsyncHoncho) -> None:
    """A node that runs again for the same messages stores nothing."""
    memory = memory_of(async_honcho_client, history=False)
    model = Scripted(responses=[AIMessage("Hello."), AIMessage("Otto.")])
    graph = graph_of(memory, model, checkpointer=InMemorySaver())
    thread: Any = {"configurable": {"thread_id": "1"}}
    await graph.ainvoke(said("Hi!"), thread)
    result = await graph.ainvoke(said(QUESTION), thread)
    assert [one for one in shape(model.requests[1]) if "kind=" not in one[1]][1:] == [
        ("human", "Hi!"),
        ("ai", "Hello."),
        ("human", QUESTION[:30]),
    ]
    again: Any = after_node(memory)
    await again({"messages": result["messages"]})
    texts = [text for _, text in await stored(async_honcho_client)]
    assert texts == ["Hi!", "Hello.", QUESTION, "Otto."]


def test_the_blocking_half_is_a_node_as_well(honcho_client: Honcho) -> None:
    mara = honcho_client.peer("mara")
    mara.set_card(["Name: Mara"])
    memory = Memory(honcho_client, "now", user="mara", assistant="helper")
    model = searching("Yes.")
    result = graph_of(memory, model).invoke(said("Rye?"))
    assert shape(model.requests[0])[1][1] == '<honcho_memory kind="known" ab'
    assert result["messages"][-2].type == "tool"
    texts = [one.content for one in honcho_client.session("now").messages()]
    assert texts == ["Rye?", "Yes."]


async def test_it_is_a_hook_of_the_prebuilt_agent(async_honcho_client: AsyncHoncho) -> None:
    await know_mara(async_honcho_client)
    memory = memory_of(async_honcho_client)
    model = searching("Otto.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the framework calls it deprecated, and many use it
        agent: Any = create_react_agent(
            model, tools(memory), pre_model_hook=before_node(memory), version="v2"
        )
    result = await agent.ainvoke(said(QUESTION))
    assert result["messages"][-1].content == "Otto."
    assert "Name: Mara" in str(model.requests[0][1])


async def test_what_was_stored_gives_no_orders(async_honcho_client: AsyncHoncho) -> None:
    await know_orders(async_honcho_client)
    memory = memory_of(async_honcho_client, budget=50_000, recall=30)
    model = searching("No.")
    await graph_of(memory, model).ainvoke(said("instructions system"))
    last = model.requests[-1]
    assert assert_fenced([one.model_dump() for one in last]) == len(HOSTILE)
    assert [one.type for one in last].count("system") == 1
    assert last[0].content == INSTRUCTIONS


@pytest.mark.parametrize("way", WAYS)
async def test_a_graph_goes_on_without_its_memory(way: str) -> None:
    problems: list[Problem] = []
    async with failing_memory(way, problems) as memory:
        model = searching("I do not know.")
        result = await graph_of(memory, model).ainvoke(said(QUESTION))
    assert result["messages"][-1].content == "I do not know."
    assert shape(model.requests[0])[1:] == [("human", QUESTION[:30])]
    assert str(model.requests[1][-1].content).startswith("Error: the memory")
    assert_told(way, problems)


async def test_what_was_said_meanwhile_arrives_once(tmp_path: Path) -> None:
    async def turn(memory: AsyncMemory) -> None:
        model = Scripted(responses=[AIMessage("I do not know.")])
        await graph_of(memory, model).ainvoke(said(QUESTION))

    await assert_arrives_once(tmp_path, turn)


def test_the_plain_layout_is_refused(async_honcho_client: AsyncHoncho) -> None:
    with pytest.raises(ValidationError, match="layout"):
        before_node(memory_of(async_honcho_client, layout="plain"))
