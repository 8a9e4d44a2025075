"""A circuit breaker: how long to wait after failures. It has no I/O and does not sleep."""

from __future__ import annotations

import random

from attrs import define

from honcho.transport.retry import backoff

THRESHOLD = 3
"""How many failures in a row, of any sessions, stop the deliveries of all sessions."""
LONGEST_RETRY_AFTER = 3600.0
"""The longest wait in seconds, even if the server asks for more."""


@define
class Breaker:
    """Stops all deliveries after repeated failures, and allows one attempt after each wait.

    Attributes:
        is_open: Whether deliveries are stopped, except for one attempt after each wait.
        is_held: Whether they are stopped because the server refuses the API key.
        until: When the wait ends, by ``time.monotonic``.
    """

    is_open: bool = False
    is_held: bool = False
    until: float = 0.0
    _failures: int = 0
    _waits: int = 0

    def failed(self, now: float, *, held: bool = False, retry_after: float | None = None) -> bool:
        """Count a failure of the server or of the connection to it.

        Args:
            now: The time, by ``time.monotonic``.
            held: The API key was refused, so all deliveries would fail.
            retry_after: Seconds that the server asks to wait.

        Returns:
            Whether the state has changed: deliveries are now stopped, or for another reason.
        """
        if self.is_open and now < self.until and held <= self.is_held:
            return False  # this delivery started before the wait
        self._failures += 1
        if self._failures < THRESHOLD and not held and retry_after is None and not self.is_open:
            return False
        is_news = not self.is_open or held != self.is_held
        self.is_open, self.is_held = True, held
        self._waits += 1
        asked = None if retry_after is None else min(retry_after, LONGEST_RETRY_AFTER)
        fraction = random.random()  # noqa: S311 - it spreads the waits of many clients
        self.until = now + backoff(self._waits, fraction, asked)
        return is_news

    def succeeded(self) -> bool:
        """Resume deliveries after a success; whether they had been stopped."""
        was_open = self.is_open
        self.is_open = self.is_held = False
        self._failures = self._waits = 0
        return was_open

    def wait(self, now: float) -> float:
        """Seconds until something may be sent; 0 if it may be sent now."""
        return max(0.0, self.until - now) if self.is_open else 0.0
