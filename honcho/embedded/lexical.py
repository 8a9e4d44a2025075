"""English words: stems, stop words, and the rank of a text for a query as PostgreSQL gives it."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset(
    [
        "i",
        "me",
        "my",
        "myself",
        "we",
        "our",
        "ours",
        "ourselves",
        "you",
        "your",
        "yours",
        "yourself",
        "yourselves",
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "it",
        "its",
        "itself",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "what",
        "which",
        "who",
        "whom",
        "this",
        "that",
        "these",
        "those",
        "am",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "have",
        "has",
        "had",
        "having",
        "do",
        "does",
        "did",
        "doing",
        "a",
        "an",
        "the",
        "and",
        "but",
        "if",
        "or",
        "because",
        "as",
        "until",
        "while",
        "of",
        "at",
        "by",
        "for",
        "with",
        "about",
        "against",
        "between",
        "into",
        "through",
        "during",
        "before",
        "after",
        "above",
        "below",
        "to",
        "from",
        "up",
        "down",
        "in",
        "out",
        "on",
        "off",
        "over",
        "under",
        "again",
        "further",
        "then",
        "once",
        "here",
        "there",
        "when",
        "where",
        "why",
        "how",
        "all",
        "any",
        "both",
        "each",
        "few",
        "more",
        "most",
        "other",
        "some",
        "such",
        "no",
        "nor",
        "not",
        "only",
        "own",
        "same",
        "so",
        "than",
        "too",
        "very",
        "s",
        "t",
        "can",
        "will",
        "just",
        "don",
        "should",
        "now",
    ]
)
_WEIGHT = 0.1
_LIMIT = math.pi**2 / 6
_MAX_POSITIONS = 256


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word; empty for a stop word."""
    return "" if word in _STOP else str(_stemmer().stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of a text in order, empty where a stop word stands."""
    return [stem(word) for word in _WORD.findall(text.lower())]


def rank(query: Iterable[str], text: str) -> float:
    """How well a text fits the stems of a query: PostgreSQL's ``ts_rank`` with its defaults."""
    wanted = list(dict.fromkeys(query))
    places: dict[str, list[int]] = {one: [] for one in wanted}
    for position, one in enumerate(stems(text)):
        if one in places and len(places[one]) < _MAX_POSITIONS:
            places[one].append(position)
    together = _near(list(places.values()))
    if together is not None:
        return together
    alone = sum(_repeated(len(positions)) for positions in places.values())
    return alone / max(len(wanted), 1)


def _repeated(count: int) -> float:
    return _WEIGHT * sum(1 / (at * at) for at in range(1, count + 1)) / _LIMIT


def _near(places: list[list[int]]) -> float | None:
    """The rank of words by their distances; None unless two of them occur."""
    missing: float | None = None
    for at, ones in enumerate(places):
        for others in places[:at]:
            for one in ones:
                for other in others:
                    distance = abs(one - other)
                    near = 1e-30
                    if distance <= 100:
                        near = 1 / (1.005 + 0.05 * math.exp(distance / 1.5 - 2))
                    missing = (1 if missing is None else missing) * (
                        1 - math.sqrt(_WEIGHT * _WEIGHT * near)
                    )
    return None if missing is None else 1 - missing
