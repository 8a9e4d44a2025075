"""The thread that does queued work."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from honcho.embedded.registry import Services
from honcho.embedded.tables import queue_rows
from honcho.embedded.values import loads

_LOG = logging.getLogger("honcho.embedded")

_LAST_SECONDS = 5.0
"""Seconds that closing waits for the current task."""

Task = Callable[..., None]
"""Runs a task; the payload of its row is the keyword arguments."""


class Worker:
    """Runs queued tasks in a thread, which is started when there are tasks.

    A task that was running when its process died is repeated when its lease has expired.
    """

    def __init__(self, services: Services, tasks: dict[str, Task]) -> None:
        self._services, self._tasks, self._stopped = services, tasks, False
        self._begin()
        if not self._is_done():
            services.work.set()

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._run, name="honcho-worker", daemon=True)
        self._guard = threading.Lock()

    def forked(self, services: Services) -> None:
        """In a child process, which does not have the thread: reset."""
        self._services = services
        self._begin()
        services.work.set()

    def start(self) -> None:
        """Start the thread unless it is running."""
        with self._guard:
            if self._thread.ident is None:
                self._thread.start()

    def drain(self, timeout: float) -> bool:
        """Wait until nothing is queued or running; False if the time is up first."""
        end = time.monotonic() + timeout
        while not (done := self._is_done()) and time.monotonic() < end:
            self._services.work.set()
            self.start()
            time.sleep(0.002)
        return done

    def close(self) -> None:
        """Stop after the current task, or after some seconds if it takes longer."""
        self._stopped = True
        self._services.work.set()
        if self._thread.ident is not None:
            self._thread.join(_LAST_SECONDS)
            if self._thread.is_alive():
                _LOG.warning("a background task does not end; a file keeps it in its queue")

    def _is_done(self) -> bool:
        with self._services.store.read() as db:
            return queue_rows.is_empty(db)

    def _run(self) -> None:
        while not self._stopped:
            self._services.work.wait()
            self._services.work.clear()
            try:
                while not self._stopped and self._step():
                    pass
            except Exception:  # noqa: BLE001  # it is logged
                if not self._stopped:
                    _LOG.exception("background work failed")

    def _step(self) -> bool:
        """Run one task; whether there was one."""
        now = time.time()
        with self._services.store.write() as db:
            row = queue_rows.claim(db, now)
        if row is None:
            return False
        try:
            self._tasks[row["task"]](self._services, row, **loads(row["payload"]))
        except Exception:  # noqa: BLE001  # it is logged
            # As in the real server, a failed task counts as done.
            if not self._stopped:
                _LOG.exception("background task %s failed", row["task"])
        with self._services.store.write() as db:
            queue_rows.finish(db, row["number"])
        return True
