"""Server-sent events to a browser."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send


def event(name: str, data: str) -> bytes:
    """One event; each line of the data becomes a ``data`` line."""
    # Of the line breaks that Python knows, these two are also those of the format.
    lines = data.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "".join([f"event: {name}\n", *(f"data: {line}\n" for line in lines), "\n"])
    return text.encode("utf-8", "replace")


class EventStream(StreamingResponse):
    """Sends events as they are generated.

    When the browser disconnects, Starlette cancels their generator; it is also closed here, so that
    its connections are released before the request ends.
    """

    media_type = "text/event-stream"

    def __init__(self, events: AsyncGenerator[bytes]) -> None:
        super().__init__(events)
        self._events = events

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send them."""
        async with aclosing(self._events):
            await super().__call__(scope, receive, send)
