"""What every operation is made of: its registration, its input and its answer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from attrs import evolve, field, frozen

from honcho.embedded.database.store import Database
from honcho.embedded.services import Services
from honcho.embedded.values import Json, time_now
from honcho.embedded.versions import OLDEST

Mode = Literal["read", "write", "free"]
"""The transaction an operation runs in; ``free`` opens its own (it calls plugs in between)."""


@frozen
class Reply:
    """An answer: a JSON value, or a stream of bytes."""

    body: Any = None
    status: int | None = None
    """None stands for the status of success in the document."""
    stream: Iterator[bytes] | None = field(default=None, repr=False)


@frozen
class Call:
    """A validated request on its way through an operation."""

    services: Services = field(repr=False)
    path: dict[str, str]
    query: Json
    body: Any
    """The validated JSON value; the fields of an object that were not sent have their defaults."""
    db: Database = field(default=None, repr=False)
    """The open transaction; of a ``free`` operation only while it is reading or writing."""
    now: str = field(factory=time_now)
    """One time for everything that the request makes."""
    jobs: list[str] = field(factory=list[str], repr=False)
    """Background tasks that the request has queued."""

    @contextmanager
    def reading(self) -> Generator[Call]:
        """The same request in a transaction that only reads."""
        with self.services.store.read() as db:
            yield evolve(self, db=db)

    @contextmanager
    def writing(self) -> Generator[Call]:
        """The same request in a transaction that writes."""
        with self.services.store.write() as db:
            yield evolve(self, db=db)

    @property
    def workspace(self) -> str:
        """The workspace in the path."""
        return self.path["workspace_id"]

    @property
    def version(self) -> str:
        """The version of the server that is played."""
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
    """Register the function as what answers the operation of this id."""

    def register(handler: Handler) -> Handler:
        HANDLERS[name] = (handler, mode)
        return handler

    return register
