"""What is measured, of whom, and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass

OFFICIAL, PLAIN, HTTPX, REQWEST = "honcho-ai", "httpx", "ours, engine httpx", "ours, engine reqwest"
OURS = (HTTPX, REQWEST)
ALL = (OFFICIAL, PLAIN, *OURS)


@dataclass(frozen=True)
class Case:
    """One thing that is measured.

    Attributes:
        name: What the measuring process calls it.
        title: What the table calls it.
        count: How often the call is repeated.
        contenders: Whose processes measure it.
        unit: ``cpu`` (seconds per call), ``memory`` (bytes) or ``wall`` (seconds, too).
        rounds: The largest number of rounds.
    """

    name: str
    title: str
    count: int
    contenders: tuple[str, ...] = ALL
    unit: str = "cpu"
    rounds: int = 100


@dataclass(frozen=True)
class Bar:
    """A ratio of two figures that is to stay below a limit."""

    title: str
    measured: tuple[str, str]
    against: tuple[str, str]
    limit: float


CASES = (
    Case("import", "import of the package", 1),
    Case("client", "import, and a client", 1),
    Case("one_call", "one blocking call", 1500),
    Case("async_1", "one async call, alone", 1500),
    Case("async_32", "one async call, 32 in flight", 1600),
    Case("async_200", "one async call, 200 in flight", 1600),
    Case("async_1000", "one async call, 1,000 in flight", 4000, OURS),
    Case("walk", "walk of 10,000 messages, pages of 100", 3),
    Case("walk_json", "the same pages, json.loads alone", 3, OURS),
    Case("stream", "stream of 20,000 chunks", 2),
    Case("upload", "memory growth, upload of 200 MB", 1, unit="memory", rounds=2),
    Case("ingest", "ingest of 100,000 messages, per message", 100_000, OURS, "wall", 2),
    Case("ingest_loop", "the same, add_messages with 100 per call", 100_000, OURS, "wall", 2),
    Case("ingest_single", "the same, add_messages with 1 per call", 10_000, OURS, "wall", 2),
    Case("ingest slow", "ingest where a request takes 20 ms, per message", 20_000, OURS, "wall", 2),
    Case("ingest_loop slow", "the same, with 100 per call", 20_000, OURS, "wall", 2),
)


def _bars() -> tuple[Bar, ...]:
    found: list[Bar] = []

    def add(title: str, case: str, peer: str, *limits: float) -> None:
        for contender, limit in zip(OURS, limits, strict=False):
            found.append(Bar(f"{title}: {contender}", (case, contender), (case, peer), limit))

    add("import, against honcho-ai", "import", OFFICIAL, 0.25, 0.25)
    add("one blocking call, against honcho-ai", "one_call", OFFICIAL, 0.75, 0.18)
    add("one blocking call, against httpx", "one_call", PLAIN, 1.05)
    add("one async call alone, against honcho-ai", "async_1", OFFICIAL, 0.75, 0.20)
    add("32 in flight, against honcho-ai", "async_32", OFFICIAL, 0.80, 0.10)
    add("200 in flight, against honcho-ai", "async_200", OFFICIAL, 0.80, 0.06)
    for case, count in (("async_200", "200"), ("async_1000", "1,000")):
        title = f"{count} in flight, against one alone: {REQWEST}"
        found.append(Bar(title, (case, REQWEST), ("async_1", REQWEST), 1.5))
    add("walk of 10,000 messages, against honcho-ai", "walk", OFFICIAL, 0.70, 0.40)
    for ours in OURS:
        title = f"walk of 10,000 messages, against json.loads alone: {ours}"
        found.append(Bar(title, ("walk", ours), ("walk_json", ours), 1.35))
    add("stream of 20,000 chunks, against honcho-ai", "stream", OFFICIAL, 0.50, 0.50)
    add("memory of a 200 MB upload, against honcho-ai", "upload", OFFICIAL, 0.03, 0.03)
    for way, against, suffix in (
        ("add_messages with 1 per call", "ingest_single", ""),
        ("add_messages with 100 per call", "ingest_loop", ""),
        ("add_messages with 100 per call, 20 ms a request", "ingest_loop slow", " slow"),
    ):
        for ours in OURS:
            title = f"ingest of 4 sessions, against {way}: {ours}"
            found.append(Bar(title, (f"ingest{suffix}", ours), (against, ours), 0.5))
    return tuple(found)


BARS = _bars()
