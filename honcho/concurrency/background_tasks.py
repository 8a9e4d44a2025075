"""For the async half: background tasks, and the signal that wakes them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from typing import Any


class AsyncSignal:
    """An event that wakes one waiting task; it stays set until a task has waited for it."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def set(self) -> None:
        """Wake the waiting task, or the next one that waits. Safe to call from any thread."""
        if self._loop is None:
            self._event.set()
            return
        with contextlib.suppress(RuntimeError):  # the loop is closed, so no task waits
            self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self, seconds: float) -> None:
        """Wait until it is set, or the time is up."""
        self._loop = asyncio.get_running_loop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()
        self._event.clear()


class AsyncBackground:
    """Jobs that run as background tasks. They must handle their own exceptions."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_running(self) -> bool:
        """Whether any job is running."""
        return any(not task.done() and not task.get_loop().is_closed() for task in self._tasks)

    def start(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Start a job at once."""
        task = asyncio.get_running_loop().create_task(job())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def join(self, seconds: float | None = None) -> bool:
        """Wait until all jobs have ended or the time is up; whether they have ended."""
        tasks = self._here()
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        return not self.is_running

    async def aclose(self) -> None:
        """Cancel the jobs that still run, and wait until they have ended."""
        tasks = self._here()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _here(self) -> list[asyncio.Task[None]]:
        """The tasks of this event loop: tasks of another loop cannot be awaited here."""
        loop = asyncio.get_running_loop()
        return [task for task in self._tasks if task.get_loop() is loop]
