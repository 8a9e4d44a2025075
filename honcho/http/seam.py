"""Everything in which the halves differ, as pairs: ``async_x`` and ``x``, ``AsyncX`` and ``X``.

A pair is loaded when it is first used, so that the blocking half never loads asyncio.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.http._async_seam import AsyncCrew as AsyncCrew
    from honcho.http._async_seam import AsyncLock as AsyncLock
    from honcho.http._async_seam import AsyncReadAhead as AsyncReadAhead
    from honcho.http._async_seam import AsyncSemaphore as AsyncSemaphore
    from honcho.http._async_seam import AsyncSingleFlight as AsyncSingleFlight
    from honcho.http._async_seam import async_call as async_call
    from honcho.http._async_seam import async_each as async_each
    from honcho.http._async_seam import async_gather as async_gather
    from honcho.http._async_seam import async_guard as async_guard
    from honcho.http._async_seam import async_in_thread as async_in_thread
    from honcho.http._async_seam import async_sleep as async_sleep
    from honcho.http._blocking_seam import Crew as Crew
    from honcho.http._blocking_seam import Lock as Lock
    from honcho.http._blocking_seam import ReadAhead as ReadAhead
    from honcho.http._blocking_seam import Semaphore as Semaphore
    from honcho.http._blocking_seam import SingleFlight as SingleFlight
    from honcho.http._blocking_seam import call as call
    from honcho.http._blocking_seam import each as each
    from honcho.http._blocking_seam import gather as gather
    from honcho.http._blocking_seam import guard as guard
    from honcho.http._blocking_seam import in_thread as in_thread
    from honcho.http._blocking_seam import sleep as sleep
    from honcho.http.engines.selection import async_open_engine as async_open_engine
    from honcho.http.engines.selection import open_engine as open_engine


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith("open_engine"):
        module = "honcho.http.engines.selection"
    elif name.startswith(("async_", "Async")):
        module = "honcho.http._async_seam"
    else:
        module = "honcho.http._blocking_seam"
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value
