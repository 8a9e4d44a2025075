"""How near texts are to each other: by their vectors, or without an embedder by their words."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from operator import mul
from typing import Any

from attrs import frozen

from honcho.embedded.refusals import unprocessable
from honcho.embedded.registry import Services
from honcho.embedded.words import MAX_EMBEDDED, count_tokens, stems

_dot: Callable[[Iterable[float], Iterable[float]], float]
_dot = getattr(math, "sumprod", lambda one, other: sum(map(mul, one, other)))


def embed(services: Services, text: str) -> bytes | None:
    """The vector of a text as it is stored, of length 1; None without an embedder."""
    if services.plugs.embedder is None:
        return None
    values = list(services.bridge.result(services.plugs.embedder(text)))
    length = math.sqrt(_dot(values, values)) or 1.0
    return array("f", [value / length for value in values]).tobytes()


def check_query(text: str) -> None:
    """Refuse (422) a query that is too long to embed."""
    if count_tokens(text) > MAX_EMBEDDED:
        raise unprocessable(f"Query exceeds maximum token limit of {MAX_EMBEDDED}.")


@frozen
class Query:
    """A text to compare others with."""

    text: str
    words: Counter[str]
    vector: list[float] | None = None

    @classmethod
    def of(cls, services: Services, text: str) -> Query:
        """Embed a text (which takes a while with a plugged embedder)."""
        vector = embed(services, text)
        unpacked = None if vector is None else list(array("f", vector))
        return cls(text, Counter(filter(None, stems(text))), unpacked)

    @classmethod
    def by_words(cls, text: str) -> Query:
        """Compare by words, whatever the embedder."""
        return cls(text, Counter(filter(None, stems(text))))

    def similarity(self, content: str, vector: bytes | None) -> float | None:
        """The cosine to a text; None where that has no vector and should have one."""
        if self.vector is not None:
            return None if vector is None else _dot(self.vector, array("f", vector))
        return self.likeness(stems(content))

    def likeness(self, other: Iterable[str]) -> float:
        """The cosine to the stems of a text."""
        words = Counter(filter(None, other))
        shared = sum(count * words[word] for word, count in self.words.items())
        lengths = (sum(n * n for n in counts.values()) for counts in (self.words, words))
        return shared / (math.sqrt(math.prod(lengths)) or 1.0)

    def nearest(
        self, rows: Iterable[Any], limit: int, max_distance: float | None = None
    ) -> list[Any]:
        """The rows (with ``content`` and ``vector``) nearest to the text, older ones first."""
        found: list[tuple[float, int, Any]] = []
        for row in rows:
            similarity = self.similarity(row["content"], row["vector"])
            # Rounded, since sums of float32 are not exact.
            if similarity is not None:
                found.append((round(1 - similarity, 6), row["number"], row))
        near = [one for one in found if max_distance is None or one[0] <= max_distance]
        return [row for _, _, row in sorted(near, key=lambda one: one[:2])[:limit]]
