"""Engines without a socket: they call the server that runs in this process.

Calls that may take long or never end (of a user's function, or of a file that another process has
locked) run in their own thread, so that timeouts and deadlines apply. The thread runs on until
the server returns.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

from honcho.concurrency.workers import Workers
from honcho.embedded import EmbeddedServer
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig

T = TypeVar("T")

_MOST = 32
"""How many calls of one client the server handles at a time."""


def _seconds(limits: Limits) -> float | None:
    """The timeout of the next step, in seconds."""
    left = None if limits.deadline is None else limits.deadline - time.monotonic()
    return limits.timeout.within(left).read


def _late(future: Future[T], seconds: float | None, status: int | None = None) -> ExchangeError:
    """The error for a call that exceeded its timeout or deadline."""
    verdict = Verdict.NOT_SENT if future.cancel() else Verdict.UNKNOWN
    text = f"the embedded server did not answer within {seconds:g} s"
    return ExchangeError(text, Kind.TIMEOUT, verdict, status=status)


def _within(workers: Workers, limits: Limits, work: Callable[[], T]) -> T:
    """Wait for the result of a thread, for as long as the limits allow."""
    seconds, future = _seconds(limits), workers.submit(work)
    try:
        return future.result(seconds)
    except TimeoutError:
        if future.done():  # it ended just now, or the function itself raised the error
            return future.result()
        raise _late(future, seconds) from None


async def _async_within(workers: Workers, limits: Limits, work: Callable[[], T]) -> T:
    """The same, without blocking the event loop."""
    seconds, future = _seconds(limits), workers.submit(work)
    waiting = asyncio.wrap_future(future)
    try:
        await asyncio.wait([waiting], timeout=seconds)
        if not waiting.done():
            raise _late(future, seconds)
        return waiting.result()
    finally:
        waiting.cancel()


def _handled(server: EmbeddedServer, request: WireRequest, limits: Limits) -> WireResponse:
    try:
        response = server.handle(request)
    except HonchoError:
        raise
    except Exception as error:
        raise ExchangeError(
            f"the embedded server failed: {type(error).__name__}: {error}",
            Kind.PROTOCOL,
            Verdict.UNREADABLE,
        ) from error
    if len(response.body) > limits.max_bytes:
        raise ExchangeError(
            f"the answer is larger than max_response_bytes={limits.max_bytes}",
            Kind.TOO_LARGE,
            Verdict.UNREADABLE,
            status=response.status,
            headers=response.headers,
        )
    return response


def _whole(response: WireResponse) -> WireResponse:
    if response.stream is None:
        return response
    return WireResponse(response.status, response.headers, b"".join(response.stream))


class Stream:
    """The pieces of a streamed response (blocking)."""

    def __init__(self, response: WireResponse, workers: Workers, limits: Limits) -> None:
        self.status: int = response.status
        self.headers: Mapping[str, str] = response.headers
        self._workers = workers
        self._limits = limits
        self._closed = False
        self._pieces: Iterator[bytes] = (
            iter([response.body] if response.body else [])
            if response.stream is None
            else response.stream
        )

    def read(self) -> bytes:
        """The next piece; empty at the end."""
        return _within(self._workers, self._limits, self._next)

    async def read_async(self) -> bytes:
        """The same, without blocking the event loop."""
        return await _async_within(self._workers, self._limits, self._next)

    def _next(self) -> bytes:
        if self._closed:
            return b""
        try:
            piece = next(filter(None, self._pieces), b"")
            if self._closed:
                self.close()
            return piece
        except HonchoError:
            raise
        except Exception as error:
            raise ExchangeError(
                f"the embedded server failed: {type(error).__name__}: {error}",
                Kind.CONNECTION,
                Verdict.UNKNOWN,
                status=self.status,
            ) from error

    def finish(self) -> None:
        """Stop the server's work on the response."""
        self.close()

    def close(self) -> None:
        """Stop the server's work on the response."""
        self._closed = True
        if (close := getattr(self._pieces, "close", None)) is not None:
            with suppress(ValueError):  # it is producing a piece now, and is closed after that
                close()

    abort = close


class AsyncStream:
    """The pieces of a streamed response (async): the server runs in a thread."""

    def __init__(self, stream: Stream) -> None:
        self.status: int = stream.status
        self.headers: Mapping[str, str] = stream.headers
        self._stream = stream

    async def read(self) -> bytes:
        """The next piece; empty at the end."""
        return await self._stream.read_async()

    async def finish(self) -> None:
        """Stop the server's work on the response."""
        await self.aclose()

    async def aclose(self) -> None:
        """Stop the server's work on the response."""
        await asyncio.to_thread(self._stream.close)

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._stream.close()


class EmbeddedEngine:
    """The blocking engine for the server in this process."""

    def __init__(self, server: EmbeddedServer, *, owned: bool) -> None:
        self._server = server
        self._owned = owned
        self.workers: Workers = Workers(_MOST)

    @classmethod
    def of(cls, config: ClientConfig, server: EmbeddedServer | None) -> EmbeddedEngine:
        """An engine for the given server, or for a new one that is closed with the engine."""
        if server is not None:
            return cls(server, owned=False)
        return cls(EmbeddedServer(config.address.store), owned=True)

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        if limits.deadline is None and not self._server.may_wait:
            return self.exchange(request, limits)
        return _within(self.workers, limits, lambda: self.exchange(request, limits))

    def exchange(self, request: WireRequest, limits: Limits) -> WireResponse:
        """The same, without limits of time."""
        return _whole(_handled(self._server, request, limits))

    def stream(self, request: WireRequest, limits: Limits) -> Stream:
        """One exchange, up to its body."""
        return _within(self.workers, limits, lambda: self.opened(request, limits))

    def opened(self, request: WireRequest, limits: Limits) -> Stream:
        """The same, without limits of time."""
        return Stream(_handled(self._server, request, limits), self.workers, limits)

    def close(self) -> None:
        """Close the server, unless the caller made it."""
        self.workers.close()
        if self._owned:
            self._server.close()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self.close()

    def abandon(self) -> None:
        """Drop the server after a fork: its database is open in the parent process."""


class AsyncEmbeddedEngine:
    """The async engine: the server runs in a thread, so that the event loop is not blocked."""

    def __init__(self, engine: EmbeddedEngine) -> None:
        self._engine = engine

    @classmethod
    def of(cls, config: ClientConfig, server: EmbeddedServer | None) -> AsyncEmbeddedEngine:
        """An engine for the given server, or for a new one that is closed with the engine."""
        return cls(EmbeddedEngine.of(config, server))

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        engine = self._engine
        return await _async_within(engine.workers, limits, lambda: engine.exchange(request, limits))

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncStream:
        """One exchange, up to its body."""
        engine = self._engine
        return AsyncStream(
            await _async_within(engine.workers, limits, lambda: engine.opened(request, limits))
        )

    async def aclose(self) -> None:
        """Close the server, unless the caller made it."""
        await asyncio.to_thread(self._engine.close)

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._engine.close()

    def abandon(self) -> None:
        """Drop the server after a fork: its database is open in the parent process."""
