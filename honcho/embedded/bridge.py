"""Calling plugs, which may be plain or async, from threads that have no event loop of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Coroutine, Iterator
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Bridge:
    """An event loop in a thread, started when the first async plug is called.

    All calls share one loop, since async clients belong to the loop they were first used on.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def result(self, value: T | Awaitable[T]) -> T:
        """The value of a plug's answer: awaited if it has to be."""
        if not isinstance(value, Awaitable):
            return value
        awaitable = cast("Awaitable[T]", value)

        async def wait() -> T:
            return await awaitable

        return self._wait(wait())

    def _wait(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(coroutine, self._started()).result()

    def pieces(self, stream: AsyncIterator[str]) -> Iterator[str]:
        """The items of an async iterator, one by one."""

        async def step() -> str | None:
            return await anext(stream, None)

        async def end() -> None:
            if isinstance(stream, AsyncGenerator):
                await stream.aclose()

        try:
            while (piece := self._wait(step())) is not None:
                yield piece
        finally:
            self._wait(end())

    def close(self) -> None:
        """Stop the loop."""
        with self._guard:
            loop, thread, self._loop = self._loop, self._thread, None
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    def _started(self) -> asyncio.AbstractEventLoop:
        with self._guard:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                run = self._loop.run_forever
                self._thread = threading.Thread(target=run, name="honcho-plugs", daemon=True)
                self._thread.start()
            return self._loop
