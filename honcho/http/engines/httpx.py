"""Engines on httpx. A fixed API needs its transports, not its client: no cookies, no redirects."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import httpx

from honcho.http.body import Body
from honcho.http.config import ClientConfig
from honcho.http.engines.base import Limits
from honcho.http.engines.httpx_faults import translated
from honcho.http.headers import from_wire
from honcho.http.multipart import Multipart
from honcho.http.timeouts import Timeout
from honcho.http.wire import WireRequest, WireResponse


class _Upload(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, multipart: Multipart) -> None:
        self._multipart = multipart

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._multipart)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = iter(self._multipart)
        while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
            yield piece


def _prepared(config: ClientConfig, request: WireRequest, timeout: Timeout) -> dict[str, Any]:
    """The request in the terms of httpx."""
    headers = dict(request.headers)
    content: bytes | _Upload | None = request.body
    if request.parts is not None:
        multipart = Multipart(request.parts)
        headers["content-type"] = multipart.content_type
        if multipart.length is not None:
            headers["content-length"] = str(multipart.length)
        content = _Upload(multipart)
    address = config.address
    steps = {
        "connect": timeout.connect,
        "read": timeout.read,
        "write": timeout.write,
        "pool": timeout.pool,
    }
    return {
        "method": request.method,
        "url": address.url[: len(address.url) - len(address.prefix)] + request.target,
        "headers": headers,
        "content": content,
        "extensions": {"timeout": steps},
    }


class Stream:
    """A body that is arriving (blocking)."""

    def __init__(self, response: httpx.Response, max_bytes: int) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = from_wire(response.headers.raw)
        self._response = response
        self._body = Body(self.status, self.headers, max_bytes)
        self._pieces = response.iter_raw()

    def read(self) -> bytes:
        """The next piece; empty at the end."""
        with translated(self.status, self.headers):
            for piece in self._pieces:
                if found := self._body.feed(piece):
                    return found
            return self._body.finish()

    def close(self) -> None:
        """Release the connection."""
        with translated(self.status, self.headers):
            self._response.close()

    abort = close


class AsyncStream:
    """A body that is arriving (async)."""

    def __init__(self, response: httpx.Response, max_bytes: int) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = from_wire(response.headers.raw)
        self._response = response
        self._body = Body(self.status, self.headers, max_bytes)
        self._pieces = response.aiter_raw()

    async def read(self) -> bytes:
        """The next piece; empty at the end."""
        with translated(self.status, self.headers):
            async for piece in self._pieces:
                if found := self._body.feed(piece):
                    return found
            return self._body.finish()

    async def aclose(self) -> None:
        """Release the connection."""
        with translated(self.status, self.headers):
            await self._response.aclose()

    def abort(self) -> None:
        """Release the connection from a finalizer."""


class HttpxEngine:
    """Blocking."""

    def __init__(self, config: ClientConfig, client: httpx.Client | None = None) -> None:
        self._config = config
        self._own = client is None
        self._client = client or httpx.Client(follow_redirects=False)

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
        with translated():
            built = self._client.build_request(**_prepared(self._config, request, limits.timeout))
            response = self._client.send(built, stream=True)
            try:
                return Stream(response, limits.max_bytes)
            except BaseException:
                response.close()
                raise

    def close(self) -> None:
        """Close all connections; a caller's client stays open."""
        if self._own:
            self._client.close()

    def abort(self) -> None:
        """Close all connections, from a finalizer."""
        self.close()

    def abandon(self) -> None:
        """Forget all connections after a fork."""


class AsyncHttpxEngine:
    """Async."""

    def __init__(self, config: ClientConfig, client: httpx.AsyncClient | None = None) -> None:
        self._config = config
        self._own = client is None
        self._client = client or httpx.AsyncClient(follow_redirects=False)

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
        with translated():
            built = self._client.build_request(**_prepared(self._config, request, limits.timeout))
            response = await self._client.send(built, stream=True)
            try:
                return AsyncStream(response, limits.max_bytes)
            except BaseException:
                await response.aclose()
                raise

    async def aclose(self) -> None:
        """Close all connections; a caller's client stays open."""
        if self._own:
            await self._client.aclose()

    def abort(self) -> None:
        """Close all connections, from a finalizer."""

    def abandon(self) -> None:
        """Forget all connections after a fork."""
