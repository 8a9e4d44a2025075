"""Which connections are idle, how many there are, and who waits for one. It never waits itself."""

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
"""Seconds a connection may be idle. Less than the 5 s of uvicorn, which would close a connection
while a request is on its way, and nobody could tell whether it was heard."""

MOST_CONNECTIONS = 1000


class Pooled(Protocol):
    """A connection."""

    is_open: bool
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


C = TypeVar("C", bound=Pooled)


class Pool(Generic[C]):
    """Connections to one server; safe to use from all threads and event loops.

    The one used last is used next, so that the others can grow old and go. A connection counts for
    as long as it exists: one that an exception (out of a signal handler, say) has cut loose from
    its user makes room for another without having been discarded.
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
        """A connection that is idle, or not opened yet; or what to wait for: such a connection.

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
        # A connection that nobody holds any more leaves the set when it is collected. That may
        # be while the lock is held, so it takes no lock: it is one step of the interpreter.
        self._all.add(ref(connection, self._all.discard))
        return connection

    def check(self) -> None:
        """Raises ``RuntimeError`` once the pool is closed."""
        if self._closed:
            raise RuntimeError("the client is closed")

    def give_up(self, turn: Future[C]) -> None:
        """Wait no longer; what came in the meantime goes to the next."""
        if turn.cancel() or turn.exception() is not None:
            return
        connection = turn.result()
        if connection.is_open:
            self.give(connection)
        else:
            self.discard(connection)

    def give(self, connection: C) -> None:
        """Return a connection that can be used again."""
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
        """Close a connection and let another be opened."""
        connection.close()
        with self._lock:
            self._all.discard(ref(connection))
            while self._waiting and not self._closed and (new := self._new()) is not None:
                if not self._handed_over(new):
                    self._all.discard(ref(new))

    def _handed_over(self, connection: C) -> bool:
        """Whether someone waited for it. Called with the lock held."""
        while self._waiting:
            turn = self._waiting.popleft()()
            if turn is not None and turn.set_running_or_notify_cancel():
                turn.set_result(connection)
                return True
        return False

    def close(self) -> None:
        """Close all connections; whoever uses or waits for one is told."""
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
        """In a child process: close the parent's connections on this side only, and begin anew.

        Nothing is said to the server, and no lock is waited for: its holder may not exist here.
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
