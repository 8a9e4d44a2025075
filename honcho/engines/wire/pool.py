"""The connection pool: idle connections, their number, and the waiters. It does no I/O."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, Protocol, TypeVar
from weakref import ref

from honcho.concurrency.forks import renew_after_fork

KEEP_ALIVE = 4.0
"""Seconds a connection may be idle. Less than 5 s, after which uvicorn closes it: a request that
is being sent at that moment would have an unknown outcome."""

MOST_CONNECTIONS = 1000


class Pooled(Protocol):
    """The interface of pooled connections."""

    is_open: bool
    idle_since: float

    def is_usable(self) -> bool:
        """Whether it is still open, and no data has arrived while it was idle."""
        ...

    def interrupt(self) -> None:
        """Wake the thread or task that waits on it."""
        ...

    def close(self) -> None:
        """Close it at once. Nothing may be waiting on it."""
        ...


C = TypeVar("C", bound=Pooled)


class Pool(Generic[C]):
    """Connections to one server; safe to use from all threads and event loops.

    The one used last is used next, so that the others can expire. A connection counts as long as
    the object exists: one that was never returned, because of an exception (such as of a signal
    handler), stops counting when it is collected.
    """

    def __init__(
        self, make: Callable[[], C], limit: int | None = None, keep_alive: float = KEEP_ALIVE
    ) -> None:
        self._make = make
        self._limit = most_connections() if limit is None else limit
        self._keep_alive = keep_alive
        self._closed = False
        self._begin()
        renew_after_fork(self)

    def _begin(self) -> None:
        self._lock = threading.Lock()
        self._idle: deque[C] = deque()
        self._all: set[ref[C]] = set()
        self._waiting: deque[ref[Future[C]]] = deque()

    def take(self) -> C | Future[C]:
        """An idle connection, or one that is not opened yet; or a future of such a connection.

        Raises:
            RuntimeError: The pool is closed.
        """
        while True:
            with self._lock:
                self.check()
                connection = self._idle.pop() if self._idle else self._new()
                if connection is None:
                    turn: Future[C] = Future()
                    self._waiting.append(ref(turn))
                    return turn
            if not connection.is_open:
                return connection
            idle = time.monotonic() - connection.idle_since
            if idle < self._keep_alive and connection.is_usable():
                return connection
            self.discard(connection)

    def _new(self) -> C | None:
        """A connection that is not opened yet, if there is room. Called with the lock held."""
        if len(self._all) >= self._limit:
            return None
        connection = self._make()
        # A connection without references leaves the set when it is collected. That may happen
        # while the lock is held, so it takes no lock: removing it is atomic.
        self._all.add(ref(connection, self._all.discard))
        return connection

    def check(self) -> None:
        """Raises ``RuntimeError`` once the pool is closed."""
        if self._closed:
            raise RuntimeError("the client is closed")

    def give_up(self, turn: Future[C]) -> None:
        """Stop waiting; a connection that has just arrived goes to the next waiter."""
        if turn.cancel() or turn.exception() is not None:
            return
        connection = turn.result()
        if connection.is_open:
            self.give(connection)
        else:
            self.discard(connection)

    def give(self, connection: C) -> None:
        """Give back a connection that can be used again."""
        connection.idle_since = now = time.monotonic()
        aged: list[C] = []
        with self._lock:
            if self._closed:
                aged.append(connection)
            elif not self._handed_over(connection):
                while self._idle and now - self._idle[0].idle_since > self._keep_alive:
                    aged.append(self._idle.popleft())
                self._idle.append(connection)
        for old in aged:
            self.discard(old)

    def discard(self, connection: C) -> None:
        """Close a connection, which makes room for a new one."""
        connection.close()
        with self._lock:
            self._all.discard(ref(connection))
            while self._waiting and not self._closed and (new := self._new()) is not None:
                if not self._handed_over(new):
                    self._all.discard(ref(new))

    def _handed_over(self, connection: C) -> bool:
        """Give it to the next waiter; whether there was one. Called with the lock held."""
        while self._waiting:
            turn = self._waiting.popleft()()
            if turn is not None and turn.set_running_or_notify_cancel():
                turn.set_result(connection)
                return True
        return False

    def close(self) -> None:
        """Close all connections; their users and the waiters get an error."""
        with self._lock:
            self._closed = True
            idle, self._idle = list(self._idle), deque()
            alive = {one for known in self._all.copy() if (one := known()) is not None}
            busy = alive.difference(idle)
            waiting, self._waiting = list(self._waiting), deque()
        for connection in idle:
            connection.close()
        for connection in busy:
            connection.interrupt()
        for waits in waiting:
            turn = waits()
            if turn is not None and turn.set_running_or_notify_cancel():
                turn.set_exception(RuntimeError("the client is closed"))

    def forked(self) -> None:
        """In a child process: close its copies of the parent's connections, and reset the pool.

        Nothing is sent to the server, and no lock is taken: its holder may not exist here.
        """
        connections = [known() for known in self._all.copy()]
        self._begin()
        for connection in connections:
            if connection is not None:
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
