"""Which connections are idle, how many there are, and who waits for one. It never waits itself."""

from __future__ import annotations

import threading
import time
from collections import deque
from concurrent.futures import Future
from typing import Any, Generic, Protocol, TypeVar
from weakref import WeakSet

KEEP_ALIVE = 4.0
"""Seconds a connection may be idle. Less than the 5 s of uvicorn, which would close a connection
while a request is on its way, and nobody could tell whether it was heard."""

MOST_CONNECTIONS = 1000


class Place:
    """Leave to have one connection. It goes back to the pool when nobody holds it any more.

    So no place is lost, wherever an exception (out of a signal handler, say) cuts in.
    """

    __slots__ = ("_pool",)

    def __init__(self, pool: Pool[Any]) -> None:
        self._pool: Pool[Any] | None = pool

    def leave(self) -> None:
        """Give it back; a second time does nothing."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.vacate()

    def __del__(self) -> None:
        self.leave()


class Pooled(Protocol):
    """A connection."""

    idle_since: float
    place: Place | None

    def is_usable(self) -> bool:
        """Whether nothing has arrived on it while it was idle: not even its end."""
        ...

    def interrupt(self) -> None:
        """Wake up whoever waits on it."""
        ...

    def close(self) -> None:
        """Close it at once, and give up its place. Nobody may be waiting on it."""
        ...


C = TypeVar("C", bound=Pooled)


class Pool(Generic[C]):
    """Connections to one server; safe to use from all threads and event loops.

    The one used last is used next, so that the others can grow old and go.
    """

    def __init__(self, limit: int | None = None, keep_alive: float = KEEP_ALIVE) -> None:
        self._free = most_connections() if limit is None else limit
        self._keep_alive = keep_alive
        self._lock = threading.Lock()
        self._idle: deque[C] = deque()
        self._all: WeakSet[C] = WeakSet()
        self._waiting: deque[Future[C | Place]] = deque()
        self._vacated: deque[None] = deque()
        self._closed = False

    def take(self) -> C | Place | Future[C | Place]:
        """An idle connection; a place for a new one; or what to wait for: one of the two.

        Raises:
            RuntimeError: The pool is closed.
        """
        while True:
            with self._lock:
                if self._closed:
                    raise RuntimeError("the client is closed")
                found = self._idle.pop() if self._idle else self._place_or_turn()
            if self._vacated:
                self._use_vacated()
            if isinstance(found, (Place, Future)):
                return found
            connection: C = found
            idle = time.monotonic() - connection.idle_since
            if idle < self._keep_alive and connection.is_usable():
                return connection
            self.discard(connection)

    def _place_or_turn(self) -> Place | Future[C | Place]:
        if self._free > 0:
            self._free -= 1
            return Place(self)
        turn: Future[C | Place] = Future()
        self._waiting.append(turn)
        return turn

    def made(self, connection: C) -> None:
        """Take note of a new connection.

        Raises:
            RuntimeError: The pool was closed in the meantime; the connection is, too.
        """
        with self._lock:
            if not self._closed:
                self._all.add(connection)
                return
        connection.close()
        raise RuntimeError("the client is closed")

    def give_up(self, turn: Future[C | Place]) -> None:
        """Wait no longer; what came in the meantime goes to the next."""
        if turn.cancel() or turn.exception() is not None:
            return
        found = turn.result()
        if not isinstance(found, Place):
            self.give(found)

    def give(self, connection: C) -> None:
        """Return a connection that can be used again."""
        connection.idle_since = now = time.monotonic()
        aged: list[C] = []
        with self._lock:
            if self._closed:
                aged.append(connection)
            elif not self._waiting or not self._handed_over(connection):
                while self._idle and now - self._idle[0].idle_since > self._keep_alive:
                    aged.append(self._idle.popleft())
                self._idle.append(connection)
        if self._vacated:
            self._use_vacated()
        for old in aged:
            self.discard(old)

    def _handed_over(self, found: C | Place) -> bool:
        """Whether someone waited for it. Called with the lock held."""
        while self._waiting:
            turn = self._waiting.popleft()
            if turn.set_running_or_notify_cancel():
                turn.set_result(found)
                return True
        return False

    def discard(self, connection: C) -> None:
        """Close a connection and let another be made."""
        connection.close()

    def vacate(self) -> None:
        """Take note that a place is free. May be called at any moment, by a finalizer too."""
        self._vacated.append(None)
        self._use_vacated()

    def _use_vacated(self) -> None:
        """Hand vacated places on, unless the lock is taken: its holder does it afterwards.

        The holder may be this very thread, if a finalizer runs.
        """
        while self._vacated and self._lock.acquire(blocking=False):
            try:
                self._vacated.popleft()
                self._free += 1
                while self._free and self._waiting and not self._closed:
                    self._free -= 1
                    self._handed_over(Place(self))
            finally:
                self._lock.release()

    def close(self) -> None:
        """Close all connections; whoever uses or waits for one is told."""
        with self._lock:
            self._closed = True
            idle, self._idle = list(self._idle), deque()
            busy = set(self._all).difference(idle)
            waiting, self._waiting = list(self._waiting), deque()
        for connection in idle:
            connection.close()
        for connection in busy:
            connection.interrupt()
        for turn in waiting:
            if turn.set_running_or_notify_cancel():
                turn.set_exception(RuntimeError("the client is closed"))

    def abandon(self) -> None:
        """Close a parent process's connections on this side only, without a word to the server."""
        for connection in list(self._all):
            connection.close()


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
