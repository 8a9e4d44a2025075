"""Time grows no faster than texts do: counted in steps of the interpreter, which vary with nothing.

Four times the text may take a little more than four times the steps; a nested loop takes sixteen.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.text.stems import rank, stems
from tests.embedded.api import Api

MOST = 5
WORDS = [f"{first}{last}" for first in "bcdfghklmnprst" for last in ("ale", "ock", "ind", "urf")]


def text(count: int, seed: int = 0) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def steps(work: Callable[[], object]) -> int:
    """How many instructions of Python some work takes."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    stems.cache_clear()
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times the steps four times the size takes."""
    work(size)  # what is made once is there
    return steps(lambda: work(4 * size)) / steps(lambda: work(size))


@pytest.mark.parametrize(
    "repeated",
    [
        lambda size: ("kayak ", "opera ") * size,
        lambda size: ("kayak ",) * size + ("opera ",) * size,
        lambda size: ("kayak ",) + ("filler ",) * (100 * size) + ("opera ",),
        lambda size: ("kayak ", *("filler ",) * 20, "opera ", *("filler ",) * 20) * size,
    ],
    ids=["in turn", "one after the other", "far apart", "now and then"],
)
def test_repeated_words(repeated: Callable[[int], tuple[str, ...]]) -> None:
    def work(size: int) -> float:
        return rank({"kayak", "opera", "river"}, stems("".join(repeated(size))))

    assert growth(work, 60) < MOST


def test_a_rank_of_many_different_words() -> None:
    assert growth(lambda size: rank({*WORDS}, stems(text(size))), 400) < MOST
    assert rank({*WORDS}, stems(text(400))) == 1.0


@pytest.fixture
def library(api: Api) -> Api:
    api.say("s", *(text(400, seed) for seed in range(12)))
    return api


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("search", {"limit": 10}),
        ("peers/alice/chat", {}),
        ("conclusions/query", {"filters": {"observer": "alice", "observed": "alice"}}),
    ],
)
def test_a_long_question(library: Api, path: str, fields: dict[str, Any]) -> None:
    library.conclude(*(text(50, seed) for seed in range(5)))

    def ask(size: int) -> Any:
        return library.post(path, {"query": text(size, seed=99), **fields})

    assert growth(ask, 300) < MOST


def test_long_messages() -> None:
    def search(size: int) -> Any:
        with EmbeddedServer() as server:
            api = Api(server)
            api.say("s", *(text(size, seed) for seed in range(10)))
            return steps(lambda: api.post("search", {"query": "bale gock find"}))

    assert search(1200) / search(300) < MOST


def test_how_much_is_ranked_is_bounded(api: Api) -> None:
    """However many long messages match, the newest million characters of them are looked at."""
    api.say("s", *(text(4500, seed) for seed in range(50)))
    once = steps(lambda: api.post("search", {"query": "bale gock"}))
    for _ in range(3):
        api.say("s", *(text(4500, seed) for seed in range(50)))
    assert steps(lambda: api.post("search", {"query": "bale gock"})) < 1.5 * once
