"""For the blocking half: background threads, and the signal that wakes them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Signal:
    """An event that wakes one waiting thread; it stays set until a thread has waited for it."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Wake the waiting thread, or the next one that waits. Safe to call from any thread."""
        self._event.set()

    def wait(self, seconds: float) -> None:
        """Wait until it is set, or the time is up."""
        self._event.wait(seconds)
        self._event.clear()


class Background:
    """Jobs that run in background threads. They must handle their own exceptions.

    The threads are daemon threads, so they do not keep the interpreter from exiting.
    """

    def __init__(self) -> None:
        self._threads: set[threading.Thread] = set()

    @property
    def is_running(self) -> bool:
        """Whether any job is running."""
        return any(thread.is_alive() for thread in list(self._threads))

    def start(self, job: Callable[[], None]) -> None:
        """Start a job at once."""
        self._threads = {thread for thread in self._threads if thread.is_alive()}
        thread = threading.Thread(target=job, name="honcho-background", daemon=True)
        thread.start()
        self._threads.add(thread)

    def join(self, seconds: float | None = None) -> bool:
        """Wait until all jobs have ended or the time is up; whether they have ended."""
        end = None if seconds is None else time.monotonic() + seconds
        for thread in list(self._threads):
            thread.join(None if end is None else max(0.0, end - time.monotonic()))
        return not self.is_running

    def close(self) -> None:
        """Does nothing: a running thread cannot be stopped."""
