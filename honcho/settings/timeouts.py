"""How long each step of an exchange may take."""

from __future__ import annotations

from honcho.errors import ConfigurationError
from honcho.settings.seconds import Seconds, optional_seconds
from honcho_api.values import Value

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
