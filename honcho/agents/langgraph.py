"""The memory in graphs of LangGraph; ``pip install "honcho-sdk[langgraph]"``.

Nodes for before and after a turn, tools for a ``ToolNode``, and a ``BaseStore`` of stored data.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from hashlib import sha256
from typing import Annotated, Any

from honcho.agents.adapting import check_fenced, missing
from honcho.agents.aio import AsyncMemory, AsyncTool
from honcho.agents.blocking import Memory, Tool
from honcho.agents.langgraph_store import NEW, HonchoStore, fenced
from honcho.agents.turn import Turn
from honcho.answers.turn_types import OpenAITurn

try:
    from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, SystemMessage
    from langchain_core.tools import StructuredTool
    from langgraph.graph import MessagesState, add_messages
    from typing_extensions import TypedDict  # pydantic requires it before Python 3.12
except ImportError as _error:
    raise missing("langgraph", "LangGraph") from _error


__all__ = ["NEW", "HonchoStore", "MemoryState", "after_node", "before_node", "fenced", "tools"]

Update = dict[str, Any]
Node = Callable[[MessagesState], Update | Awaitable[Update]]


class MemoryState(TypedDict):
    """The state of a graph with a memory: ``MessagesState`` and the model's input."""

    messages: Annotated[list[AnyMessage], add_messages]
    llm_input_messages: list[AnyMessage]
    """``messages`` with the memory inserted."""


def before_node(memory: AsyncMemory | Memory) -> Node:
    """A node to run before the model, each time: it sets ``llm_input_messages`` of the state.

    Also a ``pre_model_hook`` of ``create_react_agent``. Known facts are put after the system
    message, and search results after the user's last message, fenced; ``messages`` is not changed.
    A memory with ``history=True`` also adds the conversation, for graphs that do not keep it in a
    checkpointer.

    Args:
        memory: The memory of the conversation; an ``AsyncMemory`` for graphs that are awaited.

    Raises:
        ValidationError: The memory has the plain layout.
    """
    check_fenced(memory.setting)
    if isinstance(memory, AsyncMemory):
        awaited = memory

        async def look_up(state: MessagesState) -> Update:
            text, again = _asked(state["messages"])
            turn = await (awaited.same_turn(text) if again else awaited.before_turn(text))
            return {"llm_input_messages": _arranged(turn, state["messages"])}

        return look_up

    def look_up_blocking(state: MessagesState) -> Update:
        text, again = _asked(state["messages"])
        turn = memory.same_turn(text) if again else memory.before_turn(text)
        return {"llm_input_messages": _arranged(turn, state["messages"])}

    return look_up_blocking


def after_node(memory: AsyncMemory | Memory) -> Node:
    """A node to run after the model's answer: it stores both messages, only once even if it runs
    again. It never raises: problems are passed to ``on_problem`` of the memory.

    Args:
        memory: The memory of the conversation; an ``AsyncMemory`` for graphs that are awaited.
    """
    if isinstance(memory, AsyncMemory):
        awaited = memory

        async def keep(state: MessagesState) -> Update:
            user, assistant, key = _said(state["messages"])
            await awaited.keep_turn(user, assistant, key=key)
            return {}

        return keep

    def keep_blocking(state: MessagesState) -> Update:
        user, assistant, key = _said(state["messages"])
        memory.keep_turn(user, assistant, key=key)
        return {}

    return keep_blocking


def tools(memory: AsyncMemory | Memory, *, write: bool = False) -> list[StructuredTool]:
    """The tools of a memory, for a model and a ``ToolNode``.

    Args:
        memory: Whose tools; those of an ``AsyncMemory`` can only be awaited.
        write: Whether the model may keep and delete facts.
    """
    return [_tool(one) for one in memory.tools(write=write)]


def _tool(tool: AsyncTool | Tool) -> StructuredTool:
    if isinstance(tool, AsyncTool):
        awaited = tool

        async def call(**arguments: Any) -> str:
            return await awaited.call(arguments)

        given: dict[str, Any] = {"coroutine": call}
    else:
        blocking = tool

        def call_blocking(**arguments: Any) -> str:
            return blocking.call(arguments)

        given = {"func": call_blocking}
    return StructuredTool.from_function(
        **given, name=tool.name, description=tool.description, args_schema=tool.parameters
    )


def _place(messages: Sequence[AnyMessage]) -> int:
    """The index of the user's last message; -1 if there is none."""
    places = [at for at, one in enumerate(messages) if isinstance(one, HumanMessage)]
    return places[-1] if places else -1


def _asked(messages: Sequence[AnyMessage]) -> tuple[str, bool]:
    """The user's last message, and whether the model was already called for it."""
    place = _place(messages)
    return (str(messages[place].text) if place >= 0 else ""), place < len(messages) - 1


def _said(messages: Sequence[AnyMessage]) -> tuple[str | None, str | None, str | None]:
    """The last messages of both, and a key made of their ids."""
    place = _place(messages)
    user = messages[place] if place >= 0 else None
    answers = [one for one in messages[place + 1 :] if isinstance(one, AIMessage) and one.text]
    said = [user, answers[-1] if answers else None]
    texts = [None if one is None else str(one.text) for one in said]
    ids = [one.id for one in said if one is not None]
    key = sha256(" ".join(map(str, ids)).encode()).hexdigest() if all(ids) and ids else None
    return texts[0], texts[1], key


def _arranged(turn: Turn, messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    """The messages with the memory inserted, and the meaning of fences in the system message."""
    own = [one for one in messages[:1] if isinstance(one, SystemMessage)]
    place = _place(messages) + 1
    system = "\n\n".join([*(str(one.text) for one in own), turn.instructions])
    before = [_chat_message(one) for one in (*turn.background, *turn.conversation)]
    closing = [_chat_message(one) for one in turn.closing]
    asked, behind = messages[len(own) : place], messages[max(place, len(own)) :]
    return [SystemMessage(system), *before, *asked, *closing, *behind]


def _chat_message(turn: OpenAITurn) -> AnyMessage:
    if turn["role"] == "assistant":
        return AIMessage(turn["content"])
    return HumanMessage(turn["content"])
