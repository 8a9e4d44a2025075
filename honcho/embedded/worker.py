"""The thread that does the queued work, one task after the other."""

from __future__ import annotations

import logging
import threading
import time

from honcho.embedded import tasks
from honcho.embedded.registry import Services

_LOG = logging.getLogger("honcho.embedded")
_LEASE_SECONDS = 300.0
_CLAIM = (
    "UPDATE queue SET state = 'running', claimed_until = ? WHERE number = ("
    "SELECT number FROM queue WHERE state = 'pending' OR (state = 'running' AND claimed_until < ?)"
    " ORDER BY number LIMIT 1) RETURNING *"
)
_UNFINISHED = "SELECT 1 FROM queue WHERE state != 'done' LIMIT 1"


class Worker:
    """Does queued tasks in a thread that is started when there are some.

    A task that was under way when its process died is done again when its lease has ended.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._thread: threading.Thread | None = None
        self._guard = threading.Lock()
        self._stopped = False
        if not self._is_done():
            services.work.set()

    def start(self) -> None:
        """Start the thread unless it runs."""
        with self._guard:
            if self._thread is None and not self._stopped:
                self._thread = threading.Thread(target=self._run, name="honcho-worker", daemon=True)
                self._thread.start()

    def drain(self, timeout: float) -> bool:
        """Wait until nothing is queued or under way; False when that takes too long."""
        end, pause = time.monotonic() + timeout, 0.001
        while not self._is_done():
            self._services.work.set()
            self.start()
            if time.monotonic() > end:
                return False
            time.sleep(pause)
            pause = min(2 * pause, 0.05)
        return True

    def close(self) -> None:
        """Stop after the task that is under way."""
        with self._guard:
            self._stopped = True
        self._services.work.set()
        if self._thread is not None:
            self._thread.join()

    def _is_done(self) -> bool:
        with self._services.store.read() as db:
            return db.one(_UNFINISHED) is None

    def _run(self) -> None:
        while not self._stopped:
            self._services.work.wait()
            self._services.work.clear()
            try:
                while not self._stopped and self._step():
                    pass
            except Exception:  # noqa: BLE001  # it is logged
                _LOG.exception("background work failed")

    def _step(self) -> bool:
        """Do one task; whether there was one."""
        now = time.time()
        with self._services.store.write() as db:
            row = db.one(_CLAIM, now + _LEASE_SECONDS, now)
        if row is None:
            return False
        try:
            tasks.TASKS[row["task"]](self._services, row)
        except Exception:  # noqa: BLE001  # it is logged
            # As in the real server, work that failed counts as done.
            _LOG.exception("background task %s failed", row["task"])
        with self._services.store.write() as db:
            db.execute("UPDATE queue SET state = 'done' WHERE number = ?", (row["number"],))
            db.execute("DELETE FROM queue WHERE number = ? AND units = 0", (row["number"],))
        return True
