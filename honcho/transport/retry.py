"""Whether, and when, a failed attempt is repeated. Pure: outcomes in, seconds or ``None`` out."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from honcho.engines.protocol import Verdict

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_RETRY_AFTER = 60.0
"""A server that asks for more gets its error passed on at once."""

_CAN_BE_REJECTED = frozenset({408, 429})
_NEVER_BETTER = frozenset({501, 505, 511})


class Decision(NamedTuple):
    """What to do after a failed attempt.

    Attributes:
        delay: Seconds to wait before the next one; ``None`` to give up.
        outcome_unknown: A write may or may not have happened.
        is_retryable: The caller may send the same call again without harm.
    """

    delay: float | None
    outcome_unknown: bool
    is_retryable: bool


class Policy(NamedTuple):
    """How persistent a call is.

    Attributes:
        max_retries: How often it may be repeated.
        idempotent: The server ends in the same state when the request arrives twice.
        retry_writes: Repeat other requests whose outcome is unknown, too.
        reconcilable: The caller can find out whether a write happened, and does before each
            repetition.
    """

    max_retries: int
    idempotent: bool
    retry_writes: bool = False
    reconcilable: bool = False


def verdict_for_status(status: int, *, has_retry_after: bool) -> Verdict:
    """What a status that is not 2xx says about the request's effect."""
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
        policy: How persistent the call is.
        verdict: What is known of the attempt.
        attempt: How many attempts there were, this one included.
        retry_after: Seconds the server asks to wait.
        remaining: Seconds until the call's deadline; a wait that would outlast it is not begun.
        jitter: Gives a number in [0, 1), so that many clients do not come back all at once.
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
    """0.75 to 1.25 of a delay that doubles from 0.5 s up to 8 s, or more where that is asked for.

    Args:
        attempt: How many attempts there were, from 1.
        fraction: A number in [0, 1), by chance: where in its range the delay lies.
        asked: Seconds the server asks to wait. The delay is up to a quarter more, never less.
    """
    nominal = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(attempt - 1, 10))
    delay = nominal * (0.75 + fraction / 2)
    return delay if asked is None else max(delay, asked * (1 + fraction / 4))
