"""The engine named httpx, async half: as ``httpx``, on sockets that belong to no event loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from concurrent.futures import Future
from typing import NoReturn

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import Limits
from honcho.engines.wire.async_line import AsyncLine, async_dial
from honcho.engines.wire.faults import StepTimeoutError, fault
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.pool import Pool
from honcho.engines.wire.setup import Route, connecting, pool_wait, was_stale


class AsyncHttpxEngine:
    """Safe to use from many tasks, several event loops and several threads."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._pool: Pool[AsyncLine] = Pool()

    async def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        start, rest = self._route.opening(request)
        while True:
            line = await self._line(limits)
            before = line.sent
            try:
                steps = line.http.whole(start, rest, request.method, limits.max_bytes)
                response = await line.run(steps, limits)
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(line)
                if was_stale(error, line, before):
                    continue
                _fail(error, line, before)
            self.release(line)
            return response

    async def stream(self, request: WireRequest, limits: Limits) -> AsyncStream:
        """One exchange, up to the end of its headers."""
        start, rest = self._route.opening(request)
        while True:
            line = await self._line(limits)
            before = line.sent
            try:
                steps = line.http.begin(start, rest, request.method)
                status, headers = await line.run(steps, limits)
                return AsyncStream(self, line, limits, Body(status, headers, limits.max_bytes))
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(line)
                if was_stale(error, line, before):
                    continue
                _fail(error, line, before)

    def release(self, line: AsyncLine) -> None:
        """Take a connection back, or close it if no other request may follow on it."""
        if line.http.reusable:
            line.used = True
            self._pool.give(line)
        else:
            self._pool.discard(line)

    def discard(self, line: AsyncLine) -> None:
        """Close a connection."""
        self._pool.discard(line)

    async def aclose(self) -> None:
        """Close all connections."""
        self._pool.close()

    def abort(self) -> None:
        """Close all connections, from a finalizer."""
        self._pool.close()

    def abandon(self) -> None:
        """Forget all connections after a fork."""
        self._pool.abandon()

    async def _line(self, limits: Limits) -> AsyncLine:
        """An idle connection, else a new one."""
        try:
            taken = self._pool.take()
            line = await self._waited(taken, limits) if isinstance(taken, Future) else taken
            return await self._made(limits) if line is None else line
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            _fail(error)

    async def _waited(self, turn: Future[AsyncLine | None], limits: Limits) -> AsyncLine | None:
        try:
            async with asyncio.timeout(pool_wait(limits)):
                return await asyncio.shield(asyncio.wrap_future(turn))
        except TimeoutError:
            self._pool.give_up(turn)
            raise StepTimeoutError("no connection became free within the pool timeout") from None
        except BaseException:
            self._pool.give_up(turn)
            raise

    async def _made(self, limits: Limits) -> AsyncLine:
        limits = connecting(limits, time.monotonic())
        try:
            line = await async_dial(self._route.host, self._route.port, limits)
            try:
                line.http = Http1(await line.run(self._route.channel(), limits))
            except BaseException:
                line.close()
                raise
        except BaseException:
            self._pool.lost()
            raise
        self._pool.made(line)
        return line


class AsyncStream:
    """A body that is arriving."""

    def __init__(
        self, engine: AsyncHttpxEngine, line: AsyncLine, limits: Limits, body: Body
    ) -> None:
        self.status = line.http.status or 0
        self.headers: Mapping[str, str] = line.http.headers or {}
        self._engine = engine
        self._line: AsyncLine | None = line
        self._limits = limits
        self._body = body

    async def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        line = self._line
        if line is None:
            return b""
        try:
            while raw := await line.run(line.http.piece(), self._limits):
                if found := self._body.feed(raw):
                    return found
            rest = self._body.finish()
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            self.abort()
            _fail(error, line)
        self._line = None
        self._engine.release(line)
        return rest

    async def aclose(self) -> None:
        """Release the connection; what was not read is lost."""
        self.abort()

    def abort(self) -> None:
        """The same, from a finalizer."""
        line, self._line = self._line, None
        if line is not None:
            self._engine.discard(line)


def _fail(
    error: BaseException, line: AsyncLine | None = None, before: int | None = None
) -> NoReturn:
    """Raise what an error says about the request."""
    if line is None:
        failure = fault(error, sent=False)
    else:
        http = line.http
        failure = fault(error, sent=line.sent != before, status=http.status, headers=http.headers)
    raise failure from failure.__cause__
