"""How the measured processes measure: CPU time of the whole process, threads included.

Nothing here is imported from outside the standard library, since each contender runs in an
environment of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import re
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WARM_UP = 30
SLICES = 5
"""In so many parts blocking calls are measured: a short one is more likely to be left in peace."""
TEXT = " ".join(["meadow lantern river"] * 8)
UNIT = 1024 if sys.platform != "darwin" else 1


@dataclass(frozen=True)
class Job:
    """What a process is asked to measure."""

    case: str
    url: str
    count: int
    engine: str
    path: str


def job() -> Job:
    """The job of the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("case")
    parser.add_argument("--url", default="")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--engine", default="httpx")
    parser.add_argument("--path", default="")
    return Job(**vars(parser.parse_args()))


def report(**figures: Any) -> None:
    """Print what was measured, as one line of JSON."""
    print(json.dumps(figures))


def blocking(call: Callable[[], Any], count: int, warm_up: int = WARM_UP) -> None:
    """CPU seconds per call of ``count`` calls, one after the other: those of the best slice."""
    for _ in range(min(warm_up, count)):
        call()
    gc.collect()
    size, found = max(1, count // SLICES), list[tuple[float, float]]()
    for _ in range(count // size):
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(size):
            call()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        found.append((cpu / size, wall / size))
    cpu, wall = min(found)
    report(cpu=cpu, wall=wall)


async def in_flight(call: Callable[[], Awaitable[Any]], count: int, limit: int) -> None:
    """CPU seconds per call of ``count`` calls, ``limit`` of them in flight all the time."""

    async def worker(share: int) -> None:
        for _ in range(share):
            await call()

    async def run(total: int) -> None:
        await asyncio.gather(*(worker(total // limit) for _ in range(limit)))

    count = max(count, limit)
    await call()
    await run(max(limit, WARM_UP // limit * limit))
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    await run(count)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    done = count // limit * limit
    report(cpu=cpu / done, wall=wall / done)


def growth(call: Callable[[], Any]) -> None:
    """By how many bytes a call raises the peak of the process's memory."""
    before = peak()
    call()
    report(memory=peak() - before)


def peak() -> int:
    """The most memory that the process has had, in bytes.

    On Linux ``getrusage`` begins with what the process had that started this one.
    """
    with suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        if found := re.search(r"VmHWM:\s+(\d+) kB", status):
            return int(found[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT


def once(work: Callable[[], Any]) -> None:
    """CPU seconds of what is done once, in a process that has imported next to nothing."""
    before = time.process_time()
    work()
    report(cpu=time.process_time() - before)
