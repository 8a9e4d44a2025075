# Derived from honcho/engines/wire/aio/connection.py by scripts/blocking.py; do not edit.
"""A connection: performs the I/O that a protocol's generator asks for, on a socket."""

from __future__ import annotations

import contextlib
import socket
from typing import Any, TypeVar

from honcho.engines.protocol import Limits
from honcho.engines.wire.blocking.connecting import connect
from honcho.engines.wire.clock import remaining, timed_out
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.route import Route
from honcho.engines.wire.sockets import Socket, next_of
from honcho.engines.wire.steps import RECEIVE, Offer, Pull, Step, Steps

T = TypeVar("T")


class Connection:
    """A connection to a server; made unopened, used until it is closed.

    Attributes:
        http: The HTTP protocol, once the connection is open.
        is_open: Whether requests can be sent.
        idle_since: When it was last used.
        sent: How many bytes were sent in all.
        used: Whether a response has been received on it.
    """

    __slots__ = ("__weakref__", "_raw", "_socket", "http", "idle_since", "is_open", "sent", "used")

    http: Http1
    _socket: Socket

    def __init__(self) -> None:
        self._raw: socket.socket | None = None
        self.is_open: bool = False
        self.idle_since: float = 0.0
        self.sent: int = 0
        self.used: bool = False

    def open(self, route: Route, limits: Limits) -> None:
        """Connect, with proxy and TLS if the route has them."""
        self._raw = connect(route.host, route.port, limits)
        self._socket = Socket(self._raw)
        self.http = Http1(self.run(route.channel(), limits))
        self.is_open = True

    def run(self, steps: Steps[T], limits: Limits) -> T:
        """Perform the I/O steps of a generator; returns what it returns."""
        try:
            step = next(steps)
            while True:
                try:
                    answer = self._do(step, limits)
                except Exception as error:  # noqa: BLE001 - the protocol decides about it
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    def _do(self, step: Step, limits: Limits) -> Any:
        if step is RECEIVE:
            seconds = remaining(limits.timeout.read, limits, "read")
            data = self._socket.receive(seconds)
            if data is None:
                raise timed_out("read", seconds, limits)
            return data
        if isinstance(step, Offer):
            return self._send(step.data, limits, listening=True)
        if isinstance(step, bytes):
            return self._send(step, limits, listening=False)
        if isinstance(step, Pull):
            return next_of(step.pieces)
        return self._socket.has_news()

    def _send(self, data: bytes | memoryview, limits: Limits, *, listening: bool) -> int:
        """Send all, or if ``listening`` until data arrives; how many bytes were sent."""
        count = self._socket.send(data)
        self.sent += count
        while count < len(data):
            seconds = remaining(limits.timeout.write, limits, "write")
            if not self._socket.until_sendable(seconds, listening=listening):
                raise timed_out("write", seconds, limits)
            if listening and self._socket.has_news():
                break
            try:
                more = self._socket.send(memoryview(data)[count:])
            except ConnectionError:
                if listening:  # receiving raises the reason
                    break
                raise
            self.sent += more
            count += more
        return count

    def was_stale(self, error: BaseException, before: int) -> bool:
        """Whether the server had closed it while idle, before any byte of the request was sent.

        Args:
            error: What went wrong.
            before: How many bytes had been sent before the request.
        """
        broken = isinstance(error, OSError) and not isinstance(error, TimeoutError)
        return broken and self.used and self.sent == before

    def is_usable(self) -> bool:
        """Whether it is still open, and no data has arrived while it was idle."""
        return self.http.is_quiet and self._socket.is_usable()

    def interrupt(self) -> None:
        """Wake the task or thread that waits on it, which then closes it."""
        if self._raw is not None:
            with contextlib.suppress(OSError):
                self._raw.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it at once. Nothing may be waiting on it."""
        if self._raw is not None:
            self._raw.close()

    def __del__(self) -> None:
        # A signal handler's exception may have interrupted the engine before it closed this.
        if self._raw is not None:
            self._raw.close()
