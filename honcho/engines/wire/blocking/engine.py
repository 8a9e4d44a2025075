# Derived from honcho/engines/wire/aio/engine.py by scripts/blocking.py; do not edit.
"""The engine ``wire``: HTTP/1.1 over our own connections, limited to what this API needs.

It has no cookies, redirects or merging of headers. SOCKS proxies and a caller's own HTTP client
use ``engines.httpx``.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping
from concurrent.futures import Future
from typing import NoReturn

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import ExchangeError, Limits
from honcho.engines.wire.blocking.connection import Connection
from honcho.engines.wire.clock import connecting, remaining
from honcho.engines.wire.faults import StepTimeoutError, fault
from honcho.engines.wire.pool import Pool
from honcho.engines.wire.route import Route
from honcho.engines.wire.sockets import within
from honcho.settings.timeouts import Timeout

FINISHING = 0.25
"""Seconds to wait for the unneeded rest of a body."""


class WireEngine:
    """Sends over pooled connections. Safe to use from many tasks, threads and event loops."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._pool = Pool(Connection)

    def send(self, request: WireRequest, limits: Limits) -> WireResponse:
        """One exchange, with the whole body."""
        start, rest = self._route.opening(request)
        while True:
            connection = self._connection(limits)
            before = connection.sent
            try:
                steps = connection.http.whole(start, rest, request.method, limits.max_bytes)
                response = connection.run(steps, limits)
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(connection)
                if connection.was_stale(error, before):
                    continue
                _fail(error, connection, before)
            self.release(connection)
            return response

    def stream(self, request: WireRequest, limits: Limits) -> WireBody:
        """One exchange, up to the end of its headers."""
        start, rest = self._route.opening(request)
        while True:
            connection = self._connection(limits)
            before = connection.sent
            try:
                steps = connection.http.begin(start, rest, request.method)
                status, headers = connection.run(steps, limits)
                body = Body(status, headers, limits.max_bytes)
                return WireBody(self, connection, limits, body)
            except BaseException as error:  # noqa: BLE001 - raised by _fail
                self._pool.discard(connection)
                if connection.was_stale(error, before):
                    continue
                _fail(error, connection, before)

    def release(self, connection: Connection) -> None:
        """Return a connection to the pool, or close it if it cannot be used again."""
        if connection.http.may_follow:
            connection.used = True
            self._pool.give(connection)
        else:
            self._pool.discard(connection)

    def discard(self, connection: Connection) -> None:
        """Close a connection."""
        self._pool.discard(connection)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def abort(self) -> None:
        """Close all connections, from a finalizer."""
        self._pool.close()

    def abandon(self) -> None:
        """Drop all connections after a fork."""
        self._pool.forked()

    def _connection(self, limits: Limits) -> Connection:
        """An idle connection, or else a new one."""
        try:
            taken = self._pool.take()
            connection = self._turn(taken, limits) if isinstance(taken, Future) else taken
            if not connection.is_open:
                self._open(connection, connecting(limits))
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            _fail(error)
        return connection

    def _turn(self, turn: Future[Connection], limits: Limits) -> Connection:
        try:
            found = within(turn, remaining(limits.timeout.pool, limits, "pool"))
        except BaseException:
            self._pool.give_up(turn)
            raise
        if found is None:
            self._pool.give_up(turn)
            raise StepTimeoutError("no connection became free within the pool timeout")
        return found

    def _open(self, connection: Connection, limits: Limits) -> None:
        try:
            connection.open(self._route, limits)
            self._pool.check()
        except BaseException:
            self._pool.discard(connection)
            raise


class WireBody:
    """The body of a streamed response."""

    def __init__(
        self, engine: WireEngine, connection: Connection, limits: Limits, body: Body
    ) -> None:
        self.status: int = connection.http.status or 0
        self.headers: Mapping[str, str] = connection.http.headers or {}
        self._engine = engine
        self._connection: Connection | None = connection
        self._limits = limits
        self._body = body

    def read(self) -> bytes:
        """The next piece, decompressed; empty at the end."""
        connection = self._connection
        if connection is None:
            return b""
        try:
            while raw := connection.http.arrived() or connection.run(
                connection.http.piece(), self._limits
            ):
                if found := self._body.feed(raw):
                    return found
            rest = self._body.finish()
        except BaseException as error:  # noqa: BLE001 - raised by _fail
            self.abort()
            _fail(error, connection)
        self._connection = None
        self._engine.release(connection)
        return rest

    def finish(self) -> None:
        """Read the unneeded rest of the body, if it comes soon.

        Then the connection can be used again; otherwise it is closed.
        """
        end = time.monotonic() + FINISHING
        self._limits = Limits(Timeout(), end, self._limits.max_bytes)
        with contextlib.suppress(ExchangeError):
            while self.read():
                pass

    def close(self) -> None:
        """Release the connection; unread data is lost."""
        self.abort()

    def abort(self) -> None:
        """The same, from a finalizer."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._engine.discard(connection)


def _fail(
    error: BaseException, connection: Connection | None = None, before: int | None = None
) -> NoReturn:
    """Raise the ``ExchangeError`` for an error."""
    if connection is None:
        failure = fault(error, sent=False)
    else:
        http = connection.http
        sent = connection.sent != before
        failure = fault(error, sent=sent, status=http.status, headers=http.headers)
    try:
        raise failure from failure.__cause__
    finally:
        del error, failure  # or a reference cycle would keep the connection alive
