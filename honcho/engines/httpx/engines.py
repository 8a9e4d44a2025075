"""Engines on httpx as a whole: a caller's own client with its proxies, TLS, mounts and hooks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import httpx

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.httpx.faults import translated
from honcho.engines.multipart import Multipart
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.engines.wire.setup import Route
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig
from honcho.settings.headers import from_wire
from honcho.settings.timeouts import Timeout

_HTTPX_DEFAULT = httpx.Timeout(5.0)
_DEFAULT = Timeout()
_OURS = frozenset({"host"})


def _options(route: Route | None) -> dict[str, Any]:
    """What a client that is not the caller's is made with."""
    proxy = route.proxy.url if route is not None and route.proxy is not None else None
    return {"proxy": proxy, "limits": httpx.Limits(max_connections=1000, keepalive_expiry=4.0)}


def _no_socks(error: ImportError) -> ConfigurationError:
    return ConfigurationError(f"the environment has a SOCKS proxy: {error}")


def _arguments(origin: str, client: httpx.Client | httpx.AsyncClient, request: WireRequest) -> Any:
    headers = {name: value for name, value in request.headers.items() if name not in _OURS}
    return {"method": request.method, "url": origin + request.target, "headers": headers}


def _timeout(client: httpx.Client | httpx.AsyncClient, limits: Limits) -> httpx.Timeout:
    """Ours; the client's own where only that was set."""
    left = None if limits.deadline is None else limits.deadline - time.monotonic()
    ours = limits.timeout.within(left)
    if ours == _DEFAULT and client.timeout != _HTTPX_DEFAULT and limits.deadline is None:
        return client.timeout
    return httpx.Timeout(connect=ours.connect, read=ours.read, write=ours.write, pool=ours.pool)


def _in_time(limits: Limits) -> float | None:
    if limits.deadline is None:
        return None
    left = limits.deadline - time.monotonic()
    if left <= 0:
        raise ExchangeError("the deadline has passed", Kind.TIMEOUT, Verdict.UNKNOWN)
    return left


def _origin(config: ClientConfig) -> str:
    return config.base_url[: len(config.base_url) - len(config.address.prefix)]


def _body(response: httpx.Response, headers: Mapping[str, str], limits: Limits) -> Body:
    """Collects an answer. A mock, or a hook, may have read and unpacked it before."""
    if response.is_stream_consumed:
        headers = {name: headers[name] for name in headers if name != "content-encoding"}
    return Body(response.status_code, headers, limits.max_bytes)


def _pieces(response: httpx.Response) -> Iterator[bytes]:
    return iter([response.content]) if response.is_stream_consumed else response.iter_raw()


async def _async_pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    if response.is_stream_consumed:
        yield response.content
        return
    async for piece in response.aiter_raw():
        yield piece


async def _uploaded(multipart: Multipart) -> AsyncIterator[bytes]:
    pieces = iter(multipart)
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece


class ClientEngine:
    """Blocking."""

    def __init__(
        self, config: ClientConfig, client: httpx.Client | None, route: Route | None
    ) -> None:
        self._origin = _origin(config)
        self._own = client is None
        try:
            self._client = client or httpx.Client(follow_redirects=False, **_options(route))
        except ImportError as error:
            raise _no_socks(error) from None

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        stream = self.stream(request, limits)
        try:
            pieces: list[bytes] = []
            while piece := stream.read():
                pieces.append(piece)
            return WireResponse(stream.status, stream.headers, b"".join(pieces))
        finally:
            stream.close()

    def stream(self, request: WireRequest, limits: Limits) -> Stream:
        """One exchange, up to the end of its headers."""
        arguments = _arguments(self._origin, self._client, request)
        if request.parts is None:
            arguments["content"] = request.body
        else:
            multipart = Multipart(request.parts)
            arguments["headers"] |= multipart.headers()
            arguments["content"] = iter(multipart)
        with translated(limits):
            built = self._client.build_request(timeout=_timeout(self._client, limits), **arguments)
            response = self._client.send(built, stream=True)
        try:
            return Stream(response, limits)
        except BaseException:
            response.close()
            raise

    def close(self) -> None:
        """Close all connections; a caller's client stays open."""
        if self._own:
            self._client.close()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self.close()

    def abandon(self) -> None:
        """A caller's client is the caller's, in a child process too."""


class Stream:
    """A body that is arriving (blocking)."""

    def __init__(self, response: httpx.Response, limits: Limits) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = from_wire(response.headers.raw)
        self._response = response
        self._limits = limits
        self._body = _body(response, self.headers, limits)
        self._pieces = _pieces(response)

    def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        with translated(self._limits, self.status, self.headers):
            for piece in self._pieces:
                _in_time(self._limits)
                if found := self._body.feed(piece):
                    return found
            return self._body.finish()

    def close(self) -> None:
        """Release the connection."""
        with translated(self._limits, self.status, self.headers):
            self._response.close()

    abort = close


class AsyncClientEngine:
    """Async."""

    def __init__(
        self, config: ClientConfig, client: httpx.AsyncClient | None, route: Route | None
    ) -> None:
        self._origin = _origin(config)
        self._own = client is None
        try:
            self._client = client or httpx.AsyncClient(follow_redirects=False, **_options(route))
        except ImportError as error:
            raise _no_socks(error) from None

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        stream = await self.stream(request, limits)
        try:
            pieces: list[bytes] = []
            while piece := await stream.read():
                pieces.append(piece)
            return WireResponse(stream.status, stream.headers, b"".join(pieces))
        finally:
            await stream.aclose()

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncStream:
        """One exchange, up to the end of its headers."""
        arguments = _arguments(self._origin, self._client, request)
        if request.parts is None:
            arguments["content"] = request.body
        else:
            multipart = Multipart(request.parts)
            arguments["headers"] |= multipart.headers()
            arguments["content"] = _uploaded(multipart)
        with translated(limits):
            built = self._client.build_request(timeout=_timeout(self._client, limits), **arguments)
            async with asyncio.timeout(_in_time(limits)):
                response = await self._client.send(built, stream=True)
        try:
            return AsyncStream(response, limits)
        except BaseException:
            await response.aclose()
            raise

    async def aclose(self) -> None:
        """Close all connections; a caller's client stays open."""
        if self._own:
            await self._client.aclose()

    def abort(self) -> None:
        """The same, from a finalizer: httpx has no way to do so at once."""

    def abandon(self) -> None:
        """A caller's client is the caller's, in a child process too."""


class AsyncStream:
    """A body that is arriving (async)."""

    def __init__(self, response: httpx.Response, limits: Limits) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = from_wire(response.headers.raw)
        self._response = response
        self._limits = limits
        self._body = _body(response, self.headers, limits)
        self._pieces = _async_pieces(response)
        self._loop = asyncio.get_running_loop()

    async def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        with translated(self._limits, self.status, self.headers):
            async with asyncio.timeout(_in_time(self._limits)):
                async for piece in self._pieces:
                    if found := self._body.feed(piece):
                        return found
            return self._body.finish()

    async def aclose(self) -> None:
        """Release the connection."""
        with translated(self._limits, self.status, self.headers):
            await self._response.aclose()

    def abort(self) -> None:
        """The same, from a finalizer: as soon as the event loop comes to it."""
        if not self._response.is_closed and self._loop.is_running():
            self._loop.call_soon_threadsafe(_close_later, self._loop, self._response)


_closing: set[asyncio.Task[None]] = set()


def _close_later(loop: asyncio.AbstractEventLoop, response: httpx.Response) -> None:
    task = loop.create_task(response.aclose())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
