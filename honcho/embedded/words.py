"""Texts: their words, their size in tokens, and how near they are to each other.

Nearness is by vectors, or without an embedder by words.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, cached_property, lru_cache
from itertools import combinations, product
from operator import mul
from typing import Any

from attrs import frozen

from honcho.embedded.registry import Services
from honcho.embedded.values import refuse

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


_SPECIAL = ("<|endoftext|>", "<|endofprompt|>")
MAX_EMBEDDED = 8192
"""The most that can be embedded."""


@cache
def _tokenizer() -> Any:
    import splintr

    return splintr.Tokenizer.from_pretrained("cl100k_base")


def count_tokens(text: str) -> int:
    """Number of tokens, as the real server counts them."""
    # Taking control tokens for text costs three times as much, so it is done where there are some.
    encode = _tokenizer().encode_ordinary if "<|" in text else _tokenizer().encode
    return len(encode(text))


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


def check_query(text: str) -> None:
    """Refuse (422) a query that is too long to embed."""
    is_long = count_tokens(text) > MAX_EMBEDDED
    refuse(is_long, f"Query exceeds maximum token limit of {MAX_EMBEDDED}.")


_dot: Callable[[Iterable[float], Iterable[float]], float]
_dot = getattr(math, "sumprod", lambda one, other: sum(map(mul, one, other)))


@frozen
class Query:
    """A text to compare others with: by its vector, or without one by its words."""

    text: str
    packed: bytes | None = None
    """Its vector as it is stored, of length 1; None without an embedder."""

    @classmethod
    def of(cls, services: Services, text: str) -> Query:
        """Embed a text (which takes a while with a plugged embedder)."""
        if services.plugs.embedder is None:
            return cls(text)
        values = list(services.bridge.result(services.plugs.embedder(text)))
        length = math.sqrt(_dot(values, values)) or 1.0
        return cls(text, array("f", [value / length for value in values]).tobytes())

    @classmethod
    def attempt(cls, services: Services, text: str | None) -> Query | None:
        """The same, but None without a text or where a plugged embedder fails."""
        with suppress(Exception):
            return cls.of(services, text) if text else None
        return None

    @cached_property
    def words(self) -> Counter[str]:
        """How often each stem occurs in the text."""
        return Counter(filter(None, stems(self.text)))

    @cached_property
    def vector(self) -> list[float] | None:
        """The vector of the text."""
        return None if self.packed is None else list(array("f", self.packed))

    def distance(self, content: str, vector: bytes | None) -> float:
        """The cosine distance to a text; infinite where that has no vector and should have one."""
        if self.vector is not None:
            return math.inf if vector is None else 1 - _dot(self.vector, array("f", vector))
        words = Counter(filter(None, stems(content)))
        shared = sum(count * words[word] for word, count in self.words.items())
        lengths = (sum(n * n for n in counts.values()) for counts in (self.words, words))
        return 1 - shared / (math.sqrt(math.prod(lengths)) or 1.0)

    def nearest(self, rows: Iterable[Any], limit: int, most: float | None = None) -> list[Any]:
        """The rows (with ``content`` and ``vector``) at ``most`` this distant, nearest first."""
        most = 2.0 if most is None else most
        compared = ((self.distance(row["content"], row["vector"]), row) for row in rows)
        # Rounded, since sums of float32 are not exact; the older of equals comes first.
        found = sorted((round(distance, 6), row["number"], row) for distance, row in compared)
        return [row for distance, _, row in found[:limit] if distance <= most]
