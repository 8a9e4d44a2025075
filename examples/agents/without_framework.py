"""An agent with a memory and no framework; a scripted model answers unless a key is set.

    pip install "honcho-sdk[embedded]"
    python examples/agents/without_framework.py
    OPENAI_API_KEY=... python examples/agents/without_framework.py

``OPENAI_BASE_URL`` and ``OPENAI_MODEL`` choose another endpoint that speaks OpenAI's chat protocol.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import httpx
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
from scripted_model import scripted_model

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory

OPENAI = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")
SYSTEM = "You help with baking, in one sentence."
requests: list[list[Any]] = []


async def turn(memory: AsyncMemory, model: httpx.AsyncClient, text: str) -> str:
    """Look up, answer, call tools as often as the model wants, store."""
    before = await memory.before_turn(text)
    tools = {tool.name: tool for tool in memory.tools()}
    messages: list[Any] = [*before.to_openai()]
    messages[0]["content"] = f"{SYSTEM}\n\n{before.instructions}"
    while True:
        requests.append(list(messages))
        offered = [tool.openai for tool in tools.values()]
        body = {"model": MODEL, "messages": messages, "tools": offered}
        response = (await model.post("/chat/completions", json=body)).raise_for_status()
        message = response.json()["choices"][0]["message"]
        messages.append(message)
        calls = message.get("tool_calls") or []
        if not calls:
            await memory.keep_turn(text, message["content"])
            return str(message["content"])
        for call in calls:
            function = call["function"]
            found = await tools[function["name"]].call(function["arguments"])
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": found})


async def main() -> None:
    """Two turns of a conversation; the memory is from last week."""
    key = os.environ.get("OPENAI_API_KEY", "")
    answers = [{"search_memory": SEARCH}, *ANSWERS]
    with (
        nullcontext(OPENAI) if REAL else scripted_model(answers) as endpoint,
        tempfile.TemporaryDirectory() as folder,
    ):
        headers = {"authorization": f"Bearer {key}"} if key else {}
        client = AsyncHoncho(base_url=URL, workspace_id="kitchen")
        async with (
            httpx.AsyncClient(base_url=endpoint, headers=headers, timeout=60) as model,
            client,
            client.outbox(Path(folder) / "turns.db") as outbox,
        ):
            await move_in(client)
            memory = AsyncMemory(client, "today", user="mara", assistant="helper", outbox=outbox)
            for text in TURNS:
                show_turn(text, await turn(memory, model, text))
            await outbox.flush(timeout=30)
            await show_stored(client, "today")
    print("\nthe model's last request")
    show_request((one["role"], one["content"]) for one in requests[-1])


if __name__ == "__main__":
    asyncio.run(main())
