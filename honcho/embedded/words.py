"""Words: their stems, how well they fit a query, and how many tokens they make.

Tokens are counted without a vocabulary. A text is cut into the pieces into which the o200k
tokenizer cuts it (words with their leading blank, up to three digits, runs of punctuation, blanks),
and longer words count by their length. For plain English that is mostly exact.
"""

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
_WEIGHT = 0.1


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


def stems(text: str) -> list[str]:
    """The stems of a text in order, empty where a stop word stands."""
    return [stem(word) for word in _WORD.findall(text.lower())]


def rank(query: set[str], text: list[str]) -> float:
    """How well a text (its stems) fits a query: PostgreSQL's ``ts_rank`` with its defaults."""
    places: dict[str, list[int]] = {}
    for position, one in enumerate(text):
        if one in query:
            places.setdefault(one, []).append(position)
    far = 1.0
    for ones, others in combinations(places.values(), 2):
        for here, there in product(ones, others):
            distance = abs(here - there)
            near = 1 / (1.005 + 0.05 * math.exp(distance / 1.5 - 2)) if distance <= 100 else 1e-30
            far *= 1 - math.sqrt(_WEIGHT * _WEIGHT * near)
    if len(places) > 1:
        return 1 - far
    counts = map(len, places.values())
    repeated = sum(_WEIGHT / (at * at) for count in counts for at in range(1, count + 1))
    return repeated / (math.pi**2 / 6) / max(len(query), 1)


_PIECES = re.compile(
    r"[^\r\n\w]?[^\W\d_]+|'(?:s|t|re|ve|m|ll|d)\b|\d{1,3}| ?[^\s\w]+[\r\n/]*|_+"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+",
    re.IGNORECASE,
)
_SPECIAL = ("<|endoftext|>", "<|endofprompt|>")
_LONG, _STEP = 12, 8
MAX_EMBEDDED = 8192
"""The most that can be embedded."""


def count_tokens(text: str) -> int:
    """Number of tokens."""
    return sum(map(_size, _PIECES.findall(text)))


@lru_cache(maxsize=1 << 15)
def _size(piece: str) -> int:
    size = 1 if len(piece) <= _LONG else -(-len(piece) // _STEP)
    if len(piece) > 3 and not piece[0].isalnum() and piece[1].isalpha() and piece[0] not in " \t":
        size += 1
    return size + (len(piece.encode()) - len(piece) + 1) // 2


def refuse_special(text: str) -> None:
    """Raise ``ValueError`` for text that the real tokenizer takes for a control token."""
    for token in _SPECIAL:
        if token in text:
            raise ValueError(
                f"Encountered text corresponding to disallowed special token {token!r}.\n"
                "If you want this text to be encoded as a special token, pass it to "
                f"`allowed_special`, e.g. `allowed_special={{{token!r}, ...}}`.\n"
                "If you want this text to be encoded as normal text, disable the check for this "
                "token by passing `disallowed_special=(enc.special_tokens_set - "
                f"{{{token!r}}})`.\n"
                "To disable this check for all special tokens, pass `disallowed_special=()`.\n"
            )
