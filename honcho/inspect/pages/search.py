"""Search in a workspace, a session, or what a peer said."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from honcho import AsyncHoncho
from honcho.inspect.pages.asked import client_of, text_of
from honcho.inspect.rendering import render
from honcho.types import Message

MOST = 20
"""How many messages a search finds at most."""


async def show(request: Request) -> Response:
    """The search results, best first, with the words of the query marked."""
    client = await client_of(request)
    query = text_of(request, "q")
    session, peer = text_of(request, "session"), text_of(request, "peer")
    found = [] if query is None else await _search(client, query, session, peer)
    return render(
        request, "search.html", q=query or "", session=session, peer=peer, messages=found, most=MOST
    )


async def _search(
    client: AsyncHoncho, query: str, session: str | None, peer: str | None
) -> list[Message]:
    if session is not None:
        within = await client.session(session, lazy=True)
        return await within.search(query, {"peer_id": peer} if peer else None, MOST)
    if peer is not None:
        author = await client.peer(peer, lazy=True)
        return await author.search(query, limit=MOST)
    return await client.search(query, limit=MOST)
