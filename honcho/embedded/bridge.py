"""Calling plugs, which may be plain or async, from threads that have no event loop of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Iterator
from typing import TypeVar, cast

T = TypeVar("T")
_END = object()


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

        return asyncio.run_coroutine_threadsafe(wait(), self._started()).result()

    def pieces(self, stream: AsyncIterator[str]) -> Iterator[str]:
        """The items of an async iterator, one by one."""

        async def step() -> object:
            return await anext(stream, _END)

        async def close() -> None:
            if hasattr(stream, "aclose"):
                await stream.aclose()  # type: ignore[attr-defined]  # generators have it

        try:
            while (piece := self.result(step())) is not _END:
                yield cast(str, piece)
        finally:
            self.result(close())

    def close(self) -> None:
        """Stop the loop."""
        with self._guard:
            loop, thread = self._loop, self._thread
            self._loop = self._thread = None
        if loop is None or thread is None:
            return
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()

    def _started(self) -> asyncio.AbstractEventLoop:
        with self._guard:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name="honcho-embedded-plugs", daemon=True
                )
                self._thread.start()
            return self._loop
