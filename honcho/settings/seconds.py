"""Checks numbers of seconds: all arguments have the same range."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

from honcho.errors import HonchoError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from datetime import timedelta

Seconds: TypeAlias = "float | timedelta"
"""The type of arguments that are a time to wait: seconds, or a ``timedelta``."""

LONGEST = 31_536_000
"""A year. More is probably a wrong unit, and more than some systems can wait."""


def checked_seconds(
    name: str, value: object, error: type[HonchoError], *, zero: bool = False
) -> float:
    """Check seconds: more than 0 (or from 0) up to a year.

    Args:
        name: The argument, for the error message.
        value: The caller's value.
        error: The class to raise.
        zero: Whether 0 is allowed.
    """
    measure: Any = getattr(value, "total_seconds", None)  # of a timedelta, without importing it
    given: Any = value if measure is None else measure()
    is_number = isinstance(given, (int, float)) and not isinstance(given, bool)
    if not is_number or not (0 < given <= LONGEST or (zero and given == 0)):
        least = "0" if zero else "more than 0"
        raise error(f"{name} is {shown(given)}: it must be {least} to {LONGEST:,} seconds")
    return float(given)


def optional_seconds(name: str, value: object, error: type[HonchoError]) -> float | None:
    """The same; ``None`` and infinity mean no limit."""
    if value is None or (isinstance(value, float) and value == math.inf):
        return None
    return checked_seconds(name, value, error)
