"""The embedded servers that clients share: one for each URL."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING
from weakref import WeakSet, WeakValueDictionary

from attrs import define, field

from honcho.concurrency.forks import renew_after_fork

if TYPE_CHECKING:
    from honcho.embedded import EmbeddedServer


@define(eq=False)
class SharedServer:
    """A server and its users. It is closed with the last of them."""

    place: str
    """The file, with all links resolved; empty for a database in memory."""
    server: EmbeddedServer
    users: WeakSet[object] = field(factory=WeakSet)


class Servers:
    """The servers of this process by file. A server without references is removed, too."""

    def __init__(self) -> None:
        # Reentrant: a finalizer may call this while the same thread holds the lock.
        self._lock = threading.RLock()
        self._open: WeakValueDictionary[str, SharedServer] = WeakValueDictionary()
        renew_after_fork(self)

    def join(self, store: str | None, user: object) -> SharedServer:
        """The server of a file, created if there is none, with ``user`` added to its users.

        Raises:
            ConfigurationError: It cannot be started.
        """
        from honcho.embedded import EmbeddedServer

        place = "" if store is None else os.path.realpath(store)
        with self._lock:
            shared = self._open.get(place)
            if shared is None:
                shared = self._open[place] = SharedServer(place, EmbeddedServer(store))
            shared.users.add(user)
            return shared

    def leave(self, shared: SharedServer, user: object) -> None:
        """Remove ``user`` from the server's users; the last one closes it."""
        with self._lock:
            shared.users.discard(user)
            if shared.users:
                return
            if self._open.get(shared.place) is shared:
                del self._open[shared.place]
        shared.server.close()

    def forked(self) -> None:
        """In a child process: drop the in-memory server, whose data is in the parent."""
        self._lock = threading.RLock()
        self._open.pop("", None)


SERVERS = Servers()
