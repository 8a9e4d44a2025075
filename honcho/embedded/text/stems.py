"""The words of a text, reduced to their stems, and how well they fit a query."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from itertools import combinations, product
from typing import Any

_WORD = re.compile(r"[^\W_]+")

_STOP_WORDS = """
    i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she
    her hers herself it its itself they them their theirs themselves what which who whom this that
    these those am is are was were be been being have has had having do does did doing a an the and
    but if or because as until while of at by for with about against between into through during
    before after above below to from up down in out on off over under again further then once here
    there when where why how all any both each few more most other some such no nor not only own
    same so than too very s t can will just don should now
"""

_STOP = frozenset(_STOP_WORDS.split())

_WEIGHT, _NEAR = 0.1, 100


@cache
def _stemmer() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # it has no types

    return snowballstemmer.stemmer("english")  # pyright: ignore[reportUnknownMemberType]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word; empty for a stop word."""
    if word in _STOP:
        return ""
    return str(_stemmer().stemWord(word)) if word.isalpha() else word


@lru_cache(maxsize=1 << 10)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text in order, empty where a stop word stands."""
    return tuple(map(stem, _WORD.findall(text.lower())))


def rank(query: set[str], text: tuple[str, ...]) -> float:
    """How well a text (its stems) fits a query: PostgreSQL's ``ts_rank`` with its defaults."""
    shared = sorted(query.intersection(text))
    places = [[at for at, word in enumerate(text, 1) if word == one] for one in shared]
    if len(places) < 2:
        repeated = sum(_WEIGHT / at**2 for some in places for at in range(1, len(some) + 1))
        return repeated / (math.pi**2 / 6) / max(len(query), 1)
    far = 1.0
    for some, others in combinations(places, 2):
        for distance in (abs(here - there) for here, there in product(some, others)):
            near = 1 / (1.005 + 0.05 * math.exp(distance / 1.5 - 2)) if distance <= _NEAR else 1e-30
            far *= 1 - _WEIGHT * math.sqrt(near)
    return 1 - far
