"""Handles the forms of an inspector that was started with ``--write``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from honcho import NotFoundError
from honcho.inspect.access import writing_form
from honcho.inspect.pages.asked import client_of
from honcho.inspect.rendering import href


async def store_card(request: Request) -> Response:
    """Replace the card of a peer: one fact a line."""
    form = await writing_form(request)
    client = await client_of(request)
    peer = await client.get_peer(request.path_params["peer"])
    target = form.get("target") or peer.id
    facts = [line.strip() for line in form.get("card", "").splitlines()]
    await peer.set_card([fact for fact in facts if fact], target)
    return _back("card", "w", client.workspace_id, "peers", peer.id, target=target)


async def add_conclusion(request: Request) -> Response:
    """Store a conclusion of a peer, about itself or another."""
    form = await writing_form(request)
    client = await client_of(request)
    peer = await client.get_peer(request.path_params["peer"])
    target = form.get("target") or peer.id
    await peer.conclusions_of(target).create(form.get("content", "").strip())
    return _back("conclusion", "w", client.workspace_id, "peers", peer.id, target=target)


async def delete_conclusion(request: Request) -> Response:
    """Delete a conclusion, and go to the peer that held it."""
    await writing_form(request)
    client = await client_of(request)
    wanted = request.path_params["conclusion"]
    found = await client.conclusions.get_many([wanted])
    if not found:
        raise NotFoundError(f"There is no conclusion {wanted!r}. It may have been deleted.")
    observer, observed = found[0].observer_id, found[0].observed_id
    peer = await client.peer(observer, lazy=True)
    await peer.conclusions_of(observed).delete(wanted)
    return _back("deleted", "w", client.workspace_id, "peers", observer, target=observed)


async def add_message(request: Request) -> Response:
    """Add a message to a session."""
    form = await writing_form(request)
    client = await client_of(request)
    session = await client.get_session(request.path_params["session"])
    author = await client.get_peer(form.get("peer", ""))
    (message,) = await session.add_messages(author.message(form.get("content", "")))
    return _back(
        "message", "w", client.workspace_id, "sessions", session.id, "messages", message.id
    )


def _back(done: str, *segments: str, **query: str) -> Response:
    return RedirectResponse(href(*segments, **query, done=done), 303)
