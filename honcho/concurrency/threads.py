"""For the blocking half: waiting, locking and concurrent work, with threads."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from typing import Any, Generic, ParamSpec, TypeVar

from honcho.concurrency import waits
from honcho.concurrency.forks import renew_after_fork
from honcho.errors import ConfigurationError

P = ParamSpec("P")
T = TypeVar("T")

Lock = threading.Lock
Semaphore = threading.Semaphore


def sleep(seconds: float) -> None:
    """Sleep. Returns at once inside ``waits.skipped()``."""
    if not waits.skip(seconds):
        time.sleep(seconds)


def invoke(function: Callable[P, Any], *args: P.args, **kwargs: P.kwargs) -> Any:
    """Call a function of the user.

    Raises:
        ConfigurationError: It is async: the blocking client cannot await it.
    """
    from inspect import isawaitable

    result = function(*args, **kwargs)
    if isawaitable(result):
        getattr(result, "close", lambda: None)()
        name = getattr(function, "__qualname__", repr(function))
        raise ConfigurationError(f"{name} is async: the blocking client needs a plain function")
    return result


def in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a blocking function in this thread; the async half uses another one."""
    return function(*args, **kwargs)


def gather(thunks: Iterable[Callable[[], T]], *, limit: int) -> list[T]:
    """Run all functions in threads, at most ``limit`` at a time; their results in order.

    The first failure is raised once the running ones have ended; the rest are not started.
    """
    with ThreadPoolExecutor(max_workers=limit, thread_name_prefix="honcho") as pool:
        futures = [pool.submit(thunk) for thunk in thunks]
        done, pending = wait(futures, return_when=FIRST_EXCEPTION)
        for future in pending:
            future.cancel()
        for future in futures:
            if future in done and not future.cancelled() and (error := future.exception()):
                raise error
        return [future.result() for future in futures]


def each(items: Iterable[T]) -> Generator[T, None, None]:
    """The items of an iterable."""
    yield from items


class TaskGroup:
    """Jobs that run concurrently, at most ``limit`` at a time. They handle their own exceptions."""

    def __init__(self, limit: int) -> None:
        self._places = threading.Semaphore(limit)
        self._pool = ThreadPoolExecutor(max_workers=limit, thread_name_prefix="honcho")

    def start(self, job: Callable[[], None]) -> None:
        """Start a job as soon as fewer than ``limit`` are running."""
        self._places.acquire()
        self._pool.submit(self._work, job)

    def join(self) -> None:
        """Wait until all jobs have ended."""
        self._pool.shutdown()

    def close(self) -> None:
        """Wait until all jobs have ended: a thread cannot be stopped."""
        self._pool.shutdown()

    def _work(self, job: Callable[[], None]) -> None:
        try:
            job()
        finally:
            self._places.release()


class SingleFlight(Generic[T]):
    """Calls a function once for all threads that ask at the same time.

    A result is kept. An exception is raised for all callers that were waiting, and the next call
    tries again.
    """

    def __init__(self) -> None:
        self._value: list[T] = []
        self.forked()
        renew_after_fork(self)

    def forked(self) -> None:
        """In a child process: drop the parent's call in progress, which does not run here."""
        self._lock = threading.Lock()

    @property
    def done(self) -> bool:
        """Whether there is a result."""
        return bool(self._value)

    def run(self, make: Callable[[], T]) -> T:
        """The kept result, or else what ``make`` returns."""
        value = self._value
        if value:
            return value[0]
        with self._lock:
            if not self._value:
                self._value = [make()]
            return self._value[0]

    def forget(self) -> None:
        """Drop the result, so that the next call makes it again."""
        self._value = []


class ReadAhead(Generic[T]):
    """Iterates over a source that a thread reads ahead of the consumer, up to ``ahead`` items.

    The thread ends with the source, with :meth:`close`, or when this object is dropped.
    """

    def __init__(self, source: Iterator[T], ahead: int) -> None:
        self._channel = _Channel[T](max(1, ahead))
        thread = threading.Thread(
            target=_pump, args=(source, self._channel), name="honcho-read-ahead", daemon=True
        )
        self._thread: threading.Thread | None = thread
        thread.start()

    def __iter__(self) -> ReadAhead[T]:
        return self

    def __next__(self) -> T:
        item, error, more = self._channel.take()
        if more:
            return item[0]
        self.close()
        if error is not None:
            raise error
        raise StopIteration

    def close(self) -> None:
        """Stop reading and wait for the thread to end."""
        self._channel.stop()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def __del__(self) -> None:
        self._channel.stop()


class _Channel(Generic[T]):
    """A bounded queue whose reader can tell its writer to stop."""

    def __init__(self, size: int) -> None:
        self._items: queue.Queue[tuple[list[T], BaseException | None, bool]] = queue.Queue()
        self._room = threading.Semaphore(size)
        self.stopped = False

    def put(self, item: T) -> bool:
        self._room.acquire()
        if not self.stopped:
            self._items.put(([item], None, True))
        return not self.stopped

    def end(self, error: BaseException | None) -> None:
        self._items.put(([], error, False))

    def take(self) -> tuple[list[T], BaseException | None, bool]:
        if self.stopped and self._items.empty():
            return [], None, False
        found = self._items.get()
        self._room.release()
        return found

    def stop(self) -> None:
        self.stopped = True
        self._room.release()


def _pump(source: Iterator[T], channel: _Channel[T]) -> None:
    error: BaseException | None = None
    try:
        for item in source:
            if not channel.put(item):
                break
    except BaseException as failure:  # noqa: BLE001 - it is raised where the items are consumed
        error = failure
    finally:
        close = getattr(source, "close", None)
        if close is not None:
            close()
    channel.end(error)


def guard() -> None:
    """Warn if the blocking half is called inside a running event loop."""
    events = sys.modules.get("asyncio.events")
    if events is not None and events._get_running_loop() is not None:
        from honcho.concurrency.loops import complain

        complain()
