"""When to send again after failures. Pure: what happened in, seconds to wait out."""

from __future__ import annotations

import random

from attrs import define

from honcho.transport.retry import backoff

THRESHOLD = 3
"""How many failures in a row, of any sessions, it takes to stop all of them."""
LONGEST_RETRY_AFTER = 3600.0
"""A server that asks for more is asked again after this many seconds all the same."""


@define
class Breaker:
    """Stops all deliveries after repeated failures, and lets one through when a wait is over.

    Attributes:
        is_open: Whether deliveries are stopped, but for the one that finds out whether they work.
        is_held: Whether that is because the server refuses the key.
        until: The moment at which the wait ends, on the clock of ``time.monotonic``.
    """

    is_open: bool = False
    is_held: bool = False
    until: float = 0.0
    _failures: int = 0
    _waits: int = 0

    def failed(self, now: float, *, held: bool = False, retry_after: float | None = None) -> bool:
        """Count a failure of the server, or of the way to it.

        Args:
            now: The time, on the clock of ``time.monotonic``.
            held: The key was refused: nothing else will work either.
            retry_after: Seconds that the server asks to wait.

        Returns:
            Whether there is something new to tell: it has stopped just now, or for another reason.
        """
        if self.is_open and now < self.until and held <= self.is_held:
            return False  # this delivery began before the wait did
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
        """Count a success; whether deliveries had been stopped."""
        was_open = self.is_open
        self.is_open = self.is_held = False
        self._failures = self._waits = 0
        return was_open

    def wait(self, now: float) -> float:
        """Seconds until something may be sent, 0 where it may be now."""
        return max(0.0, self.until - now) if self.is_open else 0.0
