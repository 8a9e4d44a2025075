"""HTTP/1.1 as a protocol without sockets. Answers are parsed by h11, the parser below httpx."""

from __future__ import annotations

from collections.abc import Iterator

import h11

from honcho.http.body import Body
from honcho.http.engines.steps import Channel, Pull, Sealed, Steps
from honcho.http.headers import Headers, from_wire
from honcho.http.multipart import Multipart
from honcho.http.wire import WireRequest, WireResponse

MAX_HEAD = 2**18
"""Longest head of an answer."""
_SMALL = 2**16
"""A body up to this size leaves together with its head."""

# h11 keeps track of both sides. Our requests are framed here, from headers that have been checked
# before; what h11 is told of them is that one was sent, and whether its answer has a body.
_HOST = [("host", "-"), ("content-length", "0")]
_SENT = {
    method: h11.Request(method=method, target="/", headers=_HOST) for method in ("POST", "HEAD")
}
_SENT["CONNECT"] = h11.Request(method="CONNECT", target="-:1", headers=_HOST[:1])
_END = h11.EndOfMessage()


class Http1:
    """One connection's side of the protocol.

    Attributes:
        status: Of the answer that is arriving; ``None`` before it has begun.
        headers: Of the same.
        reusable: Whether another request may follow.
    """

    __slots__ = ("_channel", "_early", "_parser", "headers", "reusable", "status")

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=MAX_HEAD)
        self._early: h11.Event | None = None
        self.status: int | None = None
        self.headers: Headers | None = None
        self.reusable = False

    def whole(
        self, head: bytes, body: bytes | Multipart, method: str, max_bytes: int
    ) -> Steps[WireResponse]:
        """Send a request and receive its whole answer."""
        status, headers = yield from self.begin(head, body, method)
        collected = Body(status, headers, max_bytes)
        pieces: list[bytes] = []
        while piece := (yield from self.piece()):
            pieces.append(collected.feed(piece))
        pieces.append(collected.finish())
        return WireResponse(status, headers, b"".join(pieces))

    def begin(
        self, head: bytes, body: bytes | Multipart, method: str
    ) -> Steps[tuple[int, Headers]]:
        """Send a request and receive the head of its answer."""
        self.status, self.headers, self.reusable, self._early = None, None, False, None
        self._parser.send(_SENT.get(method, _SENT["POST"]))
        complete = True
        self._parser.send(_END)
        if isinstance(body, bytes):
            if len(body) <= _SMALL:
                yield from self._channel.send(Sealed(head + body))
            else:
                yield from self._channel.send(head)
                yield from self._channel.send(body)
        else:
            yield from self._channel.send(head)
            complete = yield from self._upload(body)
        response = yield from self._answer()
        self.status, self.headers = response.status_code, from_wire(response.headers)
        self.reusable = complete
        return self.status, self.headers

    def piece(self) -> Steps[bytes]:
        """The next raw piece of the answer's body; empty at its end."""
        while True:
            event = self._parser.next_event()
            if isinstance(event, h11.Data):
                if event.data:
                    return bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                self._finish()
                return b""
            elif event is h11.NEED_DATA:
                self._parser.receive_data((yield from self._channel.receive()))
            else:
                return b""

    def _finish(self) -> None:
        """Whatever follows the answer unasked belongs to no other: such a connection is done."""
        parser = self._parser
        clean = parser.our_state is h11.DONE and parser.their_state is h11.DONE
        if self.reusable and clean and not parser.trailing_data[0]:
            parser.start_next_cycle()
        else:
            self.reusable = False

    def _upload(self, multipart: Multipart) -> Steps[bool]:
        """Send a body piece by piece, unless the server has answered before it has all of it."""
        pieces: Iterator[bytes] = iter(multipart)
        framed = multipart.length is None
        while True:
            piece: bytes | None = yield Pull(pieces)
            try:
                if (yield from self._channel.poll()) and (yield from self._has_answered()):
                    return False
                if framed:
                    piece = b"%x\r\n%b\r\n" % (len(piece), piece) if piece else b"0\r\n\r\n"
                if piece:
                    yield from self._channel.send(piece)
            except OSError:
                return False  # it may have said why before it hung up
            if not piece or piece == b"0\r\n\r\n":
                return True

    def _has_answered(self) -> Steps[bool]:
        self._parser.receive_data((yield from self._channel.receive()))
        event = self._parser.next_event()
        if event is h11.NEED_DATA or isinstance(event, h11.InformationalResponse):
            return False
        self._early = event if isinstance(event, h11.Event) else None
        return True

    def _answer(self) -> Steps[h11.Response]:
        while True:
            event, self._early = self._early or self._parser.next_event(), None
            if isinstance(event, h11.Response):
                return event
            if event is h11.NEED_DATA:
                data = yield from self._channel.receive()
                if not data:
                    raise ConnectionResetError("the server closed the connection without an answer")
                self._parser.receive_data(data)
            elif not isinstance(event, h11.InformationalResponse):
                raise ConnectionResetError("the server closed the connection without an answer")


def head_of(request: WireRequest, target: str, length: int | None, extra: bytes = b"") -> Sealed:
    """The lines before a request's body.

    Args:
        request: Its names and values have been checked.
        target: As it stands in the request line.
        length: Of the body; ``None`` where it is sent in chunks.
        extra: More header lines.
    """
    lines = [f"{request.method} {target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    if length is None:
        lines.append("transfer-encoding: chunked")
    elif length or request.method in {"POST", "PUT", "PATCH"}:
        lines.append(f"content-length: {length}")
    return Sealed("\r\n".join(lines).encode("latin-1") + b"\r\n" + extra + b"\r\n")
