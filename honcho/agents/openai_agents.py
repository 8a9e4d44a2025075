"""The memory in agents of OpenAI's Agents SDK; ``pip install "honcho-sdk[openai-agents]"``.

What is known stands first among the input of the model, and what was found for the user's text
right behind that text, both as items of the user and fenced. The framework stores nothing of it.
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
    """Instructions for an ``Agent``: yours, and what the fences mean. No stored text is in them.

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
    """Puts the memory into what the model gets: a ``call_model_input_filter`` of ``RunConfig``.

    For agents whose conversation is kept by another session or by you, with a memory that has
    ``history=False``; with ``history=True`` it puts the conversation there as well, and each run
    gets the new text alone. :func:`keep_run` stores what was said. Not for a conversation that
    OpenAI keeps (``conversation_id``, ``previous_response_id``): it would keep the memory, too.

    Args:
        memory: The memory of the conversation; one filter for each.

    Raises:
        ValidationError: The memory has the plain layout.
    """

    def __init__(self, memory: AsyncMemory) -> None:
        check_fenced(memory.setting)
        self._memory = memory

    async def __call__(self, data: CallModelData[Any]) -> ModelInputData:
        """What the model gets in place of ``data.model_data``."""
        given = data.model_data
        text, place = _last_said(given.input)
        if place < 0:
            return given
        # Where items follow the user's text, the model is called again in the same run.
        again = place < len(given.input) - 1
        turn = await (self._memory.same_turn(text) if again else self._begin(text))
        before, behind = given.input[: place + 1], given.input[place + 1 :]
        items = [*self._before(turn, before), *_items(turn.closing), *behind]
        return ModelInputData(input=items, instructions=given.instructions)

    async def _begin(self, text: str) -> Turn:
        return await self._memory.before_turn(text)

    def _before(self, turn: Turn, items: Items) -> Items:
        """What stands before what was found, the user's text among it."""
        return [*_items(turn.background), *_items(turn.conversation), *items]


class MemorySession(MemoryFilter):
    """A ``Session`` that keeps the conversation in Honcho, and a ``call_model_input_filter``.

    Give it to ``Runner.run`` as both::

        await Runner.run(agent, text, session=session,
                         run_config=RunConfig(call_model_input_filter=session))

    Texts of the user and the assistant are stored; tool calls, their outputs, images and reasoning
    belong to one run, and are not. Reading and storing never fail a run: problems go to
    ``on_problem`` of the memory.

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
        """The conversation, oldest first, as far as the budget of the memory goes.

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
        """Store what the user and the assistant said; other items are left out."""
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
        """Refused: no server deletes a message.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError("pop_item: no Honcho server deletes a message")

    async def clear_session(self) -> None:
        """Refused: a session is only deleted whole, with all that was concluded from it.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError("clear_session: no Honcho server empties a session; use another")

    async def _begin(self, text: str) -> Turn:
        begun, self._begun = self._begun, None
        return await self._memory.before_turn(text, begun=begun)

    def _before(self, turn: Turn, items: Items) -> Items:
        """The history is among the items; what of it no longer fits beside the text is left out."""
        given = len(self._given)
        fit = len(turn.history) if items[:given] == self._given else given
        return [*_items(turn.background), *items[max(0, given - fit) :]]


async def keep_run(memory: AsyncMemory, result: RunResultBase, *, key: str | None = None) -> bool:
    """Store what both said in a run that did not have a :class:`MemorySession`.

    Args:
        memory: The memory of the conversation.
        result: Of ``Runner.run``, or of ``Runner.run_streamed`` after its end.
        key: 1-256 characters that stand for this run: storing it again stores nothing.

    Returns:
        Whether it is stored, or in the outbox; problems go to ``on_problem``.
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
    """The last text of the user, and where it stands; -1 where there is none."""
    for place in reversed(range(len(items))):
        role, text = _said(items[place])
        if role == "user":
            return text, place
    return "", -1


def _said(item: TResponseInputItem) -> tuple[str, str]:
    """Who said an item, and its text; nobody where it is no message."""
    fields = cast("Mapping[str, Any]", item)
    content: Any = fields.get("content")
    if not isinstance(content, str):
        content = "\n".join(
            part["text"]
            for part in content or ()
            if part.get("type") in {"input_text", "output_text", "text"}
        )
    return str(fields.get("role", "")), content
