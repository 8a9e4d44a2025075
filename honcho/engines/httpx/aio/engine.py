"""The engine ``httpx``: sends with a client of httpx or httpx2, the caller's or our own.

Tools that hook into httpx (mocks, recorders, tracing) see every request.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.httpx.async_clients import (
    AsyncClients,
    async_abandon,
    async_limited,
    async_pieces,
    async_uploaded,
)
from honcho.engines.httpx.exchange import arguments, body_of, built, time_left
from honcho.engines.httpx.faults import Translated
from honcho.engines.httpx.library import Library
from honcho.engines.multipart import Multipart
from honcho.engines.protocol import Limits
from honcho.engines.wire.route import Route
from honcho.settings.config import ClientConfig
from honcho.settings.headers import from_wire

if TYPE_CHECKING:
    import httpx


class AsyncClientEngine:
    """Sends with a client of httpx or httpx2."""

    def __init__(
        self, config: ClientConfig, client: httpx.AsyncClient | None, route: Route
    ) -> None:
        self._origin = config.base_url[: len(config.base_url) - len(config.address.prefix)]
        self._clients = AsyncClients(client, route)

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        body = await self.stream(request, limits)
        try:
            found: list[bytes] = []
            while piece := await body.read():
                found.append(piece)
            return WireResponse(body.status, body.headers, b"".join(found))
        finally:
            await body.aclose()

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncClientBody:
        """One exchange, up to the end of its headers."""
        client, library = self._clients.current(), self._clients.library
        sent = arguments(self._origin, request)
        if request.parts is None:
            sent["content"] = request.body
        else:
            multipart = Multipart(request.parts)
            sent["headers"] |= multipart.headers()
            sent["content"] = async_uploaded(multipart)
        with Translated(library, limits):
            made = built(library, client, sent, limits, own=self._clients.is_own)
            async with async_limited(time_left(limits)):
                response = await client.send(made, stream=True)
        try:
            return AsyncClientBody(library, response, limits)
        except BaseException:
            await response.aclose()
            raise

    async def aclose(self) -> None:
        """Close our own client; a caller's client stays open."""
        await self._clients.aclose()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._clients.abort()

    def abandon(self) -> None:
        """After a fork: the next engine replaces our own client, and refuses a caller's."""


class AsyncClientBody:
    """The body of a streamed response."""

    def __init__(self, library: Library, response: httpx.Response, limits: Limits) -> None:
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = from_wire(response.headers.raw)
        self._response = response
        self._limits = limits
        self._body: Body = body_of(response, self.headers, limits)
        self._pieces = async_pieces(response)
        self._translated = Translated(library, limits, self.status, self.headers)
        self._release = async_abandon(response)

    async def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        with self._translated:
            if self._limits.deadline is None:
                return await self._next()
            async with async_limited(time_left(self._limits)):
                return await self._next()

    async def _next(self) -> bytes:
        async for piece in self._pieces:
            if self._limits.deadline is not None:
                time_left(self._limits)
            if found := self._body.feed(piece):
                return found
        return self._body.finish()

    async def finish(self) -> None:
        """Release the connection; unread data is lost."""
        await self.aclose()

    async def aclose(self) -> None:
        """Release the connection; unread data is lost."""
        with self._translated:
            await self._response.aclose()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self._release()
