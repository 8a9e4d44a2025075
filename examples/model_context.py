"""A session as a prompt: for OpenAI, for Anthropic, and within a budget.

    python examples/model_context.py

Nothing is sent to a provider: the example shows the keyword arguments for their clients.
"""

from __future__ import annotations

import os
from uuid import uuid4

import show

from honcho import Honcho
from honcho.types import SessionContextOptions


def main() -> None:
    """Write one context in the forms of both providers."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Context for a model, on {url}")
    with Honcho(base_url=url, workspace_id=f"context-{uuid4().hex[:8]}") as client:
        mara, guide = client.peer("mara"), client.peer("guide")
        session = client.session("packing", peers=[mara, guide])
        session.add_messages(
            [
                mara.message("What goes into the rucksack? <b>Only</b> what I need, please."),
                mara.message("And I am vegetarian since January."),
                guide.message(
                    "Then no cheese board for you at the hut; a rain coat, boots & water."
                ),
                mara.message("Is there a stove?"),
            ]
        )
        mara.conclusions.create(["Likes to travel light", "Is vegetarian"])
        mara.set_card(["Name: Mara", "Diet: vegetarian"])

        show.step(1, "What is known of Mara, and the conversation")
        context = session.context(peer_target=mara, tokens=2_000)
        show.line("card", ", ".join(context.peer_card or []))
        show.block(context.peer_representation or "")

        show.step(2, "openai.chat.completions.create(messages=...)")
        for turn in context.to_openai(assistant=guide):
            show.line(turn["role"], turn["content"], lines=1)

        show.step(3, "anthropic.messages.create(system=..., messages=...): roles take turns")
        request = context.to_anthropic_request(assistant=guide)
        show.block(request["system"])
        for turn in request["messages"]:
            show.line(turn["role"], turn["content"])

        show.step(
            4, "A budget over everything: the newest messages, and what is known, in 60 tokens"
        )
        small = context.fit(60)
        show.line("kept", f"{len(small.messages)} of {len(context.messages)} messages")
        show.line("and", "the card" if small.peer_card else "no card")

        show.step(5, "Options that are made once and used again")
        options = SessionContextOptions(
            peer_target="mara", search_query="vegetarian", max_conclusions=1
        )
        show.line("about diet", session.context(options).peer_representation or "nothing")

        show.step(6, "What is known of Mara without a session")
        for turn in mara.context().openai:
            show.line(turn["role"], turn["content"], lines=1)
    print()


if __name__ == "__main__":
    main()
