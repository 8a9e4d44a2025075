"""A conversation that is remembered: stored, paged, searched, put before a model, asked about.

python examples/quickstart.py                                       in this process
HONCHO_URL=http://127.0.0.1:8000 python examples/quickstart.py      on a server
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from uuid import uuid4

import show

from honcho import Honcho

CONVERSATION = Path(__file__).parent / "data" / "hut_trip.jsonl"
QUESTIONS = {
    "priya": "What is Priya allergic to, and where are her adrenaline pens?",
    "tomas": "Who drives from Freiburg, and in which car?",
}


def main() -> None:
    """Run through the steps and print what comes of each."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Honcho, the blocking client on {url}")
    records = [json.loads(line) for line in CONVERSATION.read_text(encoding="utf-8").splitlines()]

    with Honcho(base_url=url, workspace_id=f"quickstart-{uuid4().hex[:8]}") as client:
        show.step(1, "Remember: who was there, and what was said")
        peers = {name: client.peer(name) for name in ("mara", "tomas", "priya", "assistant")}
        session = client.session("hut-trip", peers=list(peers.values()))
        stored = session.add_messages(
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

        show.step(2, "Read: a page, and on to the last without thinking of pages")
        page = session.messages(size=25)
        for message in page.items[:4]:
            show.said(message.peer_id, message.created_at, message.content)
        show.line("...", f"{page.total} messages on {page.pages} pages of {page.size}")
        show.line("spoke", show.counts(message.peer_id for message in page))

        show.step(3, "Search: 'deposit'")
        for message in session.search("deposit", limit=3):
            show.said(message.peer_id, message.created_at, message.content)

        show.step(4, "Context: the newest part of it, for a model with 400 tokens to spare")
        context = session.context(tokens=400, summary=True)
        for turn in context.to_openai(assistant=peers["assistant"]):
            show.line(turn["role"], f"{turn.get('name', '')}: {turn['content']}", lines=1)

        show.step(5, "Ask: an answer from memory, with its sources")
        for name, question in QUESTIONS.items():
            print(f"   {question}")
            show.block(peers[name].chat(question, session=session) or "no answer")

        show.step(6, "Keep: what must never be forgotten about somebody")
        peers["priya"].set_card(["Allergic to hazelnuts", "Adrenaline pens: lid pocket, red pack"])
        for fact in peers["priya"].get_card() or []:
            show.line("priya", fact)
    print()


if __name__ == "__main__":
    main()
