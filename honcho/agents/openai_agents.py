"""The memory in agents of OpenAI's Agents SDK; ``pip install "honcho-sdk[openai-agents]"``.

Known facts come first in the model's input, and search results for the user's text right after
that text, both as fenced items of the user. The framework stores none of them.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from honcho.agents.adapting import check_fenced, missing
from honcho.agents.aio import AsyncMemory, AsyncTool
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.turn import Turn
from honcho.answers.turn_types import OpenAITurn
from honcho.arguments.validation import refuse
from honcho.errors import UnsupportedError

try:
    from agents import (
        Agent,
        FunctionTool,
        ItemHelpers,
        RunContextWrapper,
        SessionSettings,
        TResponseInputItem,
    )
    from agents.result import RunResultBase
    from agents.run import CallModelData, ModelInputData
    from agents.tool_context import ToolContext
except ImportError as _error:
    raise missing("openai-agents", "OpenAI's Agents SDK") from _error

Own = str | Callable[[RunContextWrapper[Any], Agent[Any]], str | Awaitable[str]]
Items = Sequence[TResponseInputItem]
Instructions = Callable[[RunContextWrapper[Any], Agent[Any]], Awaitable[str]]


def instructions(own: Own = "") -> Instructions:
    """Instructions for an ``Agent``: yours, and the meaning of the fences, without stored text.

    Args:
        own: A text, or a function as ``Agent`` takes it.
    """

    async def joined(context: RunContextWrapper[Any], agent: Agent[Any]) -> str:
        text = own if isinstance(own, str) else own(context, agent)
        said = await text if inspect.isawaitable(text) else text
        return "\n\n".join(filter(None, (said, INSTRUCTIONS)))

    return joined


def tools(memory: AsyncMemory, *, write: bool = False) -> list[FunctionTool]:
    """The tools of a memory for an ``Agent``.

    Args:
        memory: Whose tools.
        write: Whether the model may keep and delete facts.
    """
    return [_function_tool(tool) for tool in memory.tools(write=write)]


def _function_tool(tool: AsyncTool) -> FunctionTool:
    async def invoke(context: ToolContext[Any], arguments: str) -> str:
        return await tool.call(arguments)

    return FunctionTool(
        name=tool.name,
        description=tool.description,
        params_json_schema=tool.parameters,
        on_invoke_tool=invoke,
    )


class MemoryFilter:
    """Adds the memory to the model's input: a ``call_model_input_filter`` of ``RunConfig``.

    If another session or you keep the conversation, use a memory with ``history=False``. With
    ``history=True`` this adds the conversation too, and each run gets only the new text.
    :func:`keep_run` stores the messages. Do not use it if OpenAI keeps the conversation
    (``conversation_id``, ``previous_response_id``): that would keep the memory, too.

    Args:
        memory: The memory of the conversation; one filter for each.

    Raises:
        ValidationError: The memory has the plain layout.
    """

    def __init__(self, memory: AsyncMemory) -> None:
        check_fenced(memory.setting)
        self._memory = memory

    async def __call__(self, data: CallModelData[Any]) -> ModelInputData:
        """The model's input, in place of ``data.model_data``."""
        given = data.model_data
        text, place = _last_said(given.input)
        if place < 0:
            return given
        # If items follow the user's text, this is a further call of the model in the same run.
        again = place < len(given.input) - 1
        turn = await (self._memory.same_turn(text) if again else self._begin(text))
        before, behind = given.input[: place + 1], given.input[place + 1 :]
        items = [*self._before(turn, before), *_items(turn.closing), *behind]
        return ModelInputData(input=items, instructions=given.instructions)

    async def _begin(self, text: str) -> Turn:
        return await self._memory.before_turn(text)

    def _before(self, turn: Turn, items: Items) -> Items:
        """The items before the search results, including the user's text."""
        return [*_items(turn.background), *_items(turn.conversation), *items]


