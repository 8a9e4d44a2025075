"""Connections of the blocking half: a socket that does what a protocol's steps want."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from honcho.engines.protocol import Limits
from honcho.engines.wire.faults import StepTimeoutError
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.steps import POLL, RECEIVE, Steps

T = TypeVar("T")

PIECE = 2**16


class Line:
    """A connected socket.

    Attributes:
        http: The protocol on it, once it is set up.
        idle_since: When it was last used.
        sent: How many bytes were sent, ever.
        used: Whether a request has been answered on it.
    """

    __slots__ = ("_readable", "_seconds", "_socket", "http", "idle_since", "sent", "used")

    http: Http1

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._readable = probe(connected)
        self._seconds: float | None = -1.0
        self.idle_since = 0.0
        self.sent = 0
        self.used = False

    def run(self, steps: Steps[T], limits: Limits) -> T:
        """Do what the steps want; what they return."""
        try:
            step = next(steps)
            while True:
                try:
                    answer: object = None
                    if step is RECEIVE:
                        answer = self._receive(limits)
                    elif isinstance(step, bytes):
                        self._send(step, limits)
                    elif step is POLL:
                        answer = self._readable()
                    else:
                        answer = next(step.pieces, None)
                except Exception as error:  # noqa: BLE001 - the protocol decides about it
                    step = steps.throw(error)
                else:
                    step = steps.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    def _receive(self, limits: Limits) -> bytes:
        self._limit(limits.timeout.read, limits, "read")
        try:
            return self._socket.recv(PIECE)
        except TimeoutError:
            raise timed_out("read", self._seconds, limits) from None

    def _send(self, data: bytes, limits: Limits) -> None:
        self._limit(limits.timeout.write, limits, "write")
        try:
            count = self._socket.send(data)
            self.sent += count
            if count < len(data):
                rest = memoryview(data)[count:]
                while rest:
                    self._limit(limits.timeout.write, limits, "write")
                    rest = rest[self._socket.send(rest) :]
        except TimeoutError:
            raise timed_out("write", self._seconds, limits) from None

    def _limit(self, seconds: float | None, limits: Limits, step: str) -> None:
        if limits.deadline is not None:
            left = limits.deadline - time.monotonic()
            if left <= 0:
                raise timed_out(step, None, limits)
            seconds = left if seconds is None else min(seconds, left)
        if seconds != self._seconds:
            self._socket.settimeout(seconds)
            self._seconds = seconds

    def is_usable(self) -> bool:
        """Whether there is nothing to receive, not even the end."""
        return self._socket.fileno() >= 0 and not self._readable()

    def interrupt(self) -> None:
        """Wake up whoever waits on it: nothing will come."""
        hang_up(self._socket)

    def close(self) -> None:
        """Close it at once. Nobody may be waiting on it."""
        self._socket.close()


def probe(connected: socket.socket) -> Callable[[], object]:
    """Tells, by what is true, whether there is something to receive, or the other side has closed.

    The socket must be open.
    """
    if not hasattr(select, "poll"):
        return lambda: select.select([connected], [], [], 0)[0]
    poll = select.poll()
    poll.register(connected, select.POLLIN)
    return partial(poll.poll, 0)


def hang_up(connected: socket.socket) -> None:
    """End a connection for both sides, and keep its number until its user closes it."""
    with contextlib.suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def timed_out(step: str, seconds: float | None, limits: Limits) -> StepTimeoutError:
    """The error for a step that took too long."""
    if limits.deadline is not None and time.monotonic() >= limits.deadline:
        return StepTimeoutError("the deadline has passed")
    return StepTimeoutError(f"no answer within the {step} timeout of {seconds:g} s")


def dial(host: str, port: int, limits: Limits) -> Line:
    """Connect to the first address of a host that answers.

    Raises:
        OSError: None does, or there is no such host.
    """
    failure: OSError = OSError("the host name has no address")
    for family, kind, protocol, _, address in _addresses(host, port, limits):
        seconds = _left(limits)
        connected = socket.socket(family, kind, protocol)
        try:
            connected.settimeout(seconds)
            connected.connect(address)
        except OSError as error:
            connected.close()
            failure = error
            if isinstance(error, TimeoutError):
                failure = StepTimeoutError("no connection within the connect timeout")
        except BaseException:
            connected.close()
            raise
        else:
            prepare(connected)
            return Line(connected)
    raise failure


def _left(limits: Limits) -> float | None:
    """Seconds until a connection has to stand."""
    seconds = None if limits.deadline is None else limits.deadline - time.monotonic()
    if seconds is not None and seconds <= 0:
        raise StepTimeoutError("no connection within the connect timeout")
    return seconds


def _addresses(host: str, port: int, limits: Limits) -> list[Any]:
    """The addresses of a host. A name is looked up in a thread: the system has no time limit."""
    if host.replace(".", "").isdecimal() or ":" in host or host == "localhost":
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found: list[list[Any] | OSError] = []

    def look_up() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = threading.Thread(target=look_up, name="honcho-look-up", daemon=True)
    thread.start()
    thread.join(_left(limits))
    if not found:
        raise StepTimeoutError("the host name was not resolved within the connect timeout")
    if isinstance(found[0], OSError):
        raise found[0]
    return found[0]


def prepare(connected: socket.socket) -> None:
    """Requests leave at once, and a peer that vanished is noticed some day."""
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
