"""Numbers of seconds: whatever takes one has the same range."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from honcho.errors import HonchoError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from datetime import timedelta

Seconds: TypeAlias = "float | timedelta"
"""What arguments take that are a time to wait: seconds, or a ``timedelta``."""

LONGEST = 31_536_000
"""A year. More than that is a mistake in the unit, and more than some systems can wait."""


def checked_seconds(
    name: str, value: object, error: type[HonchoError], *, zero: bool = False
) -> float:
    """Seconds of more than 0 (or from 0 on) up to a year.

    Args:
        name: The argument, for the message.
        value: What was given.
        error: What to raise.
        zero: Whether 0 is allowed.
    """
    if hasattr(value, "total_seconds"):  # a timedelta, without importing it
        value = value.total_seconds()
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not (0 < value <= LONGEST or (zero and value == 0)):  # type: ignore[operator]
        least = "0" if zero else "more than 0"
        raise error(f"{name} is {shown(value)}: it must be {least} to {LONGEST:,} seconds")
    return float(value)  # type: ignore[arg-type]


def optional_seconds(name: str, value: object, error: type[HonchoError]) -> float | None:
    """The same; ``None`` and infinity mean no limit."""
    if value is None or (isinstance(value, float) and value == math.inf):
        return None
    return checked_seconds(name, value, error)
