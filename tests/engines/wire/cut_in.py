"""Exceptions cut into calls at random moments; then ten connections have to be there.

Prints how many exceptions there were, and how many calls succeeded afterwards, all at once.
"""

from __future__ import annotations

import signal
import sys
from unittest import mock

from honcho.engines.exchange import WireRequest
from honcho.engines.protocol import Limits
from honcho.engines.wire.blocking.engine import WireEngine
from honcho.engines.wire.route import Route
from honcho.settings import address
from honcho.settings.timeouts import Timeout

CALLS = 3_000
PLACES = 10
REQUEST = WireRequest("GET", "/", {"host": "x"})
LIMITS = Limits(Timeout.of(5))


class CutError(Exception):
    """Cuts in."""


def ring(*_: object) -> None:
    raise CutError


with mock.patch("honcho.engines.wire.pool.most_connections", return_value=PLACES):
    engine = WireEngine(Route(address.parse("url", sys.argv[1])))
engine.send(REQUEST, LIMITS)
interrupts = 0
signal.signal(signal.SIGALRM, ring)
for number in range(CALLS):
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.00002 + number % 100 * 0.000004)
        engine.send(REQUEST, LIMITS)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except CutError:
        interrupts += 1
signal.signal(signal.SIGALRM, signal.SIG_IGN)
streams = [engine.stream(REQUEST, LIMITS) for _ in range(PLACES)]
print(interrupts, sum(stream.status == 200 for stream in streams))
engine.close()
