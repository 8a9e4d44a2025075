"""The distance of texts: by vectors, or by words if there is no embedder."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from operator import mul
from typing import Any

from attrs import frozen

from honcho.embedded.registry import Services
from honcho.embedded.text.stems import stems
from honcho.embedded.text.tokens import MAX_EMBEDDED, embedding_pieces, fits_embedding
from honcho.embedded.values import unprocessable


def check_query(text: str) -> None:
    """Refuse (422) a query that is too long to embed."""
    if not fits_embedding(text):
        raise unprocessable(f"Query exceeds maximum token limit of {MAX_EMBEDDED}.")


_dot: Callable[[Iterable[float], Iterable[float]], float]

_dot = getattr(math, "sumprod", lambda one, other: sum(map(mul, one, other)))


@frozen
class Query:
    """A text to compare others with, by its vector or by its words."""

    text: str
    packed: bytes | None = None
    """Its vector as it is stored, of length 1; None without an embedder."""

    @classmethod
    def of(cls, services: Services, text: str) -> Query:
        """Embed a text, which may take long with a user's embedder."""
        if services.plugs.embedder is None:
            return cls(text)
        start, *_ = embedding_pieces(text)
        values = list(services.bridge.result(services.plugs.embedder(start)))
        length = math.sqrt(_dot(values, values)) or 1.0
        return cls(text, array("f", [value / length for value in values]).tobytes())

    @classmethod
    def pack(cls, services: Services, text: str) -> bytes:
        """The vectors of the pieces of a text, as they are stored."""
        return b"".join(cls.of(services, piece).packed or b"" for piece in embedding_pieces(text))

    @classmethod
    def attempt(cls, services: Services, text: str | None) -> Query | None:
        """The same, but None without a text or if the user's embedder fails."""
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
        """The cosine distance to a text; infinite if its vector is missing."""
        if self.vector is not None:
            return math.inf if vector is None else 1 - self._nearness(self.vector, vector)
        words = Counter(filter(None, stems(content)))
        shared = sum(count * words[word] for word, count in self.words.items())
        lengths = (sum(n * n for n in counts.values()) for counts in (self.words, words))
        return 1 - shared / (math.sqrt(math.prod(lengths)) or 1.0)

    @staticmethod
    def _nearness(vector: list[float], stored: bytes) -> float:
        values, size = array("f", stored), len(vector)
        if len(values) == size:
            return _dot(vector, values)
        # A long text has a vector for each of its pieces.
        return max(_dot(vector, values[at : at + size]) for at in range(0, len(values), size))

    def nearest(self, rows: Iterable[Any], limit: int, most: float | None = None) -> list[Any]:
        """The rows (with ``content``, ``vector``) within the distance ``most``, nearest first."""
        most = 2.0 if most is None else most
        compared = ((self.distance(row["content"], row["vector"]), row) for row in rows)
        # Rounded, since sums of float32 are not exact. Equal ones are ordered by age.
        found = sorted((round(distance, 6), row["number"], row) for distance, row in compared)
        return [row for distance, _, row in found[:limit] if distance <= most]
