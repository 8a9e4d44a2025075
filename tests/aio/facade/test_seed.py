"""Everything that the reference of the Rust SDK names is here, and does what it says."""

from __future__ import annotations

import functools
import inspect
import tomllib
from collections import defaultdict
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import honcho
import honcho.types
from honcho import AsyncHoncho, aio

ROOT = Path(__file__).resolve().parents[3]
ROWS = tomllib.loads((ROOT / "tests/facade/seed_methods.toml").read_text(encoding="utf-8"))["row"]
PREFIX = AsyncHoncho.__name__.removesuffix("Honcho")


async def read(stream: Any) -> Any:
    """A stream, once it was read to its end."""
    async for _ in stream:
        pass
    return stream


async def listed(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]


def half(name: str) -> Any:
    """A class of this half by the name that the table has for it, or a type that both share."""
    return getattr(aio, PREFIX + name, None) or getattr(honcho.types, name)


class Calls:
    """Which arguments the methods of this half were called with, by name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: dict[str, set[str]] = defaultdict(set)
        self._monkeypatch = monkeypatch

    def watch(self, member: str) -> None:
        name, _, method = member.partition(".")
        cls = half(name)
        plain = getattr(cls, method, None)
        if not callable(plain):
            return  # an attribute, which the steps read
        signature = inspect.signature(plain)

        @functools.wraps(plain)
        def watched(*args: Any, **kwargs: Any) -> Any:
            self.seen[member] |= signature.bind(*args, **kwargs).arguments.keys() - {"self"}
            return plain(*args, **kwargs)

        self._monkeypatch.setattr(cls, method, watched)


@pytest.fixture
async def names(client: AsyncHoncho, tmp_path: Path) -> dict[str, Any]:
    """What the expressions of the table may speak of."""
    alice = await client.peer("alice", metadata={"age": 30})
    bob = await client.peer("bob")
    chat = await client.session("chat-1", metadata={"topic": "tea"}, peers=[alice, bob])
    stored = await chat.add_messages(
        [
            alice.message("I drink green tea in the morning."),
            bob.message("Mint tea for me, from my own pots."),
            alice.message("And black tea on trains."),
        ]
    )
    await client.wait_until_processed()
    await alice.conclusions.create("Alice drinks green tea")
    await alice.conclusions_of(bob).create("Bob grows mint")
    path = tmp_path / "report.txt"
    path.write_text("Rosemary wants drained soil.", encoding="utf-8")
    shared = {name: getattr(honcho.types, name) for name in dir(honcho.types)}
    return {
        **shared,
        "Honcho": AsyncHoncho,
        "FileSource": honcho.FileSource,
        "BytesIO": BytesIO,
        "client": client,
        "alice": alice,
        "bob": bob,
        "chat": chat,
        "old": stored[0],
        "path": path,
        "read": read,
        "listed": listed,
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["seed"].split("(")[0])
async def test_a_row_of_the_table(
    row: dict[str, Any], names: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls(monkeypatch)
    calls.watch(row["member"])
    result: Any = None
    for step in row["steps"]:
        result = eval(step, {**names, "result": result})
        result = await result if inspect.isawaitable(result) else result
    assert eval(row["then"], {**names, "result": result}), result
    assert set(row.get("arguments", ())) <= calls.seen[row["member"]]


def test_the_table_names_each_thing_once_and_covers_the_three_sections() -> None:
    assert len({row["seed"] for row in ROWS}) == len(ROWS) > 90
    sections = [row["member"].partition(".")[0] for row in ROWS]
    assert {"Honcho", "Peer", "Session"} <= {*sections}
    assert all(hasattr(half(row["member"].split(".")[0]), "__doc__") for row in ROWS)
