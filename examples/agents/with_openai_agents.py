"""An agent of OpenAI's Agents SDK with a memory; a scripted model answers unless a key is set.

pip install "honcho-sdk[openai-agents,embedded]"
python examples/agents/with_openai_agents.py
OPENAI_API_KEY=... python examples/agents/with_openai_agents.py
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from agents import Agent, RunConfig, Runner
from agents.testing import ScriptedModel, assistant_message, function_call
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

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory
from honcho.agents.openai_agents import MemorySession, instructions, tools


def scripted() -> ScriptedModel:
    """Looks something up, and answers."""
    search = function_call("search_memory", SEARCH, call_id="1")
    return ScriptedModel([[search], *([assistant_message(answer)] for answer in ANSWERS)])


async def main() -> None:
    """Two turns of a conversation; the memory is from last week."""
    model = MODEL if REAL else scripted()
    with tempfile.TemporaryDirectory() as folder:
        client = AsyncHoncho(base_url=URL, workspace_id="kitchen")
        async with client, client.outbox(Path(folder) / "turns.db") as outbox:
            await move_in(client)
            memory = AsyncMemory(client, "today", user="mara", assistant="helper", outbox=outbox)
            session = MemorySession(memory)
            agent: Agent[Any] = Agent(
                "helper",
                model=model,
                instructions=instructions("You help with baking, in one sentence."),
                tools=[*tools(memory)],
            )
            config = RunConfig(call_model_input_filter=session, tracing_disabled=True)
            for text in TURNS:
                result = await Runner.run(agent, text, session=session, run_config=config)
                show_turn(text, result.final_output)
            await outbox.flush(timeout=30)
            await show_stored(client, "today")
    if isinstance(model, ScriptedModel) and model.last_call is not None:
        print("\nthe model's last request")
        show_request([("system", model.last_call.system_instructions)])
        show_request((item["role"], item["content"]) for item in model.last_call.input)


if __name__ == "__main__":
    asyncio.run(main())
