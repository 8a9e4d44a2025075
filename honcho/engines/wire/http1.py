"""HTTP/1.1 as a protocol without sockets. Answers are read by ``quick``, or by h11 as in httpx."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from honcho.engines.body import Body
from honcho.engines.exchange import WireResponse
from honcho.engines.multipart import Multipart
from honcho.engines.wire.chunked import Chunks
from honcho.engines.wire.faults import BadAnswerError
from honcho.engines.wire.quick import LONGEST, quick_head
from honcho.engines.wire.steps import RECEIVE, Channel, Plain, Pull, Secret, Steps

if TYPE_CHECKING:
    from honcho.engines.wire.uncommon import UncommonAnswer

MOST_INTERIM = 100
"""So many answers may come before the answer."""
_SMALL = 2**16
"""A body up to this size leaves together with its head."""
_BODILESS = frozenset({"HEAD", "CONNECT"})
"""The length in the head of an answer to these means nothing."""
_HEAD_END = re.compile(rb"\n\r?\n")
"""Where a head ends; h11, too, takes a bare LF for the end of a line."""
_INTERIM = re.compile(rb"HTTP/1\.[01] 1")
_INTERIM_SO_FAR = re.compile(rb"H|HT|HTT|HTTP|HTTP/|HTTP/1|HTTP/1\.|HTTP/1\.[01] ?|HTTP/1\.[01] 1")
"""How an interim answer begins, as far as it has arrived."""


class Http1:
    """One connection's side of the protocol.

    Attributes:
        status: Of the answer that is arriving; ``None`` before it has begun.
        headers: Of the same.
        reusable: Whether both sides have kept to the protocol so that another request may follow.
    """

    __slots__ = (
        "_ahead",
        "_channel",
        "_chunks",
        "_is_encoded",
        "_is_plain",
        "_left",
        "_uncommon",
        "headers",
        "reusable",
        "status",
    )

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._is_plain = isinstance(channel, Plain)
        self._uncommon: UncommonAnswer | None = None
        self._ahead = b""
        self._left = 0
        self._chunks: Chunks | None = None
        self._is_encoded = False
        self.status: int | None = None
        self.headers: Mapping[str, str] | None = None
        self.reusable = False

    @property
    def may_follow(self) -> bool:
        """Whether another request may follow, now that the answer is complete.

        Not after a failure of the server: many close the connection then without saying so.
        """
        if self._uncommon is not None and not self._uncommon.is_clean:
            return False
        return self.reusable and (self.status or 0) < 500 and self._channel.is_quiet

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is held back that has arrived unasked."""
        return self._channel.is_quiet

    def whole(
        self, start: bytes, rest: bytes | Multipart, method: str, max_bytes: int
    ) -> Steps[WireResponse]:
        """Send a request and receive its whole answer.

        Args:
            start: Its head, and a small body.
            rest: Its body otherwise.
            method: In capitals.
            max_bytes: Largest body accepted, after decompression.
        """
        if self._is_plain and rest == b"" and method not in _BODILESS:
            # Most calls: one piece there and one back, so without generators within generators.
            self._forget()
            yield start
            self._ahead = yield RECEIVE
            if not self._quick():
                yield from self._head(method)
        else:
            yield from self.begin(start, rest, method)
        status, headers = self._said()
        is_simple = self._uncommon is None and self._chunks is None and not self._is_encoded
        if is_simple and self._left == len(self._ahead) <= max_bytes:  # it came with its head
            return WireResponse(status, headers, self._ahead)
        collected = Body(status, headers, max_bytes)
        pieces: list[bytes] = []
        while piece := (yield from self.piece()):
            pieces.append(collected.feed(piece))
        pieces.append(collected.finish())
        return WireResponse(status, headers, b"".join(pieces))

    def begin(
        self, start: bytes, rest: bytes | Multipart, method: str
    ) -> Steps[tuple[int, Mapping[str, str]]]:
        """Send a request and receive the head of its answer."""
        self._forget()
        yield from self._channel.send(start)
        if rest:
            self.reusable = yield from self._body(rest)
        yield from self._head(method)
        return self._said()

    def _forget(self) -> None:
        """What is left of the exchange before."""
        self.status, self.headers, self._uncommon, self._ahead = None, None, None, b""
        self.reusable = True

    def _said(self) -> tuple[int, Mapping[str, str]]:
        """Status and headers of the answer. (An ``or`` would take the headers apart.)"""
        return self.status or 0, {} if self.headers is None else self.headers

    def _head(self, method: str) -> Steps[None]:
        """Receive the head of the answer."""
        if method in _BODILESS or not (yield from self._quick_answer()):
            if not _may_be_http(self._ahead):
                raise BadAnswerError(f"it is not HTTP/1: it begins with {self._ahead[:16]!r}")
            from honcho.engines.wire.uncommon import UncommonAnswer

            self._uncommon = UncommonAnswer(self._channel, method, self._ahead)
            self._ahead = b""
            self.status, self.headers = yield from self._uncommon.head()

    def piece(self) -> Steps[bytes]:
        """The next raw piece of the answer's body; empty at its end."""
        if self._uncommon is not None:
            return (yield from self._uncommon.piece())
        if self._chunks is not None:
            return (yield from self._unchunked(self._chunks))
        piece, self._ahead = self._ahead, b""
        if not self._left:
            return b""
        piece = piece or (yield from self._channel.receive())
        if not piece:
            raise ConnectionResetError("the server closed the connection within its answer")
        if len(piece) > self._left:  # what follows unasked belongs to no other request
            piece, self.reusable = piece[: self._left], False
        self._left -= len(piece)
        return piece

    def _quick_answer(self) -> Steps[bool]:
        """Whether the answer is a common one. What was received is kept for h11 otherwise."""
        while not _HEAD_END.search(self._ahead):
            data = yield from self._channel.receive()
            self._ahead += data
            if not data or len(self._ahead) > LONGEST or not _may_be_http(self._ahead):
                return False
        return self._quick()

    def _quick(self) -> bool:
        """Read the head if all of it has arrived and it is a common one; whether it was."""
        end = self._ahead.find(b"\r\n\r\n") + 4
        found = quick_head(self._ahead[:end])
        if found is None:
            return False
        self._ahead = self._ahead[end:]
        self._left = found.length or 0
        self._chunks = Chunks() if found.length is None else None
        self._is_encoded = found.is_encoded
        self.status, self.headers = found.status, found.headers
        fits = found.length is None or len(self._ahead) <= found.length
        self.reusable = self.reusable and found.keeps_alive and fits
        return True

    def _unchunked(self, chunks: Chunks) -> Steps[bytes]:
        piece, self._ahead = self._ahead, b""
        while not chunks.complete:
            if chunks.fault is not None:
                raise chunks.fault
            piece = piece or (yield from self._channel.receive())
            if not piece:
                raise ConnectionResetError("the server closed the connection within its answer")
            found, piece = chunks.feed(piece), b""
            if chunks.rest:  # what follows unasked belongs to no other request
                self.reusable = False
            if found:
                return found
        return b""

    def _body(self, body: bytes | Multipart) -> Steps[bool]:
        """Send a body; ``False`` if the server did not wait for all of it."""
        try:
            if isinstance(body, bytes):
                return (yield from self._offered(body))
            pieces = _framed(body)
            while (piece := (yield Pull(pieces))) is not None:
                if not (yield from self._offered(piece)):
                    return False
        except ConnectionError:
            return False  # it may have said why before it closed the connection
        return True

    def _offered(self, piece: bytes) -> Steps[bool]:
        """Send a piece of a body; ``False`` if the server answers before that is done."""
        rest = memoryview(piece)
        while rest or not self._channel.is_flushed:
            rest = rest[(yield from self._channel.offer(rest)) :]
            is_heard = yield from self._channel.poll()
            if is_heard and (yield from self._has_answered()):
                return False
        return True

    def _has_answered(self) -> Steps[bool]:
        """Whether what has arrived is the answer, or the end, and not ``100 Continue``."""
        data = yield from self._channel.receive()
        self._ahead += data
        if not data:
            return True
        interim = 0
        while _INTERIM.match(self._ahead) and (end := _HEAD_END.search(self._ahead)):
            self._ahead = self._ahead[end.end() :]
            interim += 1
        if interim > MOST_INTERIM:
            raise BadAnswerError("interim answers without an end")
        begun = self._ahead[:10]
        return bool(begun) and not _INTERIM_SO_FAR.fullmatch(begun)


def _may_be_http(begun: bytes) -> bool:
    """Whether an answer that begins like this can be one of HTTP/1."""
    return begun[:7] == b"HTTP/1."[: len(begun)]


def _framed(multipart: Multipart) -> Iterator[bytes]:
    """The pieces of an upload, in chunks where its length is not known."""
    if multipart.length is not None:
        yield from multipart
        return
    for piece in multipart:
        if piece:
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


def opening_of(
    method: str, target: str, fields: bytes, body: bytes | Multipart
) -> tuple[Secret, bytes | Multipart]:
    """A request as it leaves: its head, with the body if that is small, and the body otherwise.

    Args:
        method: In capitals.
        target: As it stands in the request line.
        fields: The lines of all headers that do not frame the body.
        body: What follows the head.
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
    """Headers as they stand in a request's head."""
    return Secret("".join([f"{k}: {v}\r\n" for k, v in headers.items()]).encode("latin-1"))
