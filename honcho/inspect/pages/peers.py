"""Peers: the list of them, and the representation, card and conclusions of each."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from honcho.inspect.pages.asked import SIZE, client_of, page_of, text_of
from honcho.inspect.rendering import render

FEW = 20
"""How many conclusions a page of a peer has."""


async def show_all(request: Request) -> Response:
    """The peers of a workspace."""
    client = await client_of(request)
    found = await client.peers(page=page_of(request), size=SIZE)
    return render(request, "peers.html", page=found)


async def show(request: Request) -> Response:
    """A peer: its card, its representation and its conclusions, of itself or of another."""
    number = page_of(request)
    client = await client_of(request)
    peer = await client.get_peer(request.path_params["peer"])
    target = text_of(request, "target") or peer.id
    known = peer.conclusions_of(target)
    card, representation, conclusions, sessions, others = await asyncio.gather(
        peer.get_card(target),
        known.representation(),
        known.list(page=number, size=FEW),
        peer.sessions(size=FEW, reverse=True),
        client.peers(size=100),
    )
    return render(
        request,
        "peer.html",
        peer=peer,
        target=target,
        card=card or [],
        representation=representation,
        page=conclusions,
        sessions=sessions,
        others=[other.id for other in others.items],
    )
