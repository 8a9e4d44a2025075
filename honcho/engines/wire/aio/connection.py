"""A connection: a socket that does what the steps of a protocol want."""

from __future__ import annotations

import contextlib
import socket
from typing import Any, TypeVar

from honcho.engines.protocol import Limits
from honcho.engines.wire.async_sockets import AsyncSocket, async_next_of
from honcho.engines.wire.clock import remaining, timed_out
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.pool import Place
from honcho.engines.wire.steps import POLL, RECEIVE, Offer, Step, Steps

T = TypeVar("T")


class AsyncConnection:
    """A connected socket, and the protocol on it.

    Attributes:
        http: The protocol, once it is set up.
        place: Its place in the pool; without one it is closed.
        idle_since: When it was last used.
        sent: How many bytes were sent, ever.
        used: Whether a request has been answered on it.
    """

    __slots__ = ("__weakref__", "_socket", "http", "idle_since", "place", "sent", "used")

    http: Http1

    def __init__(self, connected: socket.socket, place: Place) -> None:
        self._socket = AsyncSocket(connected)
        self.place: Place | None = place
        self.idle_since = 0.0
        self.sent = 0
        self.used = False

    async def run(self, steps: Steps[T], limits: Limits) -> T:
        """Do what the steps want; what they return."""
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._do(step, limits)
                except Exception as error:  # noqa: BLE001 - the protocol decides about it
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    async def _do(self, step: Step, limits: Limits) -> Any:
        if step is RECEIVE:
            seconds = remaining(limits.timeout.read, limits, "read")
            data = await self._socket.receive(seconds)
            if data is None:
                raise timed_out("read", seconds, limits)
            return data
        if isinstance(step, bytes):
            return await self._send(step, limits, listening=False)
        if isinstance(step, Offer):
            return await self._send(step.data, limits, listening=True)
        if step is POLL:
            return self._socket.has_news()
        return await async_next_of(step.pieces)

    async def _send(self, data: bytes | memoryview, limits: Limits, *, listening: bool) -> int:
        """Send all, or until something arrives if that is listened for; how much was sent."""
        sent = self._socket.send(data)
        self.sent += sent
        while sent < len(data):
            seconds = remaining(limits.timeout.write, limits, "write")
            if not await self._socket.until_sendable(seconds, listening=listening):
                raise timed_out("write", seconds, limits)
            if listening and self._socket.has_news():
                break
            count = self._socket.send(memoryview(data)[sent:])
            self.sent += count
            sent += count
        return sent

    def was_stale(self, error: BaseException, before: int) -> bool:
        """Whether it had ended while it was idle, without a byte of the request sent.

        Args:
            error: What went wrong.
            before: How many bytes had been sent before the request.
        """
        broken = isinstance(error, OSError) and not isinstance(error, TimeoutError)
        return broken and self.used and self.sent == before

    def is_usable(self) -> bool:
        """Whether nothing has arrived while it was idle, not even the end."""
        return self.http.is_quiet and self._socket.is_usable()

    def interrupt(self) -> None:
        """Wake up whoever waits on it: nothing will come. Its user closes it."""
        with contextlib.suppress(OSError):
            self._socket.raw.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it at once, and give up its place. Nobody may be waiting on it."""
        self._socket.raw.close()
        self.place = None

    def __del__(self) -> None:
        # An exception out of a signal handler may have lost it between two lines of the engine.
        self._socket.raw.close()
