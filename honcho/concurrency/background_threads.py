"""For the blocking half: work in the background, and waking it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Signal:
    """Wakes the one who waits for it; it stays set until then."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Wake the one who waits, or who is going to. From any thread."""
        self._event.set()

    def wait(self, seconds: float) -> None:
        """Wait until it is set, at most so long."""
        self._event.wait(seconds)
        self._event.clear()


class Background:
    """Jobs that nobody waits for; they see to their own failures.

    They run in daemon threads, so that they do not keep the interpreter from ending.
    """

    def __init__(self) -> None:
        self._threads: set[threading.Thread] = set()

    @property
    def is_running(self) -> bool:
        """Whether a job runs."""
        return any(thread.is_alive() for thread in list(self._threads))

    def start(self, job: Callable[[], None]) -> None:
        """Begin a job now."""
        self._threads = {thread for thread in self._threads if thread.is_alive()}
        thread = threading.Thread(target=job, name="honcho-background", daemon=True)
        thread.start()
        self._threads.add(thread)

    def join(self, seconds: float | None = None) -> bool:
        """Wait until all jobs have ended, at most so long; whether they have."""
        end = None if seconds is None else time.monotonic() + seconds
        for thread in list(self._threads):
            thread.join(None if end is None else max(0.0, end - time.monotonic()))
        return not self.is_running

    def close(self) -> None:
        """Leave what still runs alone: a thread cannot be stopped."""
