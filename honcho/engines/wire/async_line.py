"""Connections of the async half: a socket of no event loop, which does what steps want."""

from __future__ import annotations

import asyncio
import socket
import sys
import time
from typing import Any, TypeVar

from honcho.engines.protocol import Limits
from honcho.engines.wire.blocking_line import PIECE, hang_up, prepare, probe, timed_out
from honcho.engines.wire.faults import StepTimeoutError
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.steps import POLL, RECEIVE, Step, Steps

T = TypeVar("T")

STAGGER = 0.25
"""Seconds until the next address of a host is tried beside the one before."""

_ONE_LOOP = sys.platform == "win32"
"""Whether a socket stays with the first loop that uses it."""


class AsyncLine:
    """A connected socket.

    Attributes:
        http: The protocol on it, once it is set up.
        idle_since: When it was last used.
        sent: How many bytes were sent, ever.
        used: Whether a request has been answered on it.
    """

    __slots__ = ("_loop", "_readable", "_socket", "http", "idle_since", "sent", "used")

    http: Http1

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._readable = probe(connected)
        self._loop = asyncio.get_running_loop() if _ONE_LOOP else None
        self.idle_since = 0.0
        self.sent = 0
        self.used = False

    async def run(self, steps: Steps[T], limits: Limits) -> T:
        """Do what the steps want; what they return."""
        loop = asyncio.get_running_loop()
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._do(step, limits, loop)
                except Exception as error:  # noqa: BLE001 - the protocol decides about it
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    async def _do(self, step: Step, limits: Limits, loop: asyncio.AbstractEventLoop) -> Any:
        if isinstance(step, bytes):
            await self._send(step, limits, loop)
            return None
        if step is RECEIVE:
            return await self._receive(limits, loop)
        if step is POLL:
            return self._readable()
        return await asyncio.to_thread(next, step.pieces, None)

    async def _receive(self, limits: Limits, loop: asyncio.AbstractEventLoop) -> bytes:
        seconds = remaining(limits.timeout.read, limits, "read")
        try:
            async with asyncio.timeout(seconds):
                return await loop.sock_recv(self._socket, PIECE)
        except TimeoutError:
            raise timed_out("read", seconds, limits) from None

    async def _send(self, data: bytes, limits: Limits, loop: asyncio.AbstractEventLoop) -> None:
        try:
            count = self._socket.send(data)
        except (BlockingIOError, InterruptedError):
            count = 0
        self.sent += count
        if count < len(data):
            self.sent += 1  # from here on nobody counts
            seconds = remaining(limits.timeout.write, limits, "write")
            try:
                async with asyncio.timeout(seconds):
                    await loop.sock_sendall(self._socket, memoryview(data)[count:])
            except TimeoutError:
                raise timed_out("write", seconds, limits) from None

    def is_usable(self) -> bool:
        """Whether there is nothing to receive, not even the end."""
        if _ONE_LOOP and self._loop is not asyncio.get_running_loop():
            return False
        return self._socket.fileno() >= 0 and not self._readable()

    def interrupt(self) -> None:
        """Wake up whoever waits on it: nothing will come."""
        hang_up(self._socket)

    def close(self) -> None:
        """Close it at once. Nobody may be waiting on it."""
        self._socket.close()


def remaining(seconds: float | None, limits: Limits, step: str) -> float | None:
    """The time a step may take."""
    if limits.deadline is None:
        return seconds
    left = limits.deadline - time.monotonic()
    if left <= 0:
        raise timed_out(step, None, limits)
    return left if seconds is None else min(seconds, left)


async def async_dial(host: str, port: int, limits: Limits) -> AsyncLine:
    """Connect to the first address of a host that answers: they are tried in quick succession.

    Raises:
        OSError: None does, or there is no such host.
    """
    seconds = remaining(None, limits, "connect")
    try:
        async with asyncio.timeout(seconds):
            loop = asyncio.get_running_loop()
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            connected = await _first(found)
    except TimeoutError:
        raise StepTimeoutError("no connection within the connect timeout") from None
    prepare(connected)
    return AsyncLine(connected)


async def _first(addresses: list[Any]) -> socket.socket:
    waiting = _interleaved(addresses)
    if len(waiting) == 1:
        return await _connected(waiting[0])
    tasks: list[asyncio.Task[socket.socket]] = []
    winner: asyncio.Task[socket.socket] | None = None
    try:
        while winner is None and (waiting or not all(task.done() for task in tasks)):
            if waiting:
                tasks.append(asyncio.create_task(_connected(waiting.pop(0))))
            await asyncio.wait(
                [task for task in tasks if not task.done()],
                timeout=STAGGER if waiting else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            winner = next((task for task in tasks if task.done() and not task.exception()), None)
    finally:
        await _drop([task for task in tasks if task is not winner])
    if winner is not None:
        return winner.result()
    raise tasks[-1].exception() or OSError("the host name has no address")


async def _drop(tasks: list[asyncio.Task[socket.socket]]) -> None:
    """Cancel attempts that are not needed, and close what they may have connected."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and task.exception() is None:
            task.result().close()


async def _connected(found: Any) -> socket.socket:
    family, kind, protocol, _, address = found
    made = socket.socket(family, kind, protocol)
    try:
        made.setblocking(False)
        await asyncio.get_running_loop().sock_connect(made, address)
    except BaseException:
        made.close()
        raise
    return made


def _interleaved(addresses: list[Any]) -> list[Any]:
    """Address families in turn, so that one that leads nowhere costs a quarter of a second."""
    first = [one for one in addresses if one[0] == addresses[0][0]]
    others = [one for one in addresses if one[0] != addresses[0][0]]
    mixed: list[Any] = []
    while first or others:
        mixed += first[:1] + others[:1]
        del first[:1], others[:1]
    return mixed
