"""The engine named httpx, blocking half: HTTP/1.1 without what a fixed API does not need of httpx.

It parses with h11, as httpx does, over connections of its own: no cookies, no redirects, no headers
to merge, no walk through all connections for each request. A caller's own httpx client and SOCKS
proxies go through all of httpx instead: see ``client``.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import Future
from typing import NoReturn

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import Limits
from honcho.engines.wire.blocking_line import Line, dial
from honcho.engines.wire.faults import StepTimeoutError, fault
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.pool import Pool
from honcho.engines.wire.setup import Route, connecting, pool_wait, was_stale


class HttpxEngine:
    """Safe to use from many threads."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._pool: Pool[Line] = Pool()

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        start, rest = self._route.opening(request)
        while True:
            line = self._line(limits)
            before = line.sent
            try:
                steps = line.http.whole(start, rest, request.method, limits.max_bytes)
                response = line.run(steps, limits)
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(line)
                if was_stale(error, line, before):
                    continue
                _fail(error, line, before)
            self.release(line)
            return response

    def stream(self, request: WireRequest, limits: Limits) -> Stream:
        """One exchange, up to the end of its headers."""
        start, rest = self._route.opening(request)
        while True:
            line = self._line(limits)
            before = line.sent
            try:
                status, headers = line.run(line.http.begin(start, rest, request.method), limits)
                return Stream(self, line, limits, Body(status, headers, limits.max_bytes))
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(line)
                if was_stale(error, line, before):
                    continue
                _fail(error, line, before)

    def release(self, line: Line) -> None:
        """Take a connection back, or close it if no other request may follow on it."""
        if line.http.reusable:
            line.used = True
            self._pool.give(line)
        else:
            self._pool.discard(line)

    def discard(self, line: Line) -> None:
        """Close a connection."""
        self._pool.discard(line)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    abort = close

    def abandon(self) -> None:
        """Forget all connections after a fork."""
        self._pool.abandon()

    def _line(self, limits: Limits) -> Line:
        """An idle connection, else a new one."""
        try:
            taken = self._pool.take()
            line = self._waited(taken, limits) if isinstance(taken, Future) else taken
            return self._made(limits) if line is None else line
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            _fail(error)

    def _waited(self, turn: Future[Line | None], limits: Limits) -> Line | None:
        try:
            return turn.result(pool_wait(limits))
        except TimeoutError:
            self._pool.give_up(turn)
            raise StepTimeoutError("no connection became free within the pool timeout") from None
        except BaseException:
            self._pool.give_up(turn)
            raise

    def _made(self, limits: Limits) -> Line:
        limits = connecting(limits, time.monotonic())
        try:
            line = dial(self._route.host, self._route.port, limits)
            try:
                line.http = Http1(line.run(self._route.channel(), limits))
            except BaseException:
                line.close()
                raise
        except BaseException:
            self._pool.lost()
            raise
        self._pool.made(line)
        return line


class Stream:
    """A body that is arriving."""

    def __init__(self, engine: HttpxEngine, line: Line, limits: Limits, body: Body) -> None:
        self.status = line.http.status or 0
        self.headers: Mapping[str, str] = line.http.headers or {}
        self._engine = engine
        self._line: Line | None = line
        self._limits = limits
        self._body = body

    def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        line = self._line
        if line is None:
            return b""
        try:
            while raw := line.run(line.http.piece(), self._limits):
                if found := self._body.feed(raw):
                    return found
            rest = self._body.finish()
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            self.close()
            _fail(error, line)
        self._line = None
        self._engine.release(line)
        return rest

    def close(self) -> None:
        """Release the connection; what was not read is lost."""
        line, self._line = self._line, None
        if line is not None:
            self._engine.discard(line)

    abort = close


def _fail(error: BaseException, line: Line | None = None, before: int | None = None) -> NoReturn:
    """Raise what an error says about the request."""
    if line is None:
        failure = fault(error, sent=False)
    else:
        http = line.http
        failure = fault(error, sent=line.sent != before, status=http.status, headers=http.headers)
    raise failure from failure.__cause__
