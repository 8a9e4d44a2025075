"""Stems of the words of a text, and its rank for a query."""

from __future__ import annotations

import math
import re
from collections import Counter, deque
from collections.abc import Iterator
from functools import cache, lru_cache
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

_WEIGHT = 0.1

_NEAR, _PLACES = 100, 256
"""PostgreSQL's limits: the distance of words that counts, and the positions kept per word."""

_SINGLE = 1e-8
"""Smaller values are lost in single precision, the type of a rank."""


def _far(distance: int) -> float:
    """The factor of two words at this distance in the rank; the nearer, the smaller."""
    near = 1 / (1.005 + 0.05 * math.exp(distance / 1.5 - 2))
    return 1 - _WEIGHT * math.sqrt(near)


_FAR = [_far(distance) for distance in range(_NEAR + 1)]


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
    """The stems of a text in order; empty for stop words."""
    return tuple(map(stem, _WORD.findall(text.lower())))


def rank(query: set[str], text: tuple[str, ...]) -> float:
    """The rank of a text (its stems) for a query: PostgreSQL's ``ts_rank`` with its defaults."""
    places = list(_places(query, text))
    if len({word for _, word in places}) < 2:
        repeated = sum(_WEIGHT / at**2 for at in range(1, len(places) + 1))
        return repeated / (math.pi**2 / 6) / max(len(query), 1)
    far, window = 1.0, deque[tuple[int, str]]()
    for here in places:
        while window and here[0] - window[0][0] > _NEAR:
            window.popleft()
        for there in window:
            if there[1] != here[1]:
                far *= _FAR[here[0] - there[0]]
        if far < _SINGLE:
            return 1.0
        window.append(here)
    return 1 - far


def _places(query: set[str], text: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The positions of the query's words; for each as many as PostgreSQL keeps."""
    seen = Counter[str]()
    for at, word in enumerate(text, 1):
        if word in query and seen[word] < _PLACES:
            seen[word] += 1
            yield at, word
