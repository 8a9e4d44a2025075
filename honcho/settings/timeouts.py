"""How long each step of an exchange may take."""

from __future__ import annotations

from attrs import field, frozen

from honcho.errors import ConfigurationError
from honcho.settings.seconds import Seconds, optional_seconds

DEFAULT_SECONDS = 60.0


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
            checked = optional_seconds(f"timeout.{name}", getattr(self, name), ConfigurationError)
            object.__setattr__(self, name, checked)

    @classmethod
    def of(cls, value: Seconds | Timeout | None) -> Timeout:
        """A time for every step, or a ready ``Timeout``; ``None`` means no limit.

        Raises:
            ConfigurationError: Not a positive number.
        """
        if isinstance(value, Timeout):
            return value
        seconds = optional_seconds("timeout", value, ConfigurationError)
        return cls(seconds, seconds, seconds, seconds)

    def within(self, remaining: float | None) -> Timeout:
        """The same, with no step longer than ``remaining`` seconds."""
        if remaining is None:
            return self
        limit = max(remaining, 0.001)
        steps = (self.connect, self.read, self.write, self.pool)
        return Timeout(*(limit if step is None else min(step, limit) for step in steps))
