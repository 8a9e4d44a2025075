"""Finds the end of response bodies, and encodes requests. For chunked bodies see ``chunked``."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Protocol

from honcho.engines.multipart import Multipart
from honcho.engines.wire.faults import CUT_OFF
from honcho.engines.wire.steps import Secret

IN_CHUNKS = -1
"""In place of a length: the body is chunked."""
TO_THE_END = -2
"""In place of a length: the body lasts until the connection is closed."""
_SMALL = 2**16
"""A body up to this size is sent together with its head."""


class Incoming(Protocol):
    """The body of a response that is arriving."""

    pieces: deque[bytes]
    complete: bool
    rest: bytes
    fault: Exception | None

    def feed(self, data: bytes) -> None:
        """Take the next bytes; empty if the peer has closed."""
        ...


class Counted:
    """A body of known length, or one that lasts until the connection is closed.

    Attributes:
        pieces: Data that was not fetched yet.
        complete: Whether the body is complete.
        rest: Bytes after the end of the body.
        fault: Why the body will never be complete.
    """

    __slots__ = ("_left", "complete", "fault", "pieces", "rest")

    def __init__(self, length: int) -> None:
        self._left = length
        self.pieces: deque[bytes] = deque()
        self.complete: bool = length == 0
        self.rest: bytes = b""
        self.fault: Exception | None = None

    def feed(self, data: bytes) -> None:
        """Take the next bytes; empty if the peer has closed."""
        if self._left == TO_THE_END:
            self.complete = not data
        elif data:
            data, self.rest = data[: self._left], data[self._left :]
            self._left -= len(data)
            self.complete = not self._left
        else:
            self.fault = ConnectionResetError(CUT_OFF)
        if data:
            self.pieces.append(data)


def opening_of(
    method: str, target: str, fields: bytes, body: bytes | Multipart
) -> tuple[Secret, bytes | Multipart]:
    """Encode a request: its head together with a small body, or the head and then the body.

    Args:
        method: In upper case.
        target: As in the request line.
        fields: The lines of all headers that do not frame the body.
        body: The request's body.
    """
    length = len(body) if isinstance(body, bytes) else body.length
    framing = b""
    if length is None:
        framing = b"transfer-encoding: chunked\r\n"
    elif length or method in {"POST", "PUT", "PATCH"}:
        framing = b"content-length: %d\r\n" % length
    first = f"{method} {target} HTTP/1.1\r\n".encode("latin-1")
    if isinstance(body, bytes) and len(body) <= _SMALL:
        return Secret(b"%b%b%b\r\n%b" % (first, fields, framing, body)), b""
    return Secret(b"%b%b%b\r\n" % (first, fields, framing)), body


def lines_of(headers: Mapping[str, str]) -> Secret:
    """Encode headers as lines of a request's head."""
    return Secret("".join([f"{k}: {v}\r\n" for k, v in headers.items()]).encode("latin-1"))


def framed(multipart: Multipart) -> Iterator[bytes]:
    """The pieces of an upload, chunked if its length is unknown."""
    if multipart.length is not None:
        yield from multipart
        return
    for piece in multipart:
        if piece:
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"
