"""What the async and blocking halves do differently: ``async_x`` and ``x``, ``AsyncX`` and ``X``.

Each name is imported when it is first used, so that the blocking half never loads asyncio.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.concurrency.background_tasks import AsyncBackground as AsyncBackground
    from honcho.concurrency.background_tasks import AsyncSignal as AsyncSignal
    from honcho.concurrency.background_threads import Background as Background
    from honcho.concurrency.background_threads import Signal as Signal
    from honcho.concurrency.tasks import AsyncLock as AsyncLock
    from honcho.concurrency.tasks import AsyncReadAhead as AsyncReadAhead
    from honcho.concurrency.tasks import AsyncSemaphore as AsyncSemaphore
    from honcho.concurrency.tasks import AsyncSingleFlight as AsyncSingleFlight
    from honcho.concurrency.tasks import AsyncTaskGroup as AsyncTaskGroup
    from honcho.concurrency.tasks import async_each as async_each
    from honcho.concurrency.tasks import async_gather as async_gather
    from honcho.concurrency.tasks import async_guard as async_guard
    from honcho.concurrency.tasks import async_in_thread as async_in_thread
    from honcho.concurrency.tasks import async_invoke as async_invoke
    from honcho.concurrency.tasks import async_sleep as async_sleep
    from honcho.concurrency.threads import Lock as Lock
    from honcho.concurrency.threads import ReadAhead as ReadAhead
    from honcho.concurrency.threads import Semaphore as Semaphore
    from honcho.concurrency.threads import SingleFlight as SingleFlight
    from honcho.concurrency.threads import TaskGroup as TaskGroup
    from honcho.concurrency.threads import each as each
    from honcho.concurrency.threads import gather as gather
    from honcho.concurrency.threads import guard as guard
    from honcho.concurrency.threads import in_thread as in_thread
    from honcho.concurrency.threads import invoke as invoke
    from honcho.concurrency.threads import sleep as sleep

_IN_THE_BACKGROUND = {"Background", "Signal"}


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    half = "tasks" if name.startswith(("async_", "Async")) else "threads"
    module = f"background_{half}" if name.removeprefix("Async") in _IN_THE_BACKGROUND else half
    value = getattr(import_module(f"honcho.concurrency.{module}"), name)
    globals()[name] = value
    return value
