"""The interface of engines: one sends a request once, and reports how far it got if that fails."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from honcho.engines.exchange import WireRequest, WireResponse
from honcho.settings.timeouts import Timeout


class Kind(enum.Enum):
    """How an exchange failed."""

    CONNECTION = "connection"
    TIMEOUT = "timeout"
    PROTOCOL = "protocol"
    TOO_LARGE = "too large"
    ENCODING = "encoding"
    CLOSED = "closed"


class Verdict(enum.Enum):
    """What is known about whether a failed attempt took effect."""

    NOT_SENT = "not sent"
    """The request did not reach the server's application."""
    REJECTED = "rejected"
    """The server rejected it before processing, so it may be sent again."""
    UNKNOWN = "unknown"
    """It was sent, and it is unknown whether it took effect."""
    UNREADABLE = "unreadable"
    """It succeeded by the status, but the response cannot be decoded."""
    FINAL = "final"
    """It failed for good: the same request would fail again."""


class ExchangeError(Exception):
    """A failed exchange; the library's own exception is the cause.

    Attributes:
        kind: How it failed.
        verdict: ``NOT_SENT`` only if the server cannot have received the whole request.
        status: HTTP status, if the response had begun.
        headers: The response's headers, if it had begun.
    """

    def __init__(
        self,
        message: str,
        kind: Kind,
        verdict: Verdict,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.verdict = verdict
        self.status = status
        self.headers = headers


class Limits(NamedTuple):
    """The limits of one attempt.

    Attributes:
        timeout: Seconds for each step.
        deadline: The time, by ``time.monotonic``, at which the attempt is given up.
        max_bytes: Largest body accepted, after decompression.
    """

    timeout: Timeout
    deadline: float | None = None
    max_bytes: int = 64 * 2**20


class WireStream(Protocol):
    """A response whose body is still arriving (blocking)."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...

    def read(self) -> bytes:
        """The next piece, decompressed; empty at the end. Raises ``ExchangeError``."""
        ...

    def finish(self) -> None:
        """Read the unneeded rest of a body, if it comes soon, to keep the connection usable."""
        ...

    def close(self) -> None:
        """Release the connection; a second call does nothing."""
        ...

    def abort(self) -> None:
        """The same, from a finalizer: at once and without waiting."""
        ...


class AsyncWireStream(Protocol):
    """A response whose body is still arriving (async)."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...

    async def read(self) -> bytes:
        """The next piece, decompressed; empty at the end. Raises ``ExchangeError``."""
        ...

    async def finish(self) -> None:
        """Read the unneeded rest of a body, if it comes soon, to keep the connection usable."""
        ...

    async def aclose(self) -> None:
        """Release the connection; a second call does nothing."""
        ...

    def abort(self) -> None:
        """The same, from a finalizer: at once and without waiting."""
        ...


class Engine(Protocol):
    """Sends requests (blocking); safe to use from many threads."""

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body. Raises ``ExchangeError``."""
        ...

    def stream(self, request: WireRequest, limits: Limits) -> WireStream:
        """One exchange, up to the end of its headers. Raises ``ExchangeError``."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...

    def abort(self) -> None:
        """The same, from a finalizer: at once and without waiting."""
        ...

    def abandon(self) -> None:
        """Drop all connections after a fork: they belong to the parent process."""
        ...


class AsyncEngine(Protocol):
    """Sends requests (async); safe to use from many tasks and several event loops."""

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body. Raises ``ExchangeError``."""
        ...

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncWireStream:
        """One exchange, up to the end of its headers. Raises ``ExchangeError``."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...

    def abort(self) -> None:
        """The same, from a finalizer: at once and without waiting."""
        ...

    def abandon(self) -> None:
        """Drop all connections after a fork: they belong to the parent process."""
        ...
