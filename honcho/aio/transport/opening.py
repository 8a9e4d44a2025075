"""Reads an opened response: the beginning of a stream of events, or a whole answer."""

from __future__ import annotations

from typing import TypeAlias

from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import AsyncWireStream
from honcho.transport.outcomes import Opened

Answer: TypeAlias = "WireResponse | Opened[AsyncWireStream]"


async def async_begun(stream: AsyncWireStream) -> Answer:
    """The first bytes of a stream of events, or all of any other answer."""
    try:
        kind = stream.headers.get("content-type", "text/event-stream")
        if 200 <= stream.status < 300 and kind.lower().startswith("text/event-stream"):
            return Opened(stream.status, stream.headers, stream, await stream.read())
        pieces: list[bytes] = []
        while piece := await stream.read():
            pieces.append(piece)
    except BaseException:
        await stream.aclose()
        raise
    await stream.aclose()
    return WireResponse(stream.status, stream.headers, b"".join(pieces))
