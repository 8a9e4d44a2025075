"""The background work of a workspace, as it is done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import Response

from honcho import AsyncHoncho, HonchoError
from honcho.inspect.events import EventStream, event
from honcho.inspect.failures import title_of
from honcho.inspect.pages.asked import client_of
from honcho.inspect.rendering import html, render
from honcho.inspect.settings import Settings


async def show(request: Request) -> Response:
    """The state of the queue."""
    client = await client_of(request)
    return render(request, "queue.html", queue=await client.queue_status())


async def follow(request: Request) -> Response:
    """The state of the queue, and each later one, for as long as the page is open."""
    client = await client_of(request)
    return EventStream(_states(client, request.state.settings))


async def _states(client: AsyncHoncho, settings: Settings) -> AsyncGenerator[bytes]:
    shown = None
    while not settings.is_stopping():
        try:
            found = html("parts/queue.html", queue=await client.queue_status())
        except HonchoError as error:
            _, title, _ = title_of(error)
            found = html("parts/failed.html", title=title, text=error.message)
        # A comment if nothing has changed: sending it detects that a browser has disconnected.
        yield b":\n\n" if found == shown else event("part", found)
        shown = found
        await asyncio.sleep(settings.pause)
