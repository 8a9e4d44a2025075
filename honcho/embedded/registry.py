"""What every operation is made of: its registration, its input and its answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, field, frozen

from honcho.embedded import times

if TYPE_CHECKING:
    from honcho.embedded.services import Services

Mode = Literal["read", "write", "free"]
"""The transaction an operation runs in; ``free`` opens its own (it calls out in between)."""


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
    query: dict[str, Any]
    body: Any
    """The validated JSON value; the fields of an object that were not sent have their defaults."""
    db: sqlite3.Connection = field(repr=False)
    """The open transaction. Not there in an operation of mode ``free``."""
    now: str = field(factory=times.now)
    """One time for everything that the request makes."""
    jobs: list[str] = field(factory=list[str], repr=False)
    """Background tasks that the request has queued."""

    def within(self, db: sqlite3.Connection) -> Call:
        """The same request in a transaction."""
        return evolve(self, db=db)

    @property
    def workspace(self) -> str:
        """The workspace in the path."""
        return self.path["workspace_id"]

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
        if name in HANDLERS:
            raise ValueError(f"operation {name!r} is registered twice")
        HANDLERS[name] = (handler, mode)
        return handler

    return register
