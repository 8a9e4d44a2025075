"""How often four ways to use the past answer a question, and what they cost in tokens.

    python examples/recall/recall.py [--questions 10] [--chart recall.svg]

It runs on an embedded server, or on that of HONCHO_URL and HONCHO_API_KEY. README.md in this folder
says what the numbers mean.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from uuid import uuid4

import chart
import ways
from dataset import KINDS, Dataset, Question, load

from honcho import Honcho, Message
from honcho.embedded import DeriverContext

BUDGETS = (250, 500, 1_000, 2_000, 4_000)
LIMITS = (1, 3, 5, 10, 20)
AT_A_TIME = 8


@dataclass(frozen=True)
class Row:
    """What one way, with one setting, did for all questions."""

    way: str
    setting: str
    tokens: float
    hits: dict[str, list[bool]]

    @property
    def rate(self) -> float:
        """The part of all questions that it answers."""
        every = [hit for hits in self.hits.values() for hit in hits]
        return sum(every) / len(every)

    def __str__(self) -> str:
        parts = [f"{sum(self.hits[kind])}/{len(self.hits[kind])}" for kind in KINDS]
        return f"{self.way:<8} {self.setting:<12} {self.tokens:>6,.0f} {self.rate:>7.0%}" + "".join(
            f"{part:>12}" for part in parts
        )


HEADER = f"{'way':<8} {'setting':<12} {'tokens':>6} {'hits':>7}" + "".join(
    f"{kind:>12}" for kind in KINDS
)


def keep(context: DeriverContext) -> list[str]:
    """Stands in for the model of a server, which draws conclusions: what is said is a fact."""
    return [context.message.content]


def connect() -> tuple[str, Honcho]:
    """The server of the environment, else one in this process; with a workspace of its own."""
    url = os.environ.get("HONCHO_URL")
    workspace = f"recall-{uuid4().hex[:8]}"
    if not url:
        return "the embedded server", Honcho.embedded(workspace_id=workspace, deriver=keep)
    return url, Honcho(base_url=url, workspace_id=workspace)


def store(client: Honcho, data: Dataset) -> None:
    """Tell the server the whole conversation, and wait until it has learned from it."""
    peers = {name: client.peer(name) for name in (data.user, data.assistant)}
    for name, messages in groupby(data.messages, lambda said: said.session):
        session = client.session(name, peers=list(peers))
        session.add_messages(
            [
                peers[said.peer].message(said.content, created_at=said.at, metadata={"id": said.id})
                for said in messages
            ]
        )
    client.wait_until_processed(timeout=1_800)


def measure(way: str, setting: str, give: ways.Way, questions: Iterable[Question]) -> Row:
    """Ask all questions, several at a time."""
    questions = list(questions)
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        given = list(pool.map(give, questions))
    hits: dict[str, list[bool]] = defaultdict(list)
    for question, one in zip(questions, given, strict=True):
        hits[question.kind].append(one.answers(question))
    return Row(way, setting, sum(one.tokens for one in given) / len(given), hits)


def evaluate(client: Honcho, data: Dataset) -> list[Row]:
    """All ways with all settings."""
    asked = data.questions

    @cache
    def find(question: Question) -> list[Message]:
        return client.search(question.question, limit=max(LIMITS))

    return [
        *(
            measure("history", f"{budget:,} tokens", ways.history(data, budget), asked)
            for budget in BUDGETS
        ),
        *(
            measure("search", f"{limit} messages", ways.search(find, limit), asked)
            for limit in LIMITS
        ),
        *(
            measure("context", f"{budget:,} tokens", ways.context(client, data, budget), asked)
            for budget in BUDGETS
        ),
        measure("chat", "", ways.chat(client, data), asked),
    ]


def main() -> None:
    """Store, ask, and show."""
    parser = argparse.ArgumentParser(description="What a memory recalls, and for how many tokens.")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="write the chart here, as SVG")
    parser.add_argument("--questions", type=int, metavar="N", help="ask N of them, evenly chosen")
    options = parser.parse_args()
    if options.questions is not None and options.questions < 1:
        parser.error("--questions must be 1 or more")
    data = load().asking(options.questions)
    url, client = connect()
    with client:
        store(client, data)
        rows = evaluate(client, data)
    about = f"{len(data.questions)} questions about {len(data.messages)} messages"
    tokens = ways.tokens_of(said.content for said in data.messages)
    print(f"{about} of {tokens:,} tokens, on {url}\n\n{HEADER}")
    for row in rows:
        print(row)
    if options.chart is not None:
        series: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for row in rows:
            series[row.way].append((max(row.tokens, 1), row.rate))
        options.chart.write_text(chart.draw(f"{about}, on {url}", series), encoding="utf-8")


if __name__ == "__main__":
    main()
