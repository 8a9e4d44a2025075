"""How long each step of an exchange may take."""

from __future__ import annotations

import math

from attrs import field, frozen

from honcho.errors import ConfigurationError

DEFAULT_SECONDS = 60.0


def _checked(name: str, value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ConfigurationError(f"{name} is {value!r}: it must be a number of seconds or None")
    if math.isnan(value) or value <= 0:
        raise ConfigurationError(f"{name} is {value!r}: it must be more than 0 seconds")
    return None if math.isinf(value) else float(value)


@frozen
class Timeout:
    """Seconds for each step of one attempt; ``None`` waits for ever.

    Attributes:
        connect: Until a connection stands, TLS included.
        read: Until the next bytes of the answer arrive. A stream may take as long as it likes
            as long as it does not pause for longer than this.
        write: Until the next piece of the request is taken.
        pool: Until one of the client's connections is free.
    """

    connect: float | None = field(default=DEFAULT_SECONDS)
    read: float | None = field(default=DEFAULT_SECONDS)
    write: float | None = field(default=DEFAULT_SECONDS)
    pool: float | None = field(default=DEFAULT_SECONDS)

    def __attrs_post_init__(self) -> None:
        for name in ("connect", "read", "write", "pool"):
            checked = _checked(f"timeout.{name}", getattr(self, name))
            object.__setattr__(self, name, checked)

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """Seconds for every step, or a ready ``Timeout``; ``None`` means no limit.

        Raises:
            ConfigurationError: Not a positive number.
        """
        if isinstance(value, Timeout):
            return value
        seconds = _checked("timeout", value)
        return cls(seconds, seconds, seconds, seconds)

    def within(self, remaining: float | None) -> Timeout:
        """The same, with no step longer than ``remaining`` seconds."""
        if remaining is None:
            return self
        limit = max(remaining, 0.001)
        steps = (self.connect, self.read, self.write, self.pool)
        return Timeout(*(limit if step is None else min(step, limit) for step in steps))
