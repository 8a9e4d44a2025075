"""Answers that are not of the common kind, read by h11; it is loaded with the first of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import h11

from honcho.engines.wire.faults import BadAnswerError
from honcho.engines.wire.http1 import MOST_INTERIM
from honcho.engines.wire.steps import Channel, Steps
from honcho.settings.headers import Headers, from_wire

MAX_HEAD = 2**18
"""Longest head of an answer."""
LONGEST_INTERIM = 60.0
"""For so many seconds they may come."""

# h11 keeps track of both sides. Our requests are framed elsewhere, from headers that have been
# checked before; what h11 is told of them is that one was sent, and whether its answer has a body.
_HOST = [("host", "-"), ("content-length", "0")]
_SENT = {
    method: h11.Request(method=method, target="/", headers=_HOST) for method in ("POST", "HEAD")
}
_SENT["CONNECT"] = h11.Request(method="CONNECT", target="-:1", headers=_HOST[:1])
_END = h11.EndOfMessage()


class UncommonAnswer:
    """One answer.

    Args:
        channel: Where it comes from.
        method: Of the request, in capitals.
        ahead: What has arrived of it.

    Attributes:
        is_clean: Whether another request may follow, once the answer is complete.
    """

    __slots__ = ("_channel", "_parser", "is_clean")

    def __init__(self, channel: Channel, method: str, ahead: bytes) -> None:
        self._channel = channel
        self._parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=MAX_HEAD)
        self._parser.send(_SENT.get(method, _SENT["POST"]))
        self._parser.send(_END)
        if ahead:
            self._parser.receive_data(ahead)
        self.is_clean = True

    def head(self) -> Steps[tuple[int, Headers]]:
        """Status and headers."""
        parser = self._parser
        interim, end = 0, time.monotonic() + LONGEST_INTERIM
        while True:
            with _ours():
                event = parser.next_event()
            if isinstance(event, h11.Response):
                return event.status_code, from_wire(event.headers)
            if event is h11.NEED_DATA:
                data = yield from self._channel.receive()
                if not data and not parser.trailing_data[0]:
                    raise ConnectionResetError("the server closed the connection without an answer")
                with _ours():
                    parser.receive_data(data)
            elif isinstance(event, h11.InformationalResponse):
                interim += 1
                if interim > MOST_INTERIM or time.monotonic() > end:
                    raise BadAnswerError("interim answers without an end")
            else:
                raise ConnectionResetError("the server closed the connection without an answer")

    def piece(self) -> Steps[bytes]:
        """The next raw piece of the body; empty at its end."""
        parser = self._parser
        while True:
            with _ours():
                event = parser.next_event()
            if isinstance(event, h11.Data):
                if event.data:
                    return bytes(event.data)
            elif event is h11.NEED_DATA:
                data = yield from self._channel.receive()
                self.is_clean = self.is_clean and bool(data)
                with _ours():
                    parser.receive_data(data)
            else:
                done = parser.our_state is h11.DONE and parser.their_state is h11.DONE
                self.is_clean = self.is_clean and done and not parser.trailing_data[0]
                return b""


@contextmanager
def _ours() -> Iterator[None]:
    """What h11 complains about, as an error of ours."""
    try:
        yield
    except h11.RemoteProtocolError as error:
        raise BadAnswerError(str(error)) from None
