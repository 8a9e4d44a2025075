"""Sockets for the blocking half. Every wait has a limit."""

from __future__ import annotations

import contextlib
import math
import os
import select
import selectors
import socket
import threading
from concurrent.futures import Future, wait
from typing import Any, TypeVar

T = TypeVar("T")

PIECE = 2**16
"""The most bytes that are received at once."""

_LONGEST_POLL = 2**31 - 1
"""The longest timeout of the system call, in milliseconds."""


class Socket:
    """A connected socket. Every wait has a limit in seconds, and reports when it is exceeded."""

    __slots__ = ("_poll", "raw")

    def __init__(self, raw: socket.socket) -> None:
        raw.setblocking(False)
        self.raw: socket.socket = raw
        self._poll = Poll(raw)

    def receive(self, seconds: float | None) -> bytes | None:
        """Received bytes; empty if the peer has closed, ``None`` if the time is up."""
        while self._poll.wait(seconds):
            with contextlib.suppress(BlockingIOError):
                return self.raw.recv(PIECE)
        return None

    def send(self, data: bytes | memoryview) -> int:
        """Send as much as the system accepts without waiting; how many bytes that is."""
        try:
            return self.raw.send(data)
        except BlockingIOError:
            return 0

    def until_sendable(self, seconds: float | None, *, listening: bool = False) -> bool:
        """Wait until more can be sent or, if listening, data arrives; ``False`` if the time is up.

        Args:
            seconds: The longest wait; ``None`` for no limit.
            listening: Whether arriving data ends the wait, too.
        """
        return self._poll.until_sendable(seconds, listening=listening)

    def has_news(self) -> bool:
        """Whether there is data to receive, or the peer has closed."""
        return self._poll.wait(0)

    def is_usable(self) -> bool:
        """Whether it is open, and no data has arrived since the last exchange."""
        return self.raw.fileno() >= 0 and not self.has_news()


class Poll:
    """Waits for one socket with ``poll``, or with ``select`` where there is no ``poll``."""

    __slots__ = ("_poll", "_raw")

    def __init__(self, raw: socket.socket) -> None:
        self._raw = raw
        self._poll: Any = None
        if hasattr(select, "poll"):
            self._poll = select.poll()
            self._poll.register(raw, select.POLLIN)

    def wait(self, seconds: float | None) -> bool:
        """Whether there is data to receive within this time."""
        if self._poll is None:
            return bool(select.select([self._raw], [], [], seconds)[0])
        return bool(self._poll.poll(milliseconds(seconds)))

    def until_sendable(self, seconds: float | None, *, listening: bool) -> bool:
        """Whether data can be sent (or received) within this time."""
        if self._poll is None:
            readers = [self._raw] if listening else []
            ready = select.select(readers, [self._raw], [], seconds)
            return bool(ready[0] or ready[1])
        self._poll.modify(self._raw, select.POLLOUT | (select.POLLIN if listening else 0))
        try:
            return bool(self._poll.poll(milliseconds(seconds)))
        finally:
            self._poll.modify(self._raw, select.POLLIN)


def milliseconds(seconds: float | None) -> int:
    """Seconds in milliseconds, rounded up, so that no wait ends too early."""
    return -1 if seconds is None else min(math.ceil(seconds * 1000), _LONGEST_POLL)


class Attempt:
    """An attempt to connect to one address.

    Attributes:
        raw: The socket, once it is connected.
        error: Why connecting failed, if it did.
    """

    def __init__(self, address: Any) -> None:
        family, kind, protocol, _, self._target = address
        self.raw: socket.socket | None = None
        self.error: OSError | None = None
        self.pending: socket.socket | None = socket.socket(family, kind, protocol)
        try:
            self.pending.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                self.pending.connect(self._target)
                self.raw, self.pending = self.pending, None
        except OSError as error:
            self.fail(error)

    def look(self) -> None:
        """Check the result of connecting, after an event on the socket."""
        if self.pending is not None:
            number = self.pending.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                self.fail(OSError(number, os.strerror(number)))
            else:
                self.raw, self.pending = self.pending, None

    def fail(self, error: OSError) -> None:
        """Give up on this address."""
        self.error = error
        self.close()

    def close(self) -> None:
        """Close the socket, connected or not."""
        for sock in (self.raw, self.pending):
            if sock is not None:
                sock.close()
        self.raw = self.pending = None


def start_connecting(address: Any) -> Attempt:
    """Start connecting."""
    return Attempt(address)


def wait_for_any(attempts: list[Attempt], seconds: float | None) -> None:
    """Wait until one of the attempts has succeeded or failed, or the time is up."""
    with selectors.DefaultSelector() as selector:
        for attempt in attempts:
            if attempt.pending is not None:
                selector.register(attempt.pending, selectors.EVENT_WRITE, attempt)
        for key, _ in selector.select(seconds):
            key.data.look()


def drop(attempts: list[Attempt]) -> None:
    """Close attempts that are not needed."""
    for attempt in attempts:
        attempt.close()


def look_up(host: str, port: int, seconds: float | None) -> list[Any] | None:
    """The addresses of a host; ``None`` if the time is up. The system's look-up has no timeout.

    Raises:
        OSError: There is no such host.
    """
    if seconds is None or is_numeric(host) or host == "localhost":
        return addresses(host, port)
    found: Future[list[Any]] = Future()

    def resolve() -> None:
        try:
            found.set_result(addresses(host, port))
        except BaseException as error:  # noqa: BLE001 - raised where the answer is waited for
            found.set_exception(error)

    try:
        threading.Thread(target=resolve, name="honcho-look-up", daemon=True).start()
    except RuntimeError:  # no thread can be started while the interpreter exits
        return addresses(host, port)
    return within(found, seconds)


def within(future: Future[T], seconds: float | None) -> T | None:
    """The result of a future; ``None`` if the time is up."""
    done, _ = wait([future], seconds)
    return future.result() if done else None


def addresses(host: str, port: int) -> list[Any]:
    """The addresses of a host, in the order of the system.

    Raises:
        OSError: There is no such host.
    """
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"{host[:80]!r} is not a host name: {error}") from None


def is_numeric(host: str) -> bool:
    """Whether it is an address and not a name."""
    return ":" in host or host.replace(".", "").isdecimal()


def next_of(pieces: Any) -> bytes | None:
    """The next piece of a body, read from a file."""
    piece: bytes | None = next(pieces, None)
    return piece
