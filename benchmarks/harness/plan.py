"""What is measured, of whom, and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass

OFFICIAL, PLAIN, PLAIN2 = "honcho-ai", "httpx by hand", "httpx2 by hand"
WIRE, HTTPX = "ours (wire)", "ours (httpx)"
OURS = (WIRE, HTTPX)
ALL = (OFFICIAL, PLAIN, PLAIN2, *OURS)


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
    """A ratio of two figures, or of one and a number of seconds, that is to stay below a limit."""

    title: str
    measured: tuple[str, str]
    against: tuple[str, str] | float
    limit: float


CASES = (
    Case("import", "import of the package", 1),
    Case("first", "import, a client and one call", 1),
    Case("one_call", "one blocking call", 1500),
    Case("async_1", "one async call, alone", 1500),
    Case("async_32", "one async call, 32 in flight", 1600),
    Case("async_200", "one async call, 200 in flight", 1600),
    Case("async_1000", "one async call, 1,000 in flight", 4000, OURS),
    Case("walk", "walk of 10,000 messages, pages of 100", 3),
    Case("walk_json", "the same pages, json.loads alone", 3, OURS),
    Case("stream", "stream of 20,000 chunks", 2),
    Case("upload", "memory growth, upload of 200 MB", 1, unit="memory", rounds=2),
    Case("ingest", "ingest of 100,000 messages, per message", 100_000, (WIRE,), "wall", 2),
    Case("ingest_loop", "the same, add_messages with 100 per call", 100_000, (WIRE,), "wall", 2),
    Case("ingest_single", "the same, add_messages with 1 per call", 10_000, (WIRE,), "wall", 2),
    Case(
        "ingest slow", "ingest where a request takes 20 ms, per message", 20_000, (WIRE,), "wall", 2
    ),
    Case("ingest_loop slow", "the same, with 100 per call", 20_000, (WIRE,), "wall", 2),
    Case("export", "export of 100,000 messages, per message", 100_000, (WIRE,), "wall", 2),
    Case("import_archive", "import of 100,000 messages, per message", 100_000, (WIRE,), "wall", 2),
    Case("export memory", "memory growth, export of 100,000", 100_000, (WIRE,), "memory", 1),
    Case("import_archive memory", "memory growth, import", 100_000, (WIRE,), "memory", 1),
    Case("outbox", "one addition to an outbox, median", 5000, (WIRE,), "wall", 3),
    Case("outbox down", "the same, while the server is down", 5000, (WIRE,), "wall", 3),
    Case("outbox_async", "one async addition, median", 5000, (WIRE,), "wall", 3),
    Case("outbox_async down", "the same, while the server is down", 5000, (WIRE,), "wall", 3),
)


def _bars() -> tuple[Bar, ...]:
    found = [
        Bar(f"{title}, against honcho-ai: {WIRE}", (case, WIRE), (case, OFFICIAL), limit)
        for case, title, limit in (
            ("first", "import, a client and one call", 0.20),
            ("one_call", "one blocking call", 0.18),
            ("async_1", "one async call alone", 0.13),
            ("async_32", "32 in flight", 0.06),
            ("async_200", "200 in flight", 0.06),
            ("walk", "walk of 10,000 messages", 0.26),
            ("stream", "stream of 20,000 chunks", 0.34),
            ("upload", "memory of a 200 MB upload", 0.01),
        )
    ]
    title = f"1,000 in flight, against one alone: {WIRE}"
    found.append(Bar(title, ("async_1000", WIRE), ("async_1", WIRE), 1.3))
    title = f"walk of 10,000 messages, against json.loads alone: {WIRE}"
    found.append(Bar(title, ("walk", WIRE), ("walk_json", WIRE), 1.35))
    for case, what in (
        ("one_call", "one blocking call"),
        ("async_1", "one async call alone"),
        ("async_32", "32 in flight"),
        ("walk", "walk of 10,000 messages"),
        ("stream", "stream of 20,000 chunks"),
    ):
        found.append(Bar(f"{what}, against {PLAIN}: {HTTPX}", (case, HTTPX), (case, PLAIN), 1.15))
    for way, against, suffix in (
        ("add_messages with 1 per call", "ingest_single", ""),
        ("add_messages with 100 per call", "ingest_loop", ""),
        ("add_messages with 100 per call, 20 ms a request", "ingest_loop slow", " slow"),
    ):
        title = f"ingest of 4 sessions, against {way}: {WIRE}"
        found.append(Bar(title, (f"ingest{suffix}", WIRE), (against, WIRE), 0.5))
    for case, what in (
        ("outbox", "an addition to an outbox"),
        ("outbox_async", "an async addition to an outbox"),
    ):
        found.append(Bar(f"{what}, against 1 ms: {WIRE}", (case, WIRE), 0.001, 1.0))
        title = f"{what} while the server is down, against one while it works: {WIRE}"
        found.append(Bar(title, (f"{case} down", WIRE), (case, WIRE), 1.25))
    for case, what in (("export", "an export"), ("import_archive", "an import")):
        title = f"memory growth of {what} of 100,000 messages, against 64 MiB: {WIRE}"
        found.append(Bar(title, (f"{case} memory", WIRE), float(64 * 2**20), 1.0))
    return tuple(found)


BARS = _bars()
