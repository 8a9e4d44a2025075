"""Engines on pyreqwest (Rust): for calls that may be repeated, with an answer in one piece.

All others go to the httpx engine beside it. pyreqwest cannot tell whether an idle connection has
just died, which would leave a write in doubt; it ends an upload that outlasts the read timeout,
gathers the pieces of a stream before it gives them, and knows no deadline beside its timeouts. A
call that is cancelled ends here at once, and in pyreqwest with its answer or the read timeout.
"""

from __future__ import annotations

from typing import NoReturn

from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder
from pyreqwest.response import Response, SyncResponse

from honcho.engines import reqwest_setup as setup
from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import Limits
from honcho.engines.wire.async_engine import AsyncHttpxEngine
from honcho.engines.wire.async_engine import AsyncStream as AsyncStream
from honcho.engines.wire.blocking_engine import HttpxEngine
from honcho.engines.wire.blocking_engine import Stream as Stream
from honcho.engines.wire.setup import Route
from honcho.settings.config import ClientConfig
from honcho.settings.timeouts import Timeout


def _fail(error: BaseException, response: SyncResponse | Response | None) -> NoReturn:
    if response is None:
        failure = setup.fault(error)
    else:
        failure = setup.fault(error, response.status, setup.received(response.headers))
    raise failure from failure.__cause__


class ReqwestEngine:
    """Blocking; safe to use from many threads.

    Raises:
        RuntimeError: This process was forked from one that used pyreqwest.
    """

    def __init__(self, config: ClientConfig, route: Route) -> None:
        self._origin = setup.origin_of(config)
        self._beside = HttpxEngine(route)
        self._proxy = route.proxy
        self._clients = setup.Clients(self._make)
        self._clients.of(config.timeout)

    def _make(self, timeout: Timeout) -> SyncClient:
        return setup.prepared(SyncClientBuilder(), timeout, self._proxy).build()

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        if not setup.is_simple(request, limits):
            return self._beside.send(request, limits)
        response: SyncResponse | None = None
        try:
            builder = self._clients.of(limits.timeout).request(
                request.method, self._origin + request.target
            )
            builder = builder.headers(setup.sendable(request))
            if request.body is not None:
                builder = builder.body_bytes(request.body)
            with builder.build_streamed() as response:
                headers = setup.received(response.headers)
                body = Body(response.status, headers, limits.max_bytes)
                pieces: list[bytes] = []
                while (piece := response.body_reader.read_chunk()) is not None:
                    pieces.append(body.feed(bytes(piece)))
                pieces.append(body.finish())
            return WireResponse(response.status, headers, b"".join(pieces))
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            _fail(error, response)

    def stream(self, request: WireRequest, limits: Limits) -> Stream:
        """One exchange, up to the end of its headers."""
        return self._beside.stream(request, limits)

    def close(self) -> None:
        """Close all connections."""
        self._beside.close()
        for client in self._clients.take_all():
            client.close()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self.close()

    def abandon(self) -> None:
        """Forget all connections after a fork; their clients must never be touched again."""
        self._beside.abandon()
        setup.FORGOTTEN.extend(self._clients.take_all())


class AsyncReqwestEngine:
    """Async; safe to use from many tasks and several event loops.

    Raises:
        RuntimeError: This process was forked from one that used pyreqwest.
    """

    def __init__(self, config: ClientConfig, route: Route) -> None:
        self._origin = setup.origin_of(config)
        self._beside = AsyncHttpxEngine(route)
        self._proxy = route.proxy
        self._clients = setup.Clients(self._make)
        self._clients.of(config.timeout)

    def _make(self, timeout: Timeout) -> Client:
        return setup.prepared(ClientBuilder(), timeout, self._proxy).build()

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        if not setup.is_simple(request, limits):
            return await self._beside.send(request, limits)
        response: Response | None = None
        try:
            builder = self._clients.of(limits.timeout).request(
                request.method, self._origin + request.target
            )
            builder = builder.headers(setup.sendable(request))
            if request.body is not None:
                builder = builder.body_bytes(request.body)
            async with builder.build_streamed() as response:
                headers = setup.received(response.headers)
                body = Body(response.status, headers, limits.max_bytes)
                pieces: list[bytes] = []
                while (piece := await response.body_reader.read_chunk()) is not None:
                    pieces.append(body.feed(bytes(piece)))
                pieces.append(body.finish())
            return WireResponse(response.status, headers, b"".join(pieces))
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            _fail(error, response)

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncStream:
        """One exchange, up to the end of its headers."""
        return await self._beside.stream(request, limits)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._beside.aclose()
        for client in self._clients.take_all():
            await client.close()

    def abort(self) -> None:
        """The same, from a finalizer: pyreqwest closes what nobody refers to."""
        self._beside.abort()
        self._clients.take_all()

    def abandon(self) -> None:
        """Forget all connections after a fork; their clients must never be touched again."""
        self._beside.abandon()
        setup.FORGOTTEN.extend(self._clients.take_all())
