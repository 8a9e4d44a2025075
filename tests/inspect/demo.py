"""The demo's conversation on an embedded server that has drawn conclusions from it."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from honcho import Honcho
from honcho.embedded import DeriverContext, EmbeddedServer, Fact, SummaryContext

CONVERSATION = Path(__file__).parents[2] / "examples" / "data" / "hut_trip.jsonl"
WORKSPACE = "hiking"
SESSION = "hut-trip"
MEMBERS = ("mara", "tomas", "priya", "assistant")
CARD = ["Allergic to hazelnuts", "Adrenaline pens: lid pocket of the red pack"]

# What a model would conclude, by a piece of the message.
FACTS = {
    "defend my thesis on 8 July": [Fact("Priya defends her thesis on 8 July")],
    "13th is my birthday": [Fact("Priya turns thirty on 13 July, during the trip")],
    "left meniscus": [Fact("Tomás had surgery on his left meniscus in October")],
    "more than about 900 metres": [
        Fact(
            "Long descents are a risk for Tomás, so routes with short ones suit him",
            "deductive",
            premises=("Tomás had surgery on his left meniscus in October",),
        )
    ],
    "400 euros for the whole trip": [Fact("Priya has 400 euros for the whole trip")],
    "light sleeper": [Fact("Priya is a light sleeper and avoids dorms")],
    "got dizzy ONCE": [Fact("Mara is afraid of exposed places")],
    "vegetarian": [Fact("Mara eats vegetarian food")],
    "hazelnuts": [Fact("Priya is allergic to hazelnuts")],
    "Member since 2019": [Fact("Tomás is a member of the alpine club, Freiburg section")],
}


def derive(context: DeriverContext) -> list[Fact]:
    """The facts of a message."""
    text = context.message.content
    name = context.observed.capitalize().replace("Tomas", "Tomás")
    return [
        fact
        for piece, facts in FACTS.items()
        if piece in text
        for fact in facts
        if fact.content.startswith(name) or ("Tomás" in fact.content and name == "Tomás")
    ]


def summarize(context: SummaryContext) -> str:
    """The beginning of a trip in three sentences."""
    return (
        "Mara, Tomás and Priya plan a hut-to-hut hike in the Stubai Alps from 11 to 15 July. "
        "Tomás has a weak knee, Priya a small budget and an allergy to hazelnuts, Mara is afraid "
        "of exposed places. Three huts are confirmed."
    )


@contextmanager
def demo_server(version: str | None = None) -> Generator[EmbeddedServer]:
    """The server, with everything in it processed."""
    with (
        EmbeddedServer(deriver=derive, summarizer=summarize, server_version=version) as server,
        Honcho.embedded(server=server, workspace_id=WORKSPACE) as client,
    ):
        lines = CONVERSATION.read_text(encoding="utf-8").splitlines()
        session = client.session(SESSION, peers=MEMBERS)
        session.add_messages(
            [
                {
                    "peer_id": record["peer"],
                    "content": record["content"],
                    "created_at": record["created_at"],
                    "metadata": record["metadata"],
                }
                for record in map(json.loads, lines)
            ]
        )
        client.peer("priya", lazy=True).set_card(CARD)
        client.wait_until_processed()
        yield server
