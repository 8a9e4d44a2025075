"""The memory in agents of Pydantic AI; ``pip install "honcho-sdk[pydantic-ai]"``.

Known facts come first in the messages of a request, and search results for the user's prompt
right after that prompt, both as fenced user prompts. They are not added to the history that the
framework keeps, and the instructions are the same for every request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from honcho.agents.adapting import check_fenced, missing
from honcho.agents.aio import AsyncMemory, AsyncTool
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.turn import Turn
from honcho.answers.turn_types import OpenAITurn

try:
    from pydantic_ai import AgentRunResult, FunctionToolset, RunContext, Tool
    from pydantic_ai.capabilities import AbstractCapability
    from pydantic_ai.messages import (
        ModelMessage,
        ModelRequest,
        ModelResponse,
        SystemPromptPart,
        TextContent,
        TextPart,
        UserContent,
        UserPromptPart,
    )
    from pydantic_ai.models import ModelRequestContext
    from pydantic_core import to_json
except ImportError as _error:
    raise missing("pydantic-ai", "Pydantic AI") from _error

__all__ = ["INSTRUCTIONS", "HonchoMemory", "keep_run", "message_history", "toolset"]

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # fixed, so that equal requests are identical


@dataclass
class HonchoMemory(AbstractCapability[Any]):
    """The whole memory as a capability: ``Agent(model, capabilities=[HonchoMemory(memory)])``.

    It adds the instructions, the tools, and known facts and search results to each request, and
    stores both messages after each successful run. A memory with ``history=True`` also adds the
    conversation, so runs get no ``message_history``; with ``history=False`` they do. A slow or
    failing server never fails a run: problems are passed to ``on_problem`` of the memory.

    Attributes:
        memory: The memory of the conversation.
        tools: Whether the model gets the tools.
        write: Whether it may keep and delete facts with them.
        store: Whether runs are stored; otherwise call :func:`keep_run`.

    Raises:
        ValidationError: The memory has the plain layout.
    """

    memory: AsyncMemory
    _: KW_ONLY
    tools: bool = True
    write: bool = False
    store: bool = True

    def __post_init__(self) -> None:
        check_fenced(self.memory.setting)

    def get_instructions(self) -> str:
        """The meaning of the fences, without stored text."""
        return INSTRUCTIONS

    def get_toolset(self) -> FunctionToolset[Any] | None:
        """The tools of the memory."""
        return toolset(self.memory, write=self.write) if self.tools else None

    async def before_model_request(
        self, ctx: RunContext[Any], request_context: ModelRequestContext
    ) -> ModelRequestContext:
        """Add the memory to one request; the history of the run is not changed."""
        messages = request_context.messages
        text, place = _last_prompt(messages)
        if place < 0:
            return request_context
        first = ctx.run_step <= 1
        turn = await (self.memory.before_turn(text) if first else self.memory.same_turn(text))
        return replace(request_context, messages=_with(turn, messages, place))

    async def after_run(
        self, ctx: RunContext[Any], *, result: AgentRunResult[Any]
    ) -> AgentRunResult[Any]:
        """Store both messages, once for each run."""
        if self.store:
            await keep_run(self.memory, ctx.prompt, result, key=ctx.run_id)
        return result


def toolset(memory: AsyncMemory, *, write: bool = False) -> FunctionToolset[Any]:
    """The tools of a memory for an agent.

    Args:
        memory: Whose tools.
        write: Whether the model may keep and delete facts.
    """
    return FunctionToolset([_tool(one) for one in memory.tools(write=write)], id="honcho-memory")


def _tool(tool: AsyncTool) -> Tool[Any]:
    async def call(**arguments: Any) -> str:
        return await tool.call(arguments)

    return Tool.from_schema(call, tool.name, tool.description, tool.parameters)


async def message_history(memory: AsyncMemory) -> list[ModelMessage]:
    """The conversation as ``message_history``, for an agent without the capability.

    Args:
        memory: The memory of the conversation, with ``history=True``.
    """
    turn = await memory.before_turn()
    return [_message(one) for one in turn.conversation]


async def keep_run(
    memory: AsyncMemory,
    prompt: str | Sequence[UserContent] | None,
    result: AgentRunResult[Any],
    *,
    key: str | None = None,
) -> bool:
    """Store both messages of a run; an output that is not text is stored as JSON.

    Args:
        memory: The memory of the conversation.
        prompt: The prompt of the run; only its texts are stored.
        result: The result of the run.
        key: 1-256 characters that identify this run: a repeated key stores nothing.

    Returns:
        Whether it is stored, or in the outbox; problems are passed to ``on_problem``.
    """
    output = result.output
    answer = output if isinstance(output, str) else to_json(output, fallback=str).decode()
    return await memory.keep_turn(_text(prompt), answer, key=key)


def _with(turn: Turn, messages: list[ModelMessage], place: int) -> list[ModelMessage]:
    """A copy of the messages of a request, with the memory inserted."""
    before, behind = messages[:place], messages[place + 1 :]
    asked = _appended(messages[place], turn.closing)
    opening = [_message(one) for one in (*turn.background, *turn.conversation)]
    first, *rest = (*before, asked)
    system, first = _split(first)
    return [*system, *opening, first, *rest, *behind]


def _appended(message: ModelMessage, turns: Sequence[OpenAITurn]) -> ModelMessage:
    """A request with the search results after its last prompt."""
    if not isinstance(message, ModelRequest):
        return message
    parts = list(message.parts)
    last = max(at for at, part in enumerate(parts) if isinstance(part, UserPromptPart))
    parts[last + 1 : last + 1] = [_prompt(one) for one in turns]
    return replace(message, parts=parts)


def _split(message: ModelMessage) -> tuple[list[ModelMessage], ModelMessage]:
    """The system prompts at the beginning of a request, and the rest of it."""
    if not isinstance(message, ModelRequest):
        return [], message
    system = [part for part in message.parts if isinstance(part, SystemPromptPart)]
    if not system:
        return [], message
    rest = [part for part in message.parts if not isinstance(part, SystemPromptPart)]
    return [replace(message, parts=system)], replace(message, parts=rest)


def _message(turn: OpenAITurn) -> ModelMessage:
    if turn["role"] == "assistant":
        return ModelResponse(parts=[TextPart(turn["content"])], timestamp=_BEGINNING)
    return ModelRequest(parts=[_prompt(turn)], timestamp=_BEGINNING)


def _prompt(turn: OpenAITurn) -> UserPromptPart:
    return UserPromptPart(turn["content"], timestamp=_BEGINNING)


def _last_prompt(messages: Sequence[ModelMessage]) -> tuple[str, int]:
    """The user's last prompt, and the index of its request; -1 if there is none."""
    for place in reversed(range(len(messages))):
        message = messages[place]
        if isinstance(message, ModelRequest):
            prompts = [part for part in message.parts if isinstance(part, UserPromptPart)]
            if prompts:
                return _text(prompts[-1].content), place
    return "", -1


def _text(prompt: str | Sequence[UserContent] | None) -> str:
    """The texts of a prompt."""
    if prompt is None or isinstance(prompt, str):
        return prompt or ""
    return "\n".join(
        part if isinstance(part, str) else part.content
        for part in prompt
        if isinstance(part, str | TextContent)
    )
