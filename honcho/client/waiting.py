"""How often to poll whether background work is done."""

from __future__ import annotations

import math
from collections.abc import Iterator

from honcho.errors import ValidationError
from honcho.settings.timeouts import checked_seconds

POLL_TIMEOUT = 300.0
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
GATE = (
    "A server with default settings begins only when 512 tokens of a session wait, or after "
    "30 minutes: set DERIVER_FLUSH_ENABLED=true in its environment to have it begin at once"
)
"""A hint why a server may do nothing for a long time, and what to do."""


def pauses() -> Iterator[float]:
    """Endless seconds between polls: 0.1, then 1.5 times as long each time, at most 5."""
    pause = FIRST_PAUSE
    while True:
        yield pause
        pause = min(pause * 1.5, LONGEST_PAUSE)


def check_timeout(timeout: object) -> float:
    """Check seconds to wait; ``None`` waits for ever.

    Raises:
        ValidationError: Not a number of 0 or more.
    """
    if timeout is None:
        return math.inf
    if isinstance(timeout, float) and timeout == math.inf:
        return math.inf
    return checked_seconds("timeout", timeout, ValidationError, zero=True)
