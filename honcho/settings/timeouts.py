"""Times that callers give in seconds, and how long each step of an exchange may take."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

from honcho.errors import ConfigurationError, HonchoError
from honcho.settings.wording import shown
from honcho_api.values import Value

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


DEFAULT_SECONDS = 60.0


class Timeout(Value):
    """Seconds for each step of one attempt; ``None`` waits for ever.

    Attributes:
        connect: Until the connection is open, TLS included.
        read: Until the next bytes of the response arrive. A stream may last any time, but not
            pause for longer than this.
        write: Until the next piece of the request is sent.
        pool: Until one of the client's connections is free.
    """

    __slots__ = _fields = ("connect", "read", "write", "pool")

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None

    def __init__(
        self,
        connect: float | None = DEFAULT_SECONDS,
        read: float | None = DEFAULT_SECONDS,
        write: float | None = DEFAULT_SECONDS,
        pool: float | None = DEFAULT_SECONDS,
    ) -> None:
        given = zip(self._fields, (connect, read, write, pool), strict=True)
        self._fill(
            *(optional_seconds(f"timeout.{name}", one, ConfigurationError) for name, one in given)
        )

    @classmethod
    def of(cls, value: Seconds | Timeout | None) -> Timeout:
        """Seconds for every step, or a ``Timeout`` as it is; ``None`` means no limit.

        Raises:
            ConfigurationError: Not a positive number.
        """
        if isinstance(value, Timeout):
            return value
        seconds = optional_seconds("timeout", value, ConfigurationError)
        return cls(seconds, seconds, seconds, seconds)

    def within(self, remaining: float | None) -> Timeout:
        """A copy with no step longer than ``remaining`` seconds."""
        if remaining is None:
            return self
        limit = max(remaining, 0.001)
        steps = (self.connect, self.read, self.write, self.pool)
        return Timeout(*(limit if step is None else min(step, limit) for step in steps))
