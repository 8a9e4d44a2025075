"""Forked processes."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError

PATIENCE = 30
"""Seconds after which a child is taken for one that hangs."""


def fork(work: Callable[[], object]) -> int:
    """Begin a child process that does some work: it ends with 0, or 1 where that raises."""
    child = os.fork()
    if child:
        return child
    try:  # pragma: no cover - the child is not measured
        work()
    except BaseException:  # noqa: BLE001 - the child ends here in any case
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def ended(child: int) -> int:
    """How a child has ended: 0 where all went well, -9 where it had to be killed."""
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(os.waitpid, child, 0)
        try:
            _, status = waiting.result(PATIENCE)
        except LateError:
            os.kill(child, signal.SIGKILL)
            _, status = waiting.result()
    return os.waitstatus_to_exitcode(status)


def in_a_child(work: Callable[[], object]) -> bool:
    """Whether it succeeds in a child process, and in time; what it raises is printed."""
    return ended(fork(work)) == 0
