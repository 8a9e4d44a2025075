"""HTTP/1.1 as a protocol without sockets. ``heads`` parses heads, or h11 as in httpx."""

from __future__ import annotations

import re
from collections.abc import Mapping

from honcho.engines.body import Body
from honcho.engines.exchange import WireResponse
from honcho.engines.multipart import Multipart
from honcho.engines.wire.chunked import Chunks
from honcho.engines.wire.faults import ENDLESS_INTERIM, BadAnswerError
from honcho.engines.wire.framing import IN_CHUNKS, Counted, Incoming, framed
from honcho.engines.wire.heads import LONGEST, MAX_HEAD, MOST_INTERIM, quick_head
from honcho.engines.wire.steps import RECEIVE, Channel, Offer, Plain, Pull, Steps

SPEAKS_TLS = "the server speaks TLS: the address must begin with https://"

_BODILESS = frozenset({"HEAD", "CONNECT"})
"""Methods whose responses have a head with a length that means nothing."""
_HEAD_END = re.compile(rb"\n\r?\n")
"""The end of a head; like h11, this accepts a bare LF as the end of a line."""
_INTERIM = re.compile(rb"HTTP/1\.[01] 1")
_GO_ON = re.compile(
    rb"|H|HT|HTT|HTTP|HTTP/|HTTP/1|HTTP/1\.|HTTP/1\.[01]|HTTP/1\.[01] |HTTP/1\.[01] [12]"
)
"""The first ten bytes of responses that do not stop an upload: interim ones and successes."""