class MemorySession(MemoryFilter):
    """A ``Session`` that keeps the conversation in Honcho, and a ``call_model_input_filter``.

    Give it to ``Runner.run`` as both::

        await Runner.run(agent, text, session=session,
                         run_config=RunConfig(call_model_input_filter=session))

    Texts of the user and the assistant are stored; tool calls, their outputs, images and reasoning
    are not. Reading and storing never fail a run: problems are passed to ``on_problem`` of the
    memory.

    Args:
        memory: The memory of the conversation, with ``history=True``.

    Raises:
        ValidationError: The memory has no history, or the plain layout.

    Attributes:
        session_id: The id of the session.
        session_settings: Its ``limit`` is for ``get_items`` without one.
    """

    def __init__(self, memory: AsyncMemory) -> None:
        super().__init__(memory)
        if not memory.setting.history:
            refuse("history", memory.setting.history, "True for a session")
        self.session_id: str = memory.setting.session
        self.session_settings: SessionSettings | None = None
        self._begun: Turn | None = None
        self._given: list[TResponseInputItem] = []

    async def get_items(self, limit: int | None = None) -> list[TResponseInputItem]:
        """The conversation, oldest first, within the budget of the memory.

        Args:
            limit: How many items at most, the newest.
        """
        if limit is None and self.session_settings is not None:
            limit = self.session_settings.limit
        self._begun = await self._memory.before_turn()
        items = _items(self._begun.conversation)
        self._given = items if limit is None else items[max(0, len(items) - limit) :]
        return list(self._given)

    async def add_items(self, items: list[TResponseInputItem]) -> None:
        """Store the messages of the user and the assistant; other items are left out."""
        user: str | None = None
        for item in items:
            role, text = _said(item)
            if role == "assistant":
                await self._memory.keep_turn(user, text)
                user = None
            elif role == "user":
                if user is not None:
                    await self._memory.keep_turn(user)
                user = text
        if user is not None:
            await self._memory.keep_turn(user)

    async def pop_item(self) -> TResponseInputItem | None:
        """Not supported: no server can delete a message.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError("pop_item: no Honcho server deletes a message")

    async def clear_session(self) -> None:
        """Not supported: a session can only be deleted with all conclusions drawn from it.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError("clear_session: no Honcho server empties a session; use another")

    async def _begin(self, text: str) -> Turn:
        begun, self._begun = self._begun, None
        return await self._memory.before_turn(text, begun=begun)

    def _before(self, turn: Turn, items: Items) -> Items:
        """The items, without the part of the history that does not fit beside the user's text."""
        given = len(self._given)
        fit = len(turn.history) if items[:given] == self._given else given
        return [*_items(turn.background), *items[max(0, given - fit) :]]


async def keep_run(memory: AsyncMemory, result: RunResultBase, *, key: str | None = None) -> bool:
    """Store the messages of a run without a :class:`MemorySession`.

    Args:
        memory: The memory of the conversation.
        result: Of ``Runner.run``, or of ``Runner.run_streamed`` after its end.
        key: 1-256 characters that identify this run: a repeated key stores nothing.

    Returns:
        Whether it is stored, or in the outbox; problems are passed to ``on_problem``.
    """
    given = ItemHelpers.input_to_new_input_list(result.input)
    output: object = result.final_output
    answer = (
        output if isinstance(output, str) else ItemHelpers.text_message_outputs(result.new_items)
    )
    return await memory.keep_turn(_last_said(given)[0], answer, key=key)


def _items(turns: Iterable[OpenAITurn]) -> list[TResponseInputItem]:
    return [
        cast("TResponseInputItem", {"role": turn["role"], "content": turn["content"]})
        for turn in turns
    ]


def _last_said(items: Items) -> tuple[str, int]:
    """The user's last text, and its index; -1 if there is none."""
    for place in reversed(range(len(items))):
        role, text = _said(items[place])
        if role == "user":
            return text, place
    return "", -1


def _said(item: TResponseInputItem) -> tuple[str, str]:
    """The author of an item and its text; no author if it is not a message."""
    fields = cast("Mapping[str, Any]", item)
    content: Any = fields.get("content")
    if not isinstance(content, str):
        content = "\n".join(
            part["text"]
            for part in content or ()
            if part.get("type") in {"input_text", "output_text", "text"}
        )
    return str(fields.get("role", "")), content
