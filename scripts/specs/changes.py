"""What a difference between two documents is made of."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Side(Enum):
    """Who sees a value: whoever sends it in a request, or whoever gets it in an answer."""

    REQUEST = "request"
    RESPONSE = "response"


class Severity(IntEnum):
    """What a change asks of somebody: nothing, nothing unless they want it, or work."""

    COSMETIC = 0
    ADDITIVE = 1
    BREAKING = 2

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: where it is, and whether working code may stop working."""

    place: str
    what: str
    breaking: bool
    cosmetic: bool = False
    """Nobody can notice it but by reading."""
    on_wire: bool = True
    """Whether requests or answers differ; else only names of functions and classes do."""
    functions: Set[str] = field(default=frozenset(), compare=False)
    """The operations of the raw layer that it concerns."""
    names: Set[str] = field(default=frozenset(), compare=False)
    """How code that it breaks may spell what has changed."""

    @property
    def severity(self) -> Severity:
        if self.breaking:
            return Severity.BREAKING
        return Severity.COSMETIC if self.cosmetic else Severity.ADDITIVE
