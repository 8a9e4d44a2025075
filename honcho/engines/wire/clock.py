"""The time limits of steps, and the errors when they are exceeded."""

from __future__ import annotations

import time

from honcho.engines.protocol import Limits
from honcho.engines.wire.faults import StepTimeoutError
from honcho.settings.timeouts import Timeout


def remaining(seconds: float | None, limits: Limits, step: str) -> float | None:
    """The seconds for a step: its own timeout, or the time left until the deadline if shorter.

    Raises:
        StepTimeoutError: The deadline has passed.
    """
    if limits.deadline is None:
        return seconds
    left = limits.deadline - time.monotonic()
    if left <= 0:
        raise timed_out(step, None, limits)
    return left if seconds is None else min(seconds, left)


def timed_out(step: str, seconds: float | None, limits: Limits) -> StepTimeoutError:
    """The error for a step that exceeded its limit."""
    if limits.deadline is not None and time.monotonic() >= limits.deadline:
        return StepTimeoutError(
            _OVER if isinstance(limits, Connecting) else "the deadline has passed"
        )
    return StepTimeoutError(f"no answer within the {step} timeout of {seconds:g} s")


class Connecting(Limits):
    """The time limits of everything before the request."""


_OVER = "no connection within the connect timeout"


def connecting(limits: Limits) -> Connecting:
    """The limit of all that precedes the request (look-up, connecting, TLS, proxy) as one step."""
    seconds = limits.timeout.connect
    deadline = limits.deadline
    if seconds is not None:
        end = time.monotonic() + seconds
        deadline = end if deadline is None else min(deadline, end)
    return Connecting(Timeout(seconds, seconds, seconds, seconds), deadline, limits.max_bytes)


def connect_time_left(limits: Limits) -> float | None:
    """Seconds that are left for connecting.

    Raises:
        StepTimeoutError: None are left.
    """
    left = None if limits.deadline is None else limits.deadline - time.monotonic()
    if left is not None and left <= 0:
        raise StepTimeoutError(_OVER)
    return left
