"""What an engine is: it sends one request, once, and says exactly how far it got."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from honcho.engines.exchange import WireRequest, WireResponse
from honcho.settings.timeouts import Timeout


class Kind(enum.Enum):
    """In which way an exchange broke."""

    CONNECTION = "connection"
    TIMEOUT = "timeout"
    PROTOCOL = "protocol"
    TOO_LARGE = "too large"
    ENCODING = "encoding"
    CLOSED = "closed"


class Verdict(enum.Enum):
    """What is known of an attempt that did not succeed."""

    NOT_SENT = "not sent"
    """Nothing of it reached the server's application."""
    REJECTED = "rejected"
    """The server turned it away before doing anything."""
    UNKNOWN = "unknown"
    """It was sent, and whether it took effect cannot be told."""
    UNREADABLE = "unreadable"
    """The server said that it succeeded, in an answer that cannot be read."""
    FINAL = "final"
    """It was answered for good: the same again would fail the same way."""


class ExchangeError(Exception):
    """An exchange that broke; the library's own exception is the cause.

    Attributes:
        kind: In which way.
        verdict: ``NOT_SENT`` only where the server cannot have seen the request as a whole.
        status: HTTP status, where the answer had begun.
        headers: The answer's headers, where it had.
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
    """What bounds one attempt.

    Attributes:
        timeout: Per step.
        deadline: The moment, on the clock of ``time.monotonic``, by which all must be over.
        max_bytes: Largest body accepted, after decompression.
    """

    timeout: Timeout
    deadline: float | None = None
    max_bytes: int = 64 * 2**20


class WireStream(Protocol):
    """An answer whose body is still arriving (blocking)."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...

    def read(self) -> bytes:
        """The next piece, decompressed; empty at the end. Raises ``ExchangeError``."""
        ...

    def finish(self) -> None:
        """Take the last bytes of an answer of which nothing more is wanted, if they come soon."""
        ...

    def close(self) -> None:
        """Release the connection; a second call does nothing."""
        ...

    def abort(self) -> None:
        """The same, from a finalizer: at once and without waiting."""
        ...


class AsyncWireStream(Protocol):
    """An answer whose body is still arriving (async)."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...

    async def read(self) -> bytes:
        """The next piece, decompressed; empty at the end. Raises ``ExchangeError``."""
        ...

    async def finish(self) -> None:
        """Take the last bytes of an answer of which nothing more is wanted, if they come soon."""
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
        """Forget all connections after a fork: they belong to the parent process."""
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
        """Forget all connections after a fork: they belong to the parent process."""
        ...
