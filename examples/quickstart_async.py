"""The same conversation by the async client: what does not depend on each other runs at once.

python examples/quickstart_async.py                                       in this process
HONCHO_URL=http://127.0.0.1:8000 python examples/quickstart_async.py      on a server
"""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from uuid import uuid4

import show

from honcho import AsyncHoncho

CONVERSATION = Path(__file__).parent / "data" / "hut_trip.jsonl"
NAMES = ("mara", "tomas", "priya", "assistant")
QUESTIONS = {
    "mara": "Is Mara vegetarian?",
    "tomas": "How is the knee of Tomás?",
    "priya": "When does Priya's train arrive in Innsbruck?",
}


async def main() -> None:
    """Run through the steps and print what comes of each."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Honcho, the async client on {url}")
    records = [json.loads(line) for line in CONVERSATION.read_text(encoding="utf-8").splitlines()]

    async with AsyncHoncho(base_url=url, workspace_id=f"quickstart-{uuid4().hex[:8]}") as client:
        show.step(1, "Remember: who was there, and what was said")
        handles = await asyncio.gather(*(client.peer(name) for name in NAMES))
        peers = dict(zip(NAMES, handles, strict=True))
        session = await client.session("hut-trip", peers=handles)
        stored = await session.add_messages(
            [
                peers[record["peer"]].message(
                    record["content"],
                    created_at=record["created_at"],
                    metadata=record["metadata"],
                )
                for record in records
            ]
        )
        show.line("stored", f"{len(stored)} messages in session {session.id!r}")

        page, found, context, *answers = await asyncio.gather(
            session.messages(size=25, reverse=True),
            session.search("snow spikes", limit=3),
            session.context(tokens=300, summary=True),
            *(peers[name].chat(text, session=session) for name, text in QUESTIONS.items()),
        )

        show.step(2, "Read: the newest messages, and on to the oldest")
        for message in page.items[:3]:
            show.said(message.peer_id, message.created_at, message.content)
        show.line("spoke", show.counts([message.peer_id async for message in page]))

        show.step(3, "Search: 'snow spikes'")
        for message in found:
            show.said(message.peer_id, message.created_at, message.content)

        show.step(4, "Context: as system prompt and turns")
        for turn in context.to_anthropic(assistant=peers["assistant"]):
            show.line(turn["role"], str(turn["content"]), lines=1)

        show.step(5, "Ask: three questions at once")
        for question, answer in zip(QUESTIONS.values(), answers, strict=True):
            print(f"   {question}")
            show.block(answer or "no answer", lines=6)
    print()


if __name__ == "__main__":
    asyncio.run(main())
