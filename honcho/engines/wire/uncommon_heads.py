"""Parses heads that ``heads`` does not, with h11, which is imported when it is first needed."""

from __future__ import annotations

import time
from typing import NamedTuple

import h11

from honcho.engines.wire.faults import ENDLESS_INTERIM, BadAnswerError
from honcho.engines.wire.framing import IN_CHUNKS, TO_THE_END
from honcho.engines.wire.heads import MAX_HEAD, MOST_INTERIM
from honcho.engines.wire.steps import Channel, Steps
from honcho.settings.headers import Headers, from_wire

LONGEST_INTERIM = 300.0
"""Seconds within which interim responses may arrive."""

# h11 tracks the state of both sides. Our requests are encoded elsewhere, from checked headers, so
# h11 is only told that a request was sent, and whether its response has a body.
_HOST = [("host", "-"), ("content-length", "0")]
_SENT = {
    method: h11.Request(method=method, target="/", headers=_HOST) for method in ("POST", "HEAD")
}
_SENT["CONNECT"] = h11.Request(method="CONNECT", target="-:1", headers=_HOST[:1])
_END = h11.EndOfMessage()


class UncommonHead(NamedTuple):
    """The parsed head of a response.

    Attributes:
        status: HTTP status.
        headers: By lower-case name.
        length: Of the body, in bytes; or ``IN_CHUNKS`` or ``TO_THE_END``.
        rest: Bytes after the head.
        keeps_alive: Whether the connection may be used for another request.
    """

    status: int
    headers: Headers
    length: int
    rest: bytes
    keeps_alive: bool


def uncommon_head(channel: Channel, method: str, ahead: bytes, interim: int) -> Steps[UncommonHead]:
    """Receive the head of a response.

    Args:
        channel: The channel to receive from.
        method: Of the request, in upper case.
        ahead: Bytes of the head that have already arrived.
        interim: How many interim responses were skipped before.
    """
    parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=MAX_HEAD)
    parser.send(_SENT.get(method, _SENT["POST"]))
    parser.send(_END)
    if ahead:
        parser.receive_data(ahead)
    before, size, end = interim, len(ahead), time.monotonic() + LONGEST_INTERIM
    while not isinstance(event := _next_event(parser), h11.Response):
        if isinstance(event, h11.InformationalResponse):
            interim += 1
        elif event is h11.NEED_DATA:
            if interim > before and (size > MAX_HEAD or time.monotonic() > end):
                raise BadAnswerError(ENDLESS_INTERIM)
            data = yield from channel.receive()
            if not data and not parser.trailing_data[0]:
                raise ConnectionResetError("the server closed the connection without an answer")
            parser.receive_data(data)
            size += len(data)
        else:
            raise ConnectionResetError("the server closed the connection without an answer")
        if interim > MOST_INTERIM:
            raise BadAnswerError(ENDLESS_INTERIM)
    return _read(event, method, parser.trailing_data[0])


def _next_event(parser: h11.Connection) -> object:
    """The parser's next event; its errors are raised as ``BadAnswerError``."""
    try:
        return parser.next_event()
    except h11.RemoteProtocolError as error:
        raise BadAnswerError(str(error)) from None


def _read(head: h11.Response, method: str, rest: bytes) -> UncommonHead:
    """The head from an event of h11."""
    status, headers = head.status_code, from_wire(head.headers)
    is_tunnel = method == "CONNECT" and 200 <= status < 300
    if method == "HEAD" or is_tunnel or status in {204, 304}:
        length = 0
    elif "transfer-encoding" in headers:
        length = IN_CHUNKS
    else:
        length = int(headers.get("content-length", TO_THE_END))
    wishes = {wish.strip() for wish in headers.get("connection", "").lower().split(",")}
    keeps_alive = head.http_version >= b"1.1" and "close" not in wishes and length != TO_THE_END
    return UncommonHead(status, headers, length, rest, keeps_alive)
