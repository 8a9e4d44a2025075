"""Sessions as conversations: who said what, and when."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honcho import AsyncSession
from honcho.inspect.pages.asked import SIZE, client_of, page_of, text_of
from honcho.inspect.rendering import href, render
from honcho.types import Message


async def show_all(request: Request) -> Response:
    """The sessions of a workspace, newest first."""
    client = await client_of(request)
    found = await client.sessions(page=page_of(request), size=SIZE, reverse=True)
    return render(request, "sessions.html", page=found)


async def show(request: Request) -> Response:
    """A conversation."""
    number = page_of(request)
    client = await client_of(request)
    session = await client.get_session(request.path_params["session"])
    messages, members, summaries = await asyncio.gather(
        session.messages(page=number, size=SIZE),
        session.peers(),
        session.summaries(),
    )
    return render(
        request,
        "session.html",
        session=session,
        page=messages,
        members=[member.id for member in members],
        summaries=[one for one in (summaries.short_summary, summaries.long_summary) if one],
    )


async def go_to_message(request: Request) -> Response:
    """Redirect to the page of the conversation that has the message."""
    client = await client_of(request)
    session = await client.session(request.path_params["session"], lazy=True)
    message = await session.get_message(request.path_params["message"])
    page = await _page_with(session, message)
    done = text_of(request, "done")
    address = href("w", client.workspace_id, "sessions", session.id, page=page, done=done)
    return RedirectResponse(f"{address}#{href(message.id)[1:]}", 303)


async def _page_with(session: AsyncSession, message: Message) -> int:
    """The number of the page that a message is on.

    Messages have no numbers. Most are in order of time, so the number of older ones gives the page;
    where that is wrong, such as for imported messages, all pages are searched.
    """
    before = {"created_at": {"lt": message.created_at.isoformat()}}
    older = await session.messages(before, size=1)
    if older.total:  # newer servers do not count
        number = older.total // SIZE + 1
        guess = await session.messages(page=number, size=SIZE)
        if any(one.id == message.id for one in guess.items):
            return number
    number, page = 1, await session.messages(size=SIZE)
    while not any(one.id == message.id for one in page.items):
        following = await page.next_page()
        if following is None:
            return 1
        number, page = number + 1, following
    return number
