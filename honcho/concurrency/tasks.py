"""For the async half: waiting, locking and concurrent work, with asyncio."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
)
from concurrent.futures import Future
from inspect import isawaitable
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

from honcho.concurrency import waits
from honcho.concurrency.forks import renew_after_fork
from honcho.errors import ConfigurationError

P = ParamSpec("P")
T = TypeVar("T")

AsyncLock = asyncio.Lock
AsyncSemaphore = asyncio.Semaphore


async def async_sleep(seconds: float) -> None:
    """Sleep. Returns at once inside ``waits.skipped()``."""
    await asyncio.sleep(0 if waits.skip(seconds) else seconds)


async def async_invoke(function: Callable[P, Any], *args: P.args, **kwargs: P.kwargs) -> Any:
    """Call a function of the user, plain or async."""
    result = function(*args, **kwargs)
    return await result if isawaitable(result) else result


async def async_in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a blocking function in a thread, so that the event loop is not blocked."""
    return await asyncio.to_thread(function, *args, **kwargs)


async def async_gather(thunks: Iterable[Callable[[], Awaitable[T]]], *, limit: int) -> list[T]:
    """Run all functions, at most ``limit`` at a time; their results in order.

    The first failure cancels the others and is raised.
    """
    waiting = list(thunks)
    results: dict[int, T] = {}
    queue = iter(enumerate(waiting))

    async def work() -> None:
        for index, thunk in queue:
            results[index] = await thunk()

    tasks = [asyncio.create_task(work()) for _ in range(min(limit, len(waiting)))]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [results[index] for index in range(len(waiting))]


async def async_each(items: Iterable[T] | AsyncIterable[T]) -> AsyncGenerator[T, None]:
    """The items of a plain or async iterable. A plain one yields to other tasks now and then."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
        return
    for index, item in enumerate(items):
        if index % 100 == 99:
            await asyncio.sleep(0)
        yield item


class AsyncTaskGroup:
    """Jobs that run concurrently, at most ``limit`` at a time. They handle their own exceptions."""

    def __init__(self, limit: int) -> None:
        self._places = asyncio.Semaphore(limit)
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, job: Callable[[], Awaitable[None]]) -> None:
        """Start a job as soon as fewer than ``limit`` are running."""
        await self._places.acquire()
        task = asyncio.get_running_loop().create_task(self._work(job))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def join(self) -> None:
        """Wait until all jobs have ended."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def aclose(self) -> None:
        """Cancel the jobs that still run, and wait until they have ended."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, job: Callable[[], Awaitable[None]]) -> None:
        try:
            await job()
        finally:
            self._places.release()


class _Outcome(NamedTuple, Generic[T]):
    """The result of a shared call. An error is stored, not raised: perhaps no task waits for it.

    Attributes:
        value: A list with the result; empty if the call has failed.
        error: Why it has failed; ``None`` if its event loop was shut down meanwhile.
    """

    value: list[T]
    error: BaseException | None = None


class AsyncSingleFlight(Generic[T]):
    """Calls a function once for all tasks that ask at the same time, on any event loop.

    It runs in a task of its own, so that cancelling the first caller does not cancel it for the
    others. A result is kept. An exception is raised for all callers that were waiting, and the
    next call tries again.
    """

    def __init__(self) -> None:
        self._value: list[T] = []
        self.forked()
        renew_after_fork(self)

    def forked(self) -> None:
        """In a child process: drop the parent's call in progress, which does not run here."""
        self._lock = threading.Lock()
        self._future: Future[_Outcome[T]] | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def done(self) -> bool:
        """Whether there is a result."""
        return bool(self._value)

    async def run(self, make: Callable[[], Awaitable[T]]) -> T:
        """The kept result, or else what ``make`` returns."""
        async_guard()
        while True:
            value = self._value
            if value:
                return value[0]
            outcome = await _on_this_loop(self._join(make))
            if outcome.value:
                return outcome.value[0]
            if outcome.error is not None:
                raise outcome.error

    def forget(self) -> None:
        """Drop the result, so that the next call makes it again."""
        self._value = []

    def _join(self, make: Callable[[], Awaitable[T]]) -> Future[_Outcome[T]]:
        with self._lock:
            future, task = self._future, self._task
            if future is not None and task is not None and task.get_loop().is_closed():
                future.set_result(_Outcome([]))
                future = None
            if future is None:
                future = self._future = Future()
                future.set_running_or_notify_cancel()
                self._task = asyncio.get_running_loop().create_task(self._lead(future, make))
            return future

    async def _lead(self, future: Future[_Outcome[T]], make: Callable[[], Awaitable[T]]) -> None:
        outcome: _Outcome[T] = _Outcome([])
        try:
            outcome = _Outcome([await make()])
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as error:  # noqa: BLE001 - everyone who waits gets it
            outcome = _Outcome([], error)
        finally:
            with self._lock:
                if self._future is future:
                    self._future = self._task = None
                    self._value = outcome.value or self._value
                    future.set_result(outcome)


def _on_this_loop(source: Future[T]) -> asyncio.Future[T]:
    """Await in this loop the result of ``source``; cancelling this does not cancel ``source``."""
    loop = asyncio.get_running_loop()
    waiter: asyncio.Future[T] = loop.create_future()

    def settle() -> None:
        if not waiter.done():
            waiter.set_result(source.result())

    def wake(_: Future[T]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed, so no task waits
            loop.call_soon_threadsafe(settle)

    source.add_done_callback(wake)
    return waiter


class AsyncReadAhead(Generic[T]):
    """Iterates over a source that a task reads ahead of the consumer, up to ``ahead`` items.

    The task ends with the source, with :meth:`aclose`, or when this object is dropped.
    """

    def __init__(self, source: AsyncIterator[T], ahead: int) -> None:
        self._items: asyncio.Queue[tuple[list[T], BaseException | None]] = asyncio.Queue(
            max(1, ahead)
        )
        self._task: asyncio.Task[None] | None = asyncio.get_running_loop().create_task(
            _pump(source, self._items)
        )

    def __aiter__(self) -> AsyncReadAhead[T]:
        return self

    async def __anext__(self) -> T:
        if self._task is None:
            raise StopAsyncIteration
        item, error = await self._items.get()
        if item:
            return item[0]
        await self.aclose()
        if error is not None:
            raise error
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Stop reading and wait for the task to end."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def __del__(self) -> None:
        task, self._task = self._task, None
        if task is not None and not task.done() and not task.get_loop().is_closed():
            task.get_loop().call_soon_threadsafe(task.cancel)


async def _pump(
    source: AsyncIterator[T], items: asyncio.Queue[tuple[list[T], BaseException | None]]
) -> None:
    error: BaseException | None = None
    try:
        async for item in source:
            await items.put(([item], None))
    except asyncio.CancelledError:
        raise
    except BaseException as failure:  # noqa: BLE001 - it is raised where the items are consumed
        error = failure
    finally:
        close: Callable[[], Coroutine[Any, Any, None]] | None = getattr(source, "aclose", None)
        if close is not None:
            await close()
    await items.put(([], error))


def async_guard() -> None:
    """Refuse a call outside of a running asyncio event loop.

    Raises:
        ConfigurationError: No loop runs, or the loop of another library.
    """
    if asyncio._get_running_loop() is None:
        raise ConfigurationError(
            "the async Honcho client needs a running asyncio event loop: await it below "
            "asyncio.run(); with Trio run it under trio-asyncio, or use the blocking client in "
            "trio.to_thread.run_sync()"
        )
