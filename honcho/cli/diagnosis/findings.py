"""What a check found out."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import asdict, field, frozen


class Level(enum.StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"
    """Good to know; nothing to be done."""
    WARNING = "warning"
    """It works, and something will not."""
    PROBLEM = "problem"
    """It does not work."""


@frozen
class Finding:
    """One result, in words for people and with a code for programs.

    Attributes:
        code: A name that never changes its meaning.
        level: How much it matters.
        text: What is so.
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
    """It is as it should be."""
    return Finding(code, Level.OK, text, details=details)


def note(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """Good to know."""
    return Finding(code, Level.NOTE, text, hint, details)


def warning(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """Something will not work."""
    return Finding(code, Level.WARNING, text, hint, details)


def problem(code: str, text: str, hint: str = "", **details: Any) -> Finding:
    """It does not work."""
    return Finding(code, Level.PROBLEM, text, hint, details)
