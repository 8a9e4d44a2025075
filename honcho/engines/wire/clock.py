"""How long a step may take, and what is said when it took longer."""

from __future__ import annotations

import time

from honcho.engines.protocol import Limits
from honcho.engines.wire.faults import StepTimeoutError
from honcho.settings.timeouts import Timeout


def remaining(seconds: float | None, limits: Limits, step: str) -> float | None:
    """The seconds that a step may take: its own timeout, or what is left until the deadline.

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
    """The error for a step that took too long."""
    if limits.deadline is not None and time.monotonic() >= limits.deadline:
        return StepTimeoutError(
            _OVER if isinstance(limits, Connecting) else "the deadline has passed"
        )
    return StepTimeoutError(f"no answer within the {step} timeout of {seconds:g} s")


class Connecting(Limits):
    """What bounds everything before the request."""


_OVER = "no connection within the connect timeout"


def connecting(limits: Limits) -> Connecting:
    """What bounds everything before the request (name, connection, TLS, proxy) as one step."""
    seconds = limits.timeout.connect
    deadline = limits.deadline
    if seconds is not None:
        end = time.monotonic() + seconds
        deadline = end if deadline is None else min(deadline, end)
    return Connecting(Timeout(seconds, seconds, seconds, seconds), deadline, limits.max_bytes)


def connect_time_left(limits: Limits) -> float | None:
    """Seconds until the connection has to be there.

    Raises:
        StepTimeoutError: None are left.
    """
    left = None if limits.deadline is None else limits.deadline - time.monotonic()
    if left is not None and left <= 0:
        raise StepTimeoutError(_OVER)
    return left
