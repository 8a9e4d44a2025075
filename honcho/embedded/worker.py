"""The thread that does the queued work, one task after the other."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time

from honcho.embedded import tasks
from honcho.embedded.services import Services

_LOG = logging.getLogger("honcho.embedded")
_LEASE_SECONDS = 300.0
_CLAIM = (
    "UPDATE queue SET state = 'running', claimed_until = ? WHERE number = ("
    "SELECT number FROM queue WHERE state = 'pending' OR (state = 'running' AND claimed_until < ?)"
    " ORDER BY number LIMIT 1) RETURNING *"
)


class Worker:
    """Does queued tasks in a thread that is started when there are some.

    A task that was under way when its process died is done again when its lease has ended.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._thread: threading.Thread | None = None
        self._guard = threading.Lock()
        self._stopped = threading.Event()
        with services.store.read() as db:
            if _unfinished(db):
                services.work.set()

    def start(self) -> None:
        """Start the thread unless it runs."""
        with self._guard:
            if self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(
                    target=self._run, name="honcho-embedded-worker", daemon=True
                )
                self._thread.start()

    def drain(self, timeout: float) -> bool:
        """Wait until nothing is queued or under way; False when that takes too long."""
        end = time.monotonic() + timeout
        pause = 0.001
        while True:
            with self._services.store.read() as db:
                if not _unfinished(db):
                    return True
            self._services.work.set()
            self.start()
            if time.monotonic() > end:
                return False
            time.sleep(pause)
            pause = min(2 * pause, 0.05)

    def close(self) -> None:
        """Stop after the task that is under way."""
        self._stopped.set()
        self._services.work.set()
        with self._guard:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        work = self._services.work
        while True:
            work.wait(None)
            if self._stopped.is_set():
                return
            work.clear()
            try:
                while not self._stopped.is_set() and self._step():
                    pass
            except Exception:
                _LOG.exception("background work failed")

    def _step(self) -> bool:
        """Do one task; whether there was one."""
        with self._services.store.write() as db:
            now = time.time()
            row = db.execute(_CLAIM, (now + _LEASE_SECONDS, now)).fetchone()
        if row is None:
            return False
        try:
            tasks.TASKS[row["task"]](self._services, row)
        except Exception:
            # As in the real server, work that failed counts as done.
            _LOG.exception("background task %s failed", row["task"])
        with self._services.store.write() as db:
            if row["units"]:
                db.execute("UPDATE queue SET state = 'done' WHERE number = ?", (row["number"],))
            else:
                db.execute("DELETE FROM queue WHERE number = ?", (row["number"],))
        return True


def _unfinished(db: sqlite3.Connection) -> bool:
    row = db.execute("SELECT 1 FROM queue WHERE state != 'done' LIMIT 1").fetchone()
    return row is not None
