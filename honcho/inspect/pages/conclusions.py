"""A conclusion: what it was made from, and what was made from it."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from honcho import AsyncHoncho, BadRequestError, NotFoundError, UnprocessableEntityError
from honcho.inspect.pages.asked import client_of
from honcho.inspect.rendering import render
from honcho.types import Conclusion, Message

NEAREST = 6
"""How many messages are shown for a conclusion."""

LONGEST_QUERY = 10_000


async def show(request: Request) -> Response:
    """The conclusion with its sources and the messages nearest to it."""
    client = await client_of(request)
    wanted = request.path_params["conclusion"]
    found = await client.conclusions.get_many([wanted])
    if not found:
        raise NotFoundError(f"There is no conclusion {wanted!r}. It may have been deleted.")
    conclusion = found[0]
    sources, derived, messages = await asyncio.gather(
        client.conclusions.get_many(conclusion.source_ids or []),
        _derived_from(client, conclusion),
        _nearest_messages(client, conclusion),
    )
    return render(
        request,
        "conclusion.html",
        conclusion=conclusion,
        sources=sources,
        derived=derived,
        messages=messages,
    )


async def _derived_from(client: AsyncHoncho, conclusion: Conclusion) -> list[Conclusion]:
    """The conclusions derived from it; servers before 3.2.0 cannot list them."""
    observer = await client.peer(conclusion.observer_id, lazy=True)
    try:
        page = await observer.conclusions_of(conclusion.observed_id).derived(conclusion.id)
    except (BadRequestError, UnprocessableEntityError):
        return []
    return page.items


async def _nearest_messages(client: AsyncHoncho, conclusion: Conclusion) -> list[Message]:
    """Servers do not tell from which messages a conclusion was made, so these are searched for."""
    query = conclusion.content[:LONGEST_QUERY]
    if conclusion.session_id is None:
        peer = await client.peer(conclusion.observed_id, lazy=True)
        return await peer.search(query, limit=NEAREST)
    session = await client.session(conclusion.session_id, lazy=True)
    return await session.search(query, {"peer_id": conclusion.observed_id}, NEAREST)
