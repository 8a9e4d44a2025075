"""Registration, input and response of operations, and what all of one server share."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from attrs import evolve, field, frozen

from honcho.embedded.database.store import Database, Store
from honcho.embedded.deliveries import Deliveries
from honcho.embedded.plugs import Bridge, Plugs
from honcho.embedded.values import Json, time_now
from honcho.embedded.versions import OLDEST

Mode = Literal["read", "write", "free"]
"""The transaction of an operation; ``free`` ones open their own and call users' functions."""


@frozen
class Services:
    """Objects that all operations of one server share."""

    store: Store
    plugs: Plugs
    bridge: Bridge
    webhooks: Deliveries
    version: str = OLDEST
    """The version of the emulated server."""
    work: threading.Event = field(factory=threading.Event)
    """Set when new background work has been committed."""


@frozen
class Reply:
    """A response: a JSON value, or a stream of bytes."""

    body: Any = None
    status: int | None = None
    """None for the success status in the API document."""
    stream: Iterator[bytes] | None = field(default=None, repr=False)


@frozen
class Call:
    """A validated request, as the input of an operation."""

    services: Services = field(repr=False)
    path: dict[str, str]
    query: Json
    body: Any
    """The validated JSON value, with defaults for fields that were not sent."""
    db: Database = field(default=None, repr=False)
    """The open transaction; for a ``free`` operation only inside ``reading`` or ``writing``."""
    now: str = field(factory=time_now)
    """The time for everything that the request creates."""
    jobs: list[str] = field(factory=list[str], repr=False)
    """Background tasks that the request queued."""

    @contextmanager
    def reading(self) -> Generator[Call]:
        """The same request in a read transaction."""
        with self.services.store.read() as db:
            yield evolve(self, db=db)

    @contextmanager
    def writing(self) -> Generator[Call]:
        """The same request in a write transaction."""
        with self.services.store.write() as db:
            yield evolve(self, db=db)

    @property
    def workspace(self) -> str:
        """The workspace in the path."""
        return self.path["workspace_id"]

    @property
    def version(self) -> str:
        """The version of the emulated server."""
        return self.services.version

    @property
    def is_newer(self) -> bool:
        """Whether that is a server after 3.0.12."""
        return self.version != OLDEST

    @property
    def session(self) -> str:
        """The session in the path."""
        return self.path["session_id"]

    @property
    def peer(self) -> str:
        """The peer in the path."""
        return self.path["peer_id"]


Handler = Callable[[Call], Reply]

HANDLERS: dict[str, tuple[Handler, Mode]] = {}


def operation(name: str, mode: Mode = "read") -> Callable[[Handler], Handler]:
    """Register the function as the handler of the operation with this id."""

    def register(handler: Handler) -> Handler:
        HANDLERS[name] = (handler, mode)
        return handler

    return register
