"""An agent of Pydantic AI with a memory; a scripted model answers unless a key is set.

pip install "honcho-sdk[pydantic-ai,embedded]"
python examples/agents/with_pydantic_ai.py

pip install "pydantic-ai-slim[openai]"
OPENAI_API_KEY=... python examples/agents/with_pydantic_ai.py
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

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
from pydantic_ai import Agent
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory
from honcho.agents.pydantic_ai import HonchoMemory

requests: list[tuple[str | None, list[ModelMessage]]] = []


def scripted() -> FunctionModel:
    """Looks something up, and answers."""
    parts = [ToolCallPart("search_memory", SEARCH), *map(TextPart, ANSWERS)]

    def respond(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        requests.append((info.instructions, messages))
        return ModelResponse(parts=[parts[len(requests) - 1]])

    return FunctionModel(respond)


async def main() -> None:
    """Two turns of a conversation; the memory is from last week."""
    with tempfile.TemporaryDirectory() as folder:
        client = AsyncHoncho(base_url=URL, workspace_id="kitchen")
        async with client, client.outbox(Path(folder) / "turns.db") as outbox:
            await move_in(client)
            memory = AsyncMemory(client, "today", user="mara", assistant="helper", outbox=outbox)
            agent = Agent(
                f"openai:{MODEL}" if REAL else scripted(),
                instructions="You help with baking, in one sentence.",
                capabilities=[HonchoMemory(memory)],
            )
            for text in TURNS:
                result = await agent.run(text)
                show_turn(text, result.output)
            await outbox.flush(timeout=30)
            await show_stored(client, "today")
    if requests:
        print("\nthe model's last request")
        instructions, messages = requests[-1]
        show_request([("system", instructions)])
        for message in messages:
            show_request((part.part_kind, getattr(part, "content", "")) for part in message.parts)


if __name__ == "__main__":
    asyncio.run(main())
