"""Results of checks."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import asdict, field, frozen


class Level(enum.StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"
    """Information; nothing to be done."""
    WARNING = "warning"
    """It works, but some feature will not."""
    PROBLEM = "problem"
    """It does not work."""


@frozen
class Finding:
    """One result, in words for people and with a code for programs.

    Attributes:
        code: A name that never changes its meaning.
        level: How much it matters.
        text: What was found.
        hint: What to do about it.
        details: The same as data.
    """

    code: str
    level: Level
    text: str
    hint: str = ""
    details: Mapping[str, Any] = field(factory=dict[str, Any])

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON."""
        return asdict(self)


def ok(code: str, text: str, **details: Any) -> Finding:
    """A finding without a problem."""
    return Finding(code, Level.OK, text, details=details)


def note(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """A finding that only informs."""
    return Finding(code, Level.NOTE, text, hint, details)


def warning(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """A finding about a feature that will not work."""
    return Finding(code, Level.WARNING, text, hint, details)


def problem(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """It does not work."""
    return Finding(code, Level.PROBLEM, text, hint, details)
