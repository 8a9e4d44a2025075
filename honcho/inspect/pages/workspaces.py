"""The list of workspaces, and the contents of one."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from honcho import AuthenticationError, PermissionDeniedError
from honcho.inspect.clients import Clients
from honcho.inspect.pages.asked import SIZE, client_of, page_of
from honcho.inspect.rendering import render

FEW = 12
"""How many peers and sessions the page of a workspace shows."""


async def show_all(request: Request) -> Response:
    """The workspaces of the server; with a key that may not list them, that of the key."""
    clients: Clients = request.state.clients
    try:
        found = await clients.first.workspaces(page=page_of(request), size=SIZE)
    except (AuthenticationError, PermissionDeniedError):
        own = clients.first.workspace_id
        return render(request, "workspaces.html", workspaces=[own], page=None)
    return render(request, "workspaces.html", workspaces=found.items, page=found)


async def show(request: Request) -> Response:
    """A workspace: its peers, its newest sessions and its queue."""
    client = await client_of(request)
    peers, sessions, queue = await asyncio.gather(
        client.peers(size=FEW),
        client.sessions(size=FEW, reverse=True),
        client.queue_status(),
    )
    return render(request, "workspace.html", peers=peers, sessions=sessions, queue=queue)
