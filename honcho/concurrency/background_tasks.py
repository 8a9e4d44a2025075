"""For the async half: work in the background, and waking it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from typing import Any


class AsyncSignal:
    """Wakes the one who waits for it; it stays set until then."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def set(self) -> None:
        """Wake the one who waits, or who is going to. From any thread."""
        if self._loop is None:
            self._event.set()
            return
        with contextlib.suppress(RuntimeError):  # the loop is closed, so nobody waits
            self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self, seconds: float) -> None:
        """Wait until it is set, at most so long."""
        self._loop = asyncio.get_running_loop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()
        self._event.clear()


class AsyncBackground:
    """Jobs that nobody waits for; they see to their own failures."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_running(self) -> bool:
        """Whether a job runs."""
        return any(not task.done() and not task.get_loop().is_closed() for task in self._tasks)

    def start(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin a job now."""
        task = asyncio.get_running_loop().create_task(job())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def join(self, seconds: float | None = None) -> bool:
        """Wait until all jobs have ended, at most so long; whether they have."""
        tasks = self._here()
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        return not self.is_running

    async def aclose(self) -> None:
        """Cancel what still runs, and wait until it has ended."""
        tasks = self._here()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _here(self) -> list[asyncio.Task[None]]:
        """The tasks of this event loop: those of another one cannot be waited for."""
        loop = asyncio.get_running_loop()
        return [task for task in self._tasks if task.get_loop() is loop]
