"""Which connections are idle, how many there are, and who waits for one. It never waits itself."""

from __future__ import annotations

import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import Generic, Protocol, TypeVar

KEEP_ALIVE = 4.0
"""Seconds a connection may be idle. Less than the 5 s of uvicorn, which would hang up on a request
that is on its way, and nobody could tell whether it was heard."""

MOST_CONNECTIONS = 1000


class PooledLine(Protocol):
    """A connection."""

    idle_since: float

    def is_usable(self) -> bool:
        """Whether nothing has arrived on it while it was idle: not even its end."""
        ...

    def interrupt(self) -> None:
        """Wake up whoever waits on it."""
        ...

    def close(self) -> None:
        """Close it at once. Nobody may be waiting on it."""
        ...


L = TypeVar("L", bound=PooledLine)


class Pool(Generic[L]):
    """Connections to one server; safe to use from all threads and event loops.

    The one used last is used next, so that the others can grow old and go.
    """

    def __init__(self, limit: int | None = None, keep_alive: float = KEEP_ALIVE) -> None:
        self._limit = most_connections() if limit is None else limit
        self._keep_alive = keep_alive
        self._lock = threading.Lock()
        self._idle: deque[L] = deque()
        self._lines: set[L] = set()
        self._count = 0
        self._waiting: deque[Future[L | None]] = deque()
        self._closed = False

    def take(self) -> L | Future[L | None] | None:
        """An idle connection; ``None`` for leave to make one; or what to wait for: either of them.

        Raises:
            RuntimeError: The pool is closed.
        """
        while True:
            with self._lock:
                if self._closed:
                    raise RuntimeError("the client is closed")
                if not self._idle:
                    if self._count < self._limit:
                        self._count += 1
                        return None
                    turn: Future[L | None] = Future()
                    self._waiting.append(turn)
                    return turn
                line = self._idle.pop()
            if time.monotonic() - line.idle_since < self._keep_alive and line.is_usable():
                return line
            self.discard(line)

    def made(self, line: L) -> None:
        """Take note of a connection that was made with leave."""
        with self._lock:
            if not self._closed:
                self._lines.add(line)
                return
        line.close()
        raise RuntimeError("the client is closed")

    def give_up(self, turn: Future[L | None]) -> None:
        """Wait no longer; what came in the meantime goes to the next."""
        if not turn.cancel() and turn.exception() is None:
            line = turn.result()
            if line is None:
                self._leave()
            else:
                self.give(line)

    def give(self, line: L) -> None:
        """Return a connection that can be used again."""
        line.idle_since = now = time.monotonic()
        aged: list[L] = []
        with self._lock:
            if self._closed:
                aged.append(line)
            elif not self._waiting or not self._handed_over(line):
                while self._idle and now - self._idle[0].idle_since > self._keep_alive:
                    aged.append(self._idle.popleft())
                self._idle.append(line)
        for old in aged:
            self.discard(old)

    def _handed_over(self, line: L | None) -> bool:
        """Whether someone waited for it. Called with the lock held."""
        while self._waiting:
            turn = self._waiting.popleft()
            if turn.set_running_or_notify_cancel():
                turn.set_result(line)
                return True
        return False

    def discard(self, line: L) -> None:
        """Close a connection and let another be made."""
        with self._lock:
            known = line in self._lines
            self._lines.discard(line)
        line.close()
        if known:
            self._leave()

    def lost(self) -> None:
        """A connection that was to be made could not be made."""
        self._leave()

    def _leave(self) -> None:
        with self._lock:
            if not self._handed_over(None):
                self._count -= 1

    def close(self) -> None:
        """Close all connections; whoever uses or waits for one is told."""
        with self._lock:
            self._closed = True
            idle, self._idle = list(self._idle), deque()
            busy, self._lines = self._lines.difference(idle), set()
            waiting, self._waiting = list(self._waiting), deque()
        for line in idle:
            line.close()
        for line in busy:
            line.interrupt()
        for turn in waiting:
            if turn.set_running_or_notify_cancel():
                turn.set_exception(RuntimeError("the client is closed"))

    def abandon(self) -> None:
        """Close a parent process's connections on this side only, without a word to the server."""
        lines, self._lines = self._lines, set()
        for line in lines:
            line.close()


def most_connections() -> int:
    """1,000, or fewer where the process may not open that many files."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST_CONNECTIONS
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(10, min(MOST_CONNECTIONS, soft * 3 // 4))
