"""Cores that do not fall asleep while something is measured.

A blocking call waits for its answer. On a machine with nothing else to do the core falls asleep
meanwhile, and what runs after it wakes finds cold caches: code that is spread over many functions
takes two or three times as long, by an amount that others on the same hardware decide. Services
that are busy do not know this state, so it is kept out of the figures.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SPIN = """
import os, sys
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {int(sys.argv[1])})
if hasattr(os, "SCHED_IDLE"):
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
elif hasattr(os, "nice"):
    os.nice(19)
while os.getppid() == int(sys.argv[2]):
    for _ in range(1_000_000):
        pass
"""


@contextmanager
def awake_cores() -> Iterator[None]:
    """Keep each core busy with a process that gives way to any other, and ends with this one."""
    every = set(range(os.cpu_count() or 1))
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else every
    command = [sys.executable, "-c", _SPIN]
    spinners = [subprocess.Popen([*command, str(core), str(os.getpid())]) for core in cores]
    try:
        yield
    finally:
        for spinner in spinners:
            spinner.kill()
            spinner.wait()
