"""What the examples of agents have in common: a user who is known, and how a request is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable

from honcho import AsyncHoncho

URL = os.environ.get("HONCHO_URL") or "embedded:"
MODEL = os.environ.get("OPENAI_MODEL", "gpt-5-mini")
REAL = bool(os.environ.get("OPENAI_API_KEY"))
"""Whether a real model answers; otherwise answers are scripted."""

TURNS = ["What is my sourdough starter called?", "I will bake rye bread on Sunday."]
ANSWERS = ["Your starter is called Otto.", "Rye it is. Feed Otto on Saturday evening."]
SEARCH = {"query": "sourdough starter", "limit": 3}
"""What a scripted model looks up before its first answer."""


async def move_in(client: AsyncHoncho) -> None:
    """Mara has been here before: a card of lasting facts, and an earlier conversation."""
    mara = await client.peer("mara")
    helper = await client.peer("helper")
    await mara.set_card(["Name: Mara", "Bakes on Sundays"])
    earlier = await client.session("last-week")
    await earlier.add_messages(
        [
            mara.message("My sourdough starter is called Otto. He lives in the fridge."),
            helper.message("Then feed him the evening before you bake."),
        ]
    )


def show_request(rows: Iterable[tuple[str, object]]) -> None:
    """What a model was given: who speaks, and the beginning of each text."""
    for who, text in rows:
        words = " ".join(str(text).split())
        print(f"   {who:<12} {words[:82]}{'...' if len(words) > 82 else ''}")


def show_turn(text: str, answer: str) -> None:
    """A turn, as the user sees it."""
    print(f"\nmara:   {text}\nhelper: {answer}")


async def show_stored(client: AsyncHoncho, session_id: str) -> None:
    """What the server has of the conversation."""
    session = await client.session(session_id, lazy=True)
    print("\nstored")
    show_request([(one.peer_id, one.content) async for one in await session.messages()])
