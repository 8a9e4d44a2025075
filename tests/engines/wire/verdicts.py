"""What an answer is taken for: by h11, and by the wire engine. An answer is followed by the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import h11
from attrs import frozen

from honcho.engines.protocol import ExchangeError
from honcho.engines.wire.faults import BadAnswerError
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.steps import RECEIVE, Offer, Plain, Pull, Steps
from honcho.settings.headers import from_wire

REFUSED = "refused"
"""The verdict on what is broken, cut off, or not HTTP/1 at all."""
_FRAMING = {"content-length", "transfer-encoding"}
"""Headers whose values h11 writes anew."""


@frozen
class Read:
    """An answer that was understood."""

    status: int
    headers: dict[str, str]
    body: bytes
    reusable: bool

    def __str__(self) -> str:
        """Short: status, body, and whether another request may follow."""
        return f"{self.status} {self.body!r} {'keep' if self.reusable else 'close'}"


Verdict = Read | str


def by_h11(answer: bytes, method: str = "GET") -> Verdict:
    """What h11 makes of it."""
    parser = h11.Connection(h11.CLIENT)
    parser.send(h11.Request(method=method, target="/", headers=[("host", "-")]))
    parser.send(h11.EndOfMessage())
    head: h11.Response | None = None
    body = b""
    try:
        for data in (answer, b"") if answer else (b"",):
            parser.receive_data(data)
            while True:
                event = parser.next_event()
                if isinstance(event, h11.Response):
                    head = event
                elif isinstance(event, h11.Data):
                    body += bytes(event.data)
                elif isinstance(event, h11.EndOfMessage) and head is not None:
                    done = parser.our_state is h11.DONE and parser.their_state is h11.DONE
                    reusable = done and not parser.trailing_data[0] and data == answer
                    return Read(
                        head.status_code, _compared(from_wire(head.headers)), body, reusable
                    )
                elif isinstance(event, h11.ConnectionClosed):
                    return REFUSED
                elif event is h11.NEED_DATA or event is h11.PAUSED:
                    break
    except h11.RemoteProtocolError:
        pass
    return REFUSED


def by_us(answer: bytes, method: str = "GET", size: int = 2**16) -> Verdict:
    """What the wire engine makes of it, if it arrives in pieces of this size."""
    pieces = [answer[at : at + size] for at in range(0, len(answer), size)]
    http = Http1(Plain())
    try:
        head = _run(http.begin(b"x", b"", method), pieces)
        body = b""
        while piece := _run(http.piece(), pieces):
            body += piece
    except (BadAnswerError, ConnectionError, ExchangeError):
        return REFUSED
    return Read(head[0], _compared(head[1]), body, http.reusable and not pieces)


def _compared(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name not in _FRAMING}


def _run(steps: Steps[Any], pieces: list[bytes]) -> Any:
    """Do what steps want."""
    try:
        step = next(steps)
        while True:
            assert not isinstance(step, (bytes, Pull))
            if isinstance(step, Offer):
                step = steps.send(len(step.data))
            elif step is RECEIVE:
                step = steps.send(pieces.pop(0) if pieces else b"")
            else:
                step = steps.send(False)
    except StopIteration as end:
        return end.value
