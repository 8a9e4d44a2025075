"""One HTTP exchange as plain data: what the client hands to an engine, and what it gets back.

Nothing here knows a socket, a retry or a model, so engines, the embedded server and tests share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from honcho_api.request import Part


@frozen
class WireRequest:
    """A request ready to be sent: the target is escaped, header names are lower-case.

    A request has either a ``body`` or multipart ``parts``; how parts become bytes, with which
    boundary and how much at a time, is the engine's business.
    """

    method: str
    target: str
    """Path and query, as they stand in the request line: ``/v3/workspaces/w/peers?page=2``."""
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    """Shared with other requests."""
    body: bytes | None = field(default=None, repr=False)
    parts: tuple[Part, ...] | None = field(default=None, repr=False)
    repeatable: bool = True
    """Whether the server ends in the same state when it gets the request twice."""


@frozen
class WireResponse:
    """An answer that has arrived: header names are lower-case, the body is decompressed."""

    status: int
    headers: Mapping[str, str] = field(factory=dict[str, str])
    body: bytes = field(default=b"", repr=False)
    stream: Iterator[bytes] | None = field(default=None, repr=False)
    """The pieces of a streamed body (``text/event-stream``) in place of ``body``."""
