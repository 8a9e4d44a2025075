"""A graph of LangGraph with a memory; a scripted model answers unless a key is set.

pip install "honcho-sdk[langgraph,embedded]"
python examples/agents/with_langgraph.py

pip install langchain-openai
OPENAI_API_KEY=... python examples/agents/with_langgraph.py
"""

from __future__ import annotations

import asyncio
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from kitchen import (
    ANSWERS,
    MODEL,
    REAL,
    SEARCH,
    TURNS,
    URL,
    move_in,
    show_request,
    show_stored,
    show_turn,
)
from langchain_core.language_models.fake_chat_models import FakeMessagesListChatModel
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, SystemMessage, ToolCall
from langgraph.graph import START, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory
from honcho.agents.langgraph import MemoryState, after_node, before_node, tools

SYSTEM = SystemMessage("You help with baking, in one sentence.")
requests: list[list[AnyMessage]] = []


def chat_model(memory: AsyncMemory) -> Any:
    """A real model that knows the tools, or one that looks something up and answers."""
    if REAL:
        return import_module("langchain_openai").ChatOpenAI(model=MODEL).bind_tools(tools(memory))
    search = ToolCall(name="search_memory", args=SEARCH, id="1")
    answers = [AIMessage("", tool_calls=[search]), *map(AIMessage, ANSWERS)]
    return FakeMessagesListChatModel(responses=answers)


def graph_of(memory: AsyncMemory) -> Any:
    """Look up, answer, call tools as often as the model wants, store."""
    model = chat_model(memory)

    async def answer(state: MemoryState) -> dict[str, Any]:
        requests.append(state["llm_input_messages"])
        return {"messages": [await model.ainvoke(state["llm_input_messages"])]}

    graph = StateGraph(MemoryState)
    graph.add_node("before", before_node(memory))
    graph.add_node("model", answer)
    graph.add_node("tools", ToolNode(tools(memory)))
    graph.add_node("after", after_node(memory))
    graph.add_edge(START, "before")
    graph.add_edge("before", "model")
    graph.add_conditional_edges("model", tools_condition, {"tools": "tools", "__end__": "after"})
    graph.add_edge("tools", "before")
    return graph.compile()


async def main() -> None:
    """Two turns of a conversation; the memory is from last week."""
    with tempfile.TemporaryDirectory() as folder:
        client = AsyncHoncho(base_url=URL, workspace_id="kitchen")
        async with client, client.outbox(Path(folder) / "turns.db") as outbox:
            await move_in(client)
            memory = AsyncMemory(client, "today", user="mara", assistant="helper", outbox=outbox)
            graph = graph_of(memory)
            for text in TURNS:
                state = await graph.ainvoke({"messages": [SYSTEM, HumanMessage(text)]})
                show_turn(text, state["messages"][-1].text)
            await outbox.flush(timeout=30)
            await show_stored(client, "today")
    print("\nthe model's last request")
    show_request((one.type, one.content) for one in requests[-1])


if __name__ == "__main__":
    asyncio.run(main())