class Http1:
    """The client side of HTTP/1.1 on one connection.

    Attributes:
        status: Of the response that is arriving; ``None`` before it has begun.
        headers: Of the same response.
        reusable: Whether both sides have followed the protocol, so that another request may follow.
    """

    __slots__ = (
        "_ahead",
        "_body",
        "_channel",
        "_interim",
        "_is_encoded",
        "_is_plain",
        "_length",
        "headers",
        "reusable",
        "status",
    )

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._is_plain = isinstance(channel, Plain)
        self._forget()

    def _forget(self) -> None:
        """Reset the state of the previous exchange."""
        self.status: int | None = None
        self.headers: Mapping[str, str] | None = None
        self._ahead = b""
        """Received bytes that were not parsed yet."""
        self._interim = 0
        self._body: Incoming | None = None
        self._length = 0
        self._is_encoded = True
        self.reusable: bool = True

    @property
    def may_follow(self) -> bool:
        """Whether the connection may be used again, now that the response is complete.

        Not after a 5xx: many servers then close the connection without announcing it.
        """
        return self.reusable and (self.status or 0) < 500 and self._channel.is_quiet

    @property
    def is_quiet(self) -> bool:
        """Whether no unexpected data is buffered."""
        return self._channel.is_quiet

    def whole(
        self, start: bytes, rest: bytes | Multipart, method: str, max_bytes: int
    ) -> Steps[WireResponse]:
        """Send a request and receive its whole response.

        Args:
            start: The head, with a small body.
            rest: The body, if it is not in ``start``.
            method: In upper case.
            max_bytes: Largest body accepted, after decompression.
        """
        if self._is_plain and rest == b"" and method not in _BODILESS:
            # Most calls send one piece and receive one; this fast path avoids nested generators.
            self._forget()
            if (sent := (yield Offer(start))) == len(start):
                self._ahead = yield RECEIVE
            else:
                self.reusable = yield from self._send(memoryview(start)[sent:], b"")
            if not self._quick():
                yield from self._head(method)
        else:
            yield from self.begin(start, rest, method)
        status, headers = self._said()
        if self._length == len(self._ahead) <= max_bytes and not self._is_encoded:
            return WireResponse(status, headers, self._ahead)  # the body came with the head
        collected = Body(status, headers, max_bytes)
        pieces: list[bytes] = []
        while piece := self.arrived() or (yield from self.piece()):
            pieces.append(collected.feed(piece))
        pieces.append(collected.finish())
        return WireResponse(status, headers, b"".join(pieces))

    def begin(
        self, start: bytes, rest: bytes | Multipart, method: str
    ) -> Steps[tuple[int, Mapping[str, str]]]:
        """Send a request and receive the head of its response."""
        self._forget()
        self.reusable = yield from self._send(start, rest)
        yield from self._head(method)
        return self._said()

    def _said(self) -> tuple[int, Mapping[str, str]]:
        """Status and headers of the response. (An ``or`` would parse the headers.)"""
        return self.status or 0, {} if self.headers is None else self.headers

    def arrived(self) -> bytes:
        """The next raw piece of the body, if it has arrived."""
        return self._body.pieces.popleft() if self._body and self._body.pieces else b""

    def piece(self) -> Steps[bytes]:
        """The next raw piece of the body; empty at its end."""
        if self._body is None:
            self._body = Chunks() if self._length == IN_CHUNKS else Counted(self._length)
        body = self._body
        while not body.pieces:
            if body.fault is not None:
                raise body.fault
            if body.complete:
                # Unexpected bytes must not be taken for the response to the next request.
                self.reusable = self.reusable and not body.rest and not self._ahead
                return b""
            data, self._ahead = self._ahead, b""
            body.feed(data or (yield from self._channel.receive()))
        return body.pieces.popleft()

    def _head(self, method: str) -> Steps[None]:
        """Receive the head of the response."""
        while not _HEAD_END.search(self._ahead) and len(self._ahead) <= LONGEST:
            _check_begun(self._ahead)
            data = yield from self._channel.receive()
            self._ahead += data
            if not data:
                break
        if method in _BODILESS or not self._quick():
            yield from self._uncommon(method)

    def _quick(self) -> bool:
        """Parse the head if all of it has arrived and it is a common one; whether it was."""
        end = self._ahead.find(b"\r\n\r\n") + 4
        found = quick_head(self._ahead[:end])
        if found is None:
            return False
        self._ahead = self._ahead[end:]
        self.status, self.headers, self._length = found.status, found.headers, found.length
        self._is_encoded = found.is_encoded
        self.reusable = self.reusable and found.keeps_alive
        return True

    def _uncommon(self, method: str) -> Steps[None]:
        """Receive a head that is not common, and interim responses before it."""
        _check_begun(self._ahead)
        from honcho.engines.wire.uncommon_heads import uncommon_head

        head = yield from uncommon_head(self._channel, method, self._ahead, self._interim)
        self.status, self.headers, self._length, self._ahead = head[:4]
        self.reusable = self.reusable and head.keeps_alive

    def _send(self, start: bytes | memoryview, rest: bytes | Multipart) -> Steps[bool]:
        """Send a request; ``False`` if the server responded before all of it was sent."""
        try:
            if not (yield from self._offered(start)):
                return False
            if isinstance(rest, bytes):
                return not rest or (yield from self._offered(rest))
            pieces = framed(rest)
            while (piece := (yield Pull(pieces))) is not None:
                if (yield from self._is_refused()) or not (yield from self._offered(piece)):
                    return False
        except ConnectionError:
            return False  # the server may have responded before it closed the connection
        return True

    def _offered(self, data: bytes | memoryview) -> Steps[bool]:
        """Send a part of a request; ``False`` if the server rejects the request meanwhile."""
        left = memoryview(data)
        while True:
            left = left[(yield from self._channel.offer(left)) :]
            if not left and self._channel.is_flushed:
                return True
            if (yield from self._is_refused()):
                return False

    def _is_refused(self) -> Steps[bool]:
        """Whether a response, or the end of the connection, makes further sending useless."""
        if not (yield from self._channel.poll()):
            return False
        data = yield from self._channel.receive()
        self._ahead += data
        if not data or len(self._ahead) > MAX_HEAD:
            return True
        while _INTERIM.match(self._ahead) and (end := _HEAD_END.search(self._ahead)):
            self._ahead = self._ahead[end.end() :]
            self._interim += 1
            self._check_interim()
        return not _GO_ON.fullmatch(self._ahead[:10])

    def _check_interim(self) -> None:
        if self._interim > MOST_INTERIM:
            raise BadAnswerError(ENDLESS_INTERIM)


def _check_begun(begun: bytes) -> None:
    """Raises ``BadAnswerError`` if the data cannot be an HTTP/1 response."""
    if begun[:7] == b"HTTP/1."[: len(begun)]:
        return
    if begun[:1] in {b"\x15", b"\x16"}:
        raise BadAnswerError(SPEAKS_TLS)
    raise BadAnswerError(f"it is not HTTP/1: it begins with {begun[:16]!r}")
