"""Schedules the sessions' deliveries. In memory, and only in the delivering process."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from attrs import define, field, frozen

from honcho.arguments.validation import MAX_BATCH
from honcho.ingest.checkpoint import SETTLE_SECONDS
from honcho.outbox.breaker import Breaker
from honcho.outbox.queue import Batch, Queue
from honcho.transport.retry import backoff

PACE_SECONDS = 0.02
"""Seconds that a session waits after a batch that was not full, so that more can accumulate."""


@frozen
class Rest:
    """There is nothing to send now.

    Attributes:
        seconds: When to check again; ``None`` to wait until a delivery ends.
    """

    seconds: float | None


@define
class _Trouble:
    """A session whose last delivery failed."""

    failures: int
    until: float


@define
class Plan:
    """Takes sessions in turn: one request per session at a time, several sessions concurrently.

    Attributes:
        breaker: Stops everything after repeated failures.
        settled_at: Until then a request of an earlier process may still reach the server.
    """

    _queue: Queue
    _concurrency: int
    _now: Callable[[], float] = time.monotonic
    breaker: Breaker = field(factory=Breaker)
    settled_at: float = 0.0
    _turn: str = ""
    _busy: set[str] = field(factory=set)
    _troubles: dict[str, _Trouble] = field(factory=dict)
    _paced: dict[str, float] = field(factory=dict)
    """By session: until when it waits after a batch that was not full."""
    _limits: dict[str, int] = field(factory=dict)
    """By session: the largest batch, for sessions of which a batch was refused."""

    def next(self) -> Batch | Rest:
        """The next batch to send; its session is busy until ``done`` is called."""
        now = self._now()
        wait = self.breaker.wait(now)
        if wait:
            return Rest(wait)
        places = 1 if self.breaker.is_open else self._concurrency
        if len(self._busy) >= places:
            return Rest(None)
        self._paced = {name: until for name, until in self._paced.items() if until > now}
        resting = self._paced | {
            name: trouble.until for name, trouble in self._troubles.items() if trouble.until > now
        }
        session = self._queue.next_session(self._turn, self._busy | resting.keys())
        if session is None:
            return Rest(min(resting.values()) - now if resting else None)
        self._turn = session
        batch = self._queue.claim(session, self._limits.get(session, MAX_BATCH))
        if batch is None:
            return Rest(0.0)  # another process dropped it a moment ago
        self._busy.add(session)
        return batch

    def done(self, session: str) -> None:
        """Mark the session as no longer busy."""
        self._busy.discard(session)

    def settling(self) -> float:
        """Seconds until no request of an earlier process can still reach the server."""
        return max(0.0, self.settled_at - self._now())

    def taken_over(self) -> None:
        """Start delivering in this process; an earlier one may have died during a request."""
        self.settled_at = self._now() + SETTLE_SECONDS

    def failures(self, session: str) -> int:
        """How many times in a row the session has failed."""
        trouble = self._troubles.get(session)
        return 0 if trouble is None else trouble.failures

    def failed(self, session: str, *, is_doubtful: bool) -> float:
        """Make a session wait after a failure; how many seconds.

        While all deliveries are stopped, only the breaker's wait applies.
        """
        failures = self.failures(session) + 1
        delay = 0.0
        if not self.breaker.is_open:
            delay = backoff(failures, random.random())  # noqa: S311 - it spreads the waits
        if is_doubtful:
            delay = max(delay, SETTLE_SECONDS)
        self._troubles[session] = _Trouble(failures, self._now() + delay)
        return delay

    def succeeded(self, session: str, size: int) -> None:
        """Reset the failures of a session after a batch; the next batches may be larger again."""
        if size < MAX_BATCH:
            self._paced[session] = self._now() + PACE_SECONDS
        self._troubles.pop(session, None)
        limit = self._limits.pop(session, MAX_BATCH)
        if 2 * limit < MAX_BATCH:
            self._limits[session] = 2 * limit

    def refused(self, session: str, size: int) -> bool:
        """Handle a refused batch; whether to retry it in smaller batches."""
        self._troubles.pop(session, None)
        self._limits[session] = max(1, size // 2)
        return size > 1
