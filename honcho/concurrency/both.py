"""Everything in which the halves differ, as pairs: ``async_x`` and ``x``, ``AsyncX`` and ``X``.

A pair is loaded when it is first used, so that the blocking half never loads asyncio.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.concurrency.tasks import AsyncCrew as AsyncCrew
    from honcho.concurrency.tasks import AsyncLock as AsyncLock
    from honcho.concurrency.tasks import AsyncReadAhead as AsyncReadAhead
    from honcho.concurrency.tasks import AsyncSemaphore as AsyncSemaphore
    from honcho.concurrency.tasks import AsyncSingleFlight as AsyncSingleFlight
    from honcho.concurrency.tasks import async_call as async_call
    from honcho.concurrency.tasks import async_each as async_each
    from honcho.concurrency.tasks import async_gather as async_gather
    from honcho.concurrency.tasks import async_guard as async_guard
    from honcho.concurrency.tasks import async_in_thread as async_in_thread
    from honcho.concurrency.tasks import async_sleep as async_sleep
    from honcho.concurrency.threads import Crew as Crew
    from honcho.concurrency.threads import Lock as Lock
    from honcho.concurrency.threads import ReadAhead as ReadAhead
    from honcho.concurrency.threads import Semaphore as Semaphore
    from honcho.concurrency.threads import SingleFlight as SingleFlight
    from honcho.concurrency.threads import call as call
    from honcho.concurrency.threads import each as each
    from honcho.concurrency.threads import gather as gather
    from honcho.concurrency.threads import guard as guard
    from honcho.concurrency.threads import in_thread as in_thread
    from honcho.concurrency.threads import sleep as sleep
    from honcho.engines.selection import async_open_engine as async_open_engine
    from honcho.engines.selection import open_engine as open_engine


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith("open_engine"):
        module = "honcho.engines.selection"
    elif name.startswith(("async_", "Async")):
        module = "honcho.concurrency.tasks"
    else:
        module = "honcho.concurrency.threads"
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value
