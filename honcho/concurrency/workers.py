"""A thread pool whose callers may stop waiting for a result."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from functools import partial
from typing import Any, ParamSpec, TypeVar

from honcho.concurrency.forks import renew_after_fork

P = ParamSpec("P")
T = TypeVar("T")

_Jobs = queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]


class Workers:
    """Runs functions in threads, at most ``most`` at a time.

    Unlike those of ``ThreadPoolExecutor`` the threads do not keep the process from exiting, since
    a function may never return.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self.forked()
        renew_after_fork(self)

    def forked(self) -> None:
        """In a child process, which does not have the threads: reset."""
        self._guard = threading.Lock()
        self._jobs: _Jobs = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._count = 0

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call a function as soon as a thread is free, with the caller's context variables."""
        future: Future[T] = Future()
        self._jobs.put((future, partial(copy_context().run, function, *args, **kwargs)))
        if not self._idle.acquire(blocking=False):
            with self._guard:
                if self._count < self._most:
                    self._count += 1
                    self._start()
        return future

    def close(self) -> None:
        """Let each thread end after its current function."""
        with self._guard:
            for _ in range(self._count):
                self._jobs.put(None)
            self._count = 0

    __del__ = close

    def _start(self) -> None:
        args = (self._jobs, self._idle)
        threading.Thread(target=_work, args=args, name="honcho-call", daemon=True).start()


def _work(jobs: _Jobs, idle: threading.Semaphore) -> None:
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            idle.release()
            job = jobs.get()
        if job is None:
            return
        future, run = job
        if future.set_running_or_notify_cancel():
            try:
                future.set_result(run())
            except BaseException as error:  # noqa: BLE001 - it is raised where the result is awaited
                future.set_exception(error)
        del job, future, run
