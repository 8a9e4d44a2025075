"""Sockets for the async half: not bound to an event loop, they wait in the running one."""

from __future__ import annotations

import asyncio
import socket
import time
from concurrent.futures import Future
from typing import Any, TypeVar

from honcho.engines.wire.sockets import PIECE, Poll, addresses

T = TypeVar("T")

_GLANCE = 0.05
"""Seconds that a thread waits before it checks whether it is still needed."""


class AsyncSocket:
    """A connected socket. Every wait has a limit in seconds, and reports when it is exceeded."""

    __slots__ = ("_loop", "_poll", "raw")

    def __init__(self, raw: socket.socket) -> None:
        raw.setblocking(False)
        self.raw: socket.socket = raw
        self._poll = Poll(raw)
        loop = asyncio.get_running_loop()
        # Such a loop registers a socket for good: no other loop can use it.
        self._loop = loop if _is_proactor(loop) else None

    async def receive(self, seconds: float | None) -> bytes | None:
        """Received bytes; empty if the peer has closed, ``None`` if the time is up."""
        loop = asyncio.get_running_loop()
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                return await loop.sock_recv(self.raw, PIECE)
        except TimeoutError:
            if limit.expired():
                return None
            raise

    def send(self, data: bytes | memoryview) -> int:
        """Send as much as the system accepts without waiting; how many bytes that is."""
        try:
            return self.raw.send(data)
        except BlockingIOError:
            return 0

    async def until_sendable(self, seconds: float | None, *, listening: bool = False) -> bool:
        """Wait until more can be sent or, if listening, data arrives; ``False`` if the time is up.

        Args:
            seconds: The longest wait; ``None`` for no limit.
            listening: Whether arriving data ends the wait, too.
        """
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[None] = loop.create_future()
        try:
            loop.add_writer(self.raw, _settle, ready)
        except NotImplementedError:  # the proactor loop of Windows cannot watch sockets
            return await self._until_sendable_somehow(seconds, listening)
        try:
            if listening:
                loop.add_reader(self.raw, _settle, ready)
            return await _in_time(ready, seconds)
        finally:
            loop.remove_writer(self.raw)
            if listening:
                loop.remove_reader(self.raw)

    async def _until_sendable_somehow(self, seconds: float | None, listening: bool) -> bool:
        """The same in a thread, for loops that cannot watch sockets; rarely needed.

        It waits for short periods, so that no thread keeps waiting for a cancelled request.
        """
        end = None if seconds is None else time.monotonic() + seconds
        while end is None or time.monotonic() < end:
            if await asyncio.to_thread(self._poll.until_sendable, _GLANCE, listening=listening):
                return True
        return False

    def has_news(self) -> bool:
        """Whether there is data to receive, or the peer has closed."""
        return self._poll.wait(0)

    def is_usable(self) -> bool:
        """Whether it is open, and no data has arrived since the last exchange."""
        if self._loop is not None and self._loop is not asyncio.get_running_loop():
            return False
        return self.raw.fileno() >= 0 and not self.has_news()


def _is_proactor(loop: asyncio.AbstractEventLoop) -> bool:
    return hasattr(loop, "_proactor")


def _settle(ready: asyncio.Future[None]) -> None:
    if not ready.done():
        ready.set_result(None)


async def _in_time(ready: asyncio.Future[Any], seconds: float | None) -> bool:
    done, _ = await asyncio.wait([ready], timeout=seconds)
    return bool(done)


class Attempt:
    """An attempt to connect to one address.

    Attributes:
        raw: The socket, once it is connected.
        error: Why connecting failed, if it did.
    """

    def __init__(self, address: Any) -> None:
        self.raw: socket.socket | None = None
        self.error: OSError | None = None
        loop = asyncio.get_running_loop()
        self.task: asyncio.Task[None] = loop.create_task(self._connect(address))

    async def _connect(self, address: Any) -> None:
        family, kind, protocol, _, target = address
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            await asyncio.get_running_loop().sock_connect(sock, target)
            self.raw = sock
        except OSError as error:
            self.error = error
        finally:
            if self.raw is None:
                sock.close()

    def close(self) -> None:
        """Close the socket, connected or not."""
        self.task.cancel()
        if self.raw is not None:
            self.raw.close()
            self.raw = None


async def async_start_connecting(address: Any) -> Attempt:
    """Start connecting."""
    return Attempt(address)


async def async_wait_for_any(attempts: list[Attempt], seconds: float | None) -> None:
    """Wait until one of the attempts has succeeded or failed, or the time is up."""
    pending = [attempt.task for attempt in attempts if not attempt.task.done()]
    await asyncio.wait(pending, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)


async def async_drop(attempts: list[Attempt]) -> None:
    """Cancel attempts that are not needed, and wait until they have ended."""
    for attempt in attempts:
        attempt.task.cancel()
    await asyncio.gather(*[attempt.task for attempt in attempts], return_exceptions=True)
    for attempt in attempts:
        attempt.close()


async def async_look_up(host: str, port: int, seconds: float | None) -> list[Any] | None:
    """The addresses of a host; ``None`` if the time is up. The system's look-up has no timeout.

    Raises:
        OSError: There is no such host.
    """
    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await asyncio.to_thread(addresses, host, port)
    except TimeoutError:
        if limit.expired():
            return None
        raise
    except RuntimeError:  # no thread can be started while the interpreter exits
        return addresses(host, port)


async def async_within(future: Future[T], seconds: float | None) -> T | None:
    """The result of a future; ``None`` if the time is up."""
    waiting = asyncio.wrap_future(future)
    waiting.add_done_callback(_look_at)
    done, _ = await asyncio.wait([waiting], timeout=seconds)
    return waiting.result() if done else None


def _look_at(waiting: asyncio.Future[Any]) -> None:
    """Retrieve the exception, so that asyncio does not log it as never retrieved."""
    if not waiting.cancelled():
        waiting.exception()


async def async_next_of(pieces: Any) -> bytes | None:
    """The next piece of a body, read from a file in a thread."""
    piece: bytes | None = await asyncio.to_thread(next, pieces, None)
    return piece
