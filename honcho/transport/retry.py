"""Decides whether and when a failed attempt is retried. Pure functions."""

from __future__ import annotations

import math
import random
import re
import time
from collections.abc import Callable
from typing import NamedTuple

from honcho.engines.protocol import Verdict

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_RETRY_AFTER = 60.0
"""If a server asks for a longer wait, its error is raised at once."""

_CAN_BE_REJECTED = frozenset({408, 429})
_NEVER_BETTER = frozenset({501, 505, 511})


class Decision(NamedTuple):
    """What to do after a failed attempt.

    Attributes:
        delay: Seconds to wait before the next one; ``None`` to give up.
        outcome_unknown: A write may or may not have happened.
        is_retryable: The caller may safely repeat the call.
    """

    delay: float | None
    outcome_unknown: bool
    is_retryable: bool


class Policy(NamedTuple):
    """When a call may be retried.

    Attributes:
        max_retries: How often it may be repeated.
        idempotent: The server ends in the same state when the request arrives twice.
        retry_writes: Also retry requests that are not idempotent and whose outcome is unknown.
        reconcilable: Before each retry, the server is asked whether the write has happened.
    """

    max_retries: int
    idempotent: bool
    retry_writes: bool = False
    reconcilable: bool = False


def verdict_for_status(status: int, *, has_retry_after: bool) -> Verdict:
    """What a status that is not 2xx says about whether the request took effect."""
    if status in _CAN_BE_REJECTED or (status == 503 and has_retry_after):
        return Verdict.REJECTED
    if status >= 500 and status not in _NEVER_BETTER:
        return Verdict.UNKNOWN
    return Verdict.FINAL


def decide(
    policy: Policy,
    verdict: Verdict,
    *,
    attempt: int,
    retry_after: float | None = None,
    remaining: float | None = None,
    jitter: Callable[[], float] = random.random,
) -> Decision:
    """The decision after attempt number ``attempt`` (from 1) failed with ``verdict``.

    Args:
        policy: When the call may be retried.
        verdict: What is known about the attempt.
        attempt: How many attempts there were, this one included.
        retry_after: Seconds the server asks to wait.
        remaining: Seconds until the call's deadline; no wait goes beyond it.
        jitter: Returns a number in [0, 1), so that many clients do not retry at the same time.
    """
    if verdict in {Verdict.FINAL, Verdict.UNREADABLE}:
        doubtful = verdict is Verdict.UNREADABLE and not policy.idempotent
        return Decision(None, outcome_unknown=doubtful, is_retryable=False)
    unknown = verdict is Verdict.UNKNOWN and not policy.idempotent
    repeatable = not unknown or policy.retry_writes or policy.reconcilable
    delay: float | None = None
    if repeatable and attempt <= policy.max_retries:
        delay = backoff(attempt, jitter(), retry_after)
        too_long = retry_after is not None and retry_after > LONGEST_RETRY_AFTER
        if too_long or (remaining is not None and delay >= remaining):
            delay = None
    return Decision(delay, outcome_unknown=unknown, is_retryable=not unknown)


def backoff(attempt: int, fraction: float, asked: float | None = None) -> float:
    """A delay that doubles from 0.5 s up to 8 s, times 0.75 to 1.25; longer if the server asks.

    Args:
        attempt: How many attempts there were, from 1.
        fraction: A random number in [0, 1), which chooses the delay within its range.
        asked: Seconds the server asks to wait. The delay is up to a quarter more, never less.
    """
    nominal = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(attempt - 1, 10))
    delay = nominal * (0.75 + fraction / 2)
    return delay if asked is None else max(delay, asked * (1 + fraction / 4))


_SECONDS = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")


def seconds_to_wait(value: str | None, now: float | None = None) -> float | None:
    """What a ``Retry-After`` header asks for, in all the forms that servers send.

    Args:
        value: The header: seconds, or an HTTP date.
        now: Seconds since the epoch, for dates.

    Returns:
        Seconds to wait; ``None`` if the header is missing, invalid, or a time in the past.
    """
    text = (value or "").strip()
    if not text:
        return None
    if _SECONDS.fullmatch(text):
        seconds = float(text)
        return seconds if 0 <= seconds < math.inf else None
    if not text.isascii() or len(text) > 64:
        return None
    from email.utils import parsedate_to_datetime  # costs more to load than most clients need

    try:
        date = parsedate_to_datetime(text)
        moment = date.timestamp()
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    seconds = moment - (time.time() if now is None else now)
    return seconds if seconds >= 0 else None
