"""One HTTP exchange as plain data: what an engine is given, and what it returns.

It depends on no sockets, retries or models, so engines, the embedded server and tests share it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from honcho_api.request import Part

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class WireRequest(NamedTuple):
    """A request ready to be sent: the target is escaped, header names are lower-case.

    A request has either a ``body`` or multipart ``parts``; the engine encodes the parts, chooses
    the boundary and the size of the pieces.
    """

    method: str
    target: str
    """Path and query, as they stand in the request line: ``/v3/workspaces/w/peers?page=2``."""
    headers: Mapping[str, str] = NO_HEADERS
    """Shared with other requests, so it must not be changed."""
    body: bytes | None = None
    parts: tuple[Part, ...] | None = None
    repeatable: bool = True
    """Whether sending the request twice leaves the server in the same state."""

    def __repr__(self) -> str:
        return f"WireRequest({self.method!r}, {self.target!r})"  # the rest may hold the API key


class WireResponse(NamedTuple):
    """A response: header names are lower-case, the body is decompressed."""

    status: int
    headers: Mapping[str, str] = NO_HEADERS
    body: bytes = b""
    stream: Iterator[bytes] | None = None
    """The pieces of a streamed body (``text/event-stream``) in place of ``body``."""

    def __repr__(self) -> str:
        return f"WireResponse({self.status!r}, {self.headers!r})"
