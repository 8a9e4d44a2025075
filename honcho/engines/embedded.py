"""Engines without a socket: they hand requests to the server that runs in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping

from honcho.embedded import EmbeddedServer
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig


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


class Stream:
    """The pieces of a streamed answer (blocking)."""

    def __init__(self, response: WireResponse) -> None:
        self.status: int = response.status
        self.headers: Mapping[str, str] = response.headers
        self._pieces: Iterator[bytes] = (
            iter([response.body] if response.body else [])
            if response.stream is None
            else response.stream
        )

    def read(self) -> bytes:
        """The next piece; empty at the end."""
        try:
            return next(filter(None, self._pieces), b"")
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
        """Stop the server's work on it: nothing more is wanted."""
        self.close()

    def close(self) -> None:
        """Stop the server's work on it."""
        close = getattr(self._pieces, "close", None)
        self._pieces = iter(())
        if close is not None:
            close()

    abort = close


class AsyncStream:
    """The pieces of a streamed answer (async): the server works in a thread."""

    def __init__(self, stream: Stream) -> None:
        self.status: int = stream.status
        self.headers: Mapping[str, str] = stream.headers
        self._stream = stream

    async def read(self) -> bytes:
        """The next piece; empty at the end."""
        return await asyncio.to_thread(self._stream.read)

    async def finish(self) -> None:
        """Stop the server's work on it: nothing more is wanted."""
        await self.aclose()

    async def aclose(self) -> None:
        """Stop the server's work on it."""
        await asyncio.to_thread(self._stream.close)

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._stream.close()


class EmbeddedEngine:
    """Blocking."""

    def __init__(self, server: EmbeddedServer, *, owned: bool) -> None:
        self._server = server
        self._owned = owned

    @classmethod
    def of(cls, config: ClientConfig, server: EmbeddedServer | None) -> EmbeddedEngine:
        """On the given server, else on one that lives as long as the engine."""
        if server is not None:
            return cls(server, owned=False)
        return cls(EmbeddedServer(config.address.store), owned=True)

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        response = _handled(self._server, request, limits)
        if response.stream is None:
            return response
        return WireResponse(response.status, response.headers, b"".join(response.stream))

    def stream(self, request: WireRequest, limits: Limits) -> Stream:
        """One exchange, up to its body."""
        return Stream(_handled(self._server, request, limits))

    def close(self) -> None:
        """Close the server, unless it is the caller's."""
        if self._owned:
            self._server.close()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self.close()

    def abandon(self) -> None:
        """Forget the server after a fork: its store is open in the parent process."""


class AsyncEmbeddedEngine:
    """Async: the server works in a thread, so that the event loop goes on."""

    def __init__(self, engine: EmbeddedEngine) -> None:
        self._engine = engine

    @classmethod
    def of(cls, config: ClientConfig, server: EmbeddedServer | None) -> AsyncEmbeddedEngine:
        """On the given server, else on one that lives as long as the engine."""
        return cls(EmbeddedEngine.of(config, server))

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        return await asyncio.to_thread(self._engine.send, request, limits)

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncStream:
        """One exchange, up to its body."""
        return AsyncStream(await asyncio.to_thread(self._engine.stream, request, limits))

    async def aclose(self) -> None:
        """Close the server, unless it is the caller's."""
        await asyncio.to_thread(self._engine.close)

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._engine.close()

    def abandon(self) -> None:
        """Forget the server after a fork: its store is open in the parent process."""
