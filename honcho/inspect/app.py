"""The application: its pages, and the state that all requests share."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from honcho.embedded.http.browsers import Guard
from honcho.errors import HonchoError
from honcho.inspect import failures
from honcho.inspect.access import Access
from honcho.inspect.clients import Clients
from honcho.inspect.pages import (
    chat,
    conclusions,
    context,
    peers,
    queue,
    search,
    sessions,
    workspaces,
    writing,
)
from honcho.inspect.settings import Settings

WORKSPACE = "/w/{workspace}"
PEER = WORKSPACE + "/peers/{peer}"
SESSION = WORKSPACE + "/sessions/{session}"
CONCLUSION = WORKSPACE + "/conclusions/{conclusion}"

ROUTES = [
    Route("/", workspaces.show_all),
    Route(WORKSPACE, workspaces.show),
    Route(WORKSPACE + "/chat", chat.ask_workspace, methods=["POST"]),
    Route(WORKSPACE + "/search", search.show),
    Route(WORKSPACE + "/queue", queue.show),
    Route(WORKSPACE + "/queue/events", queue.follow),
    Route(WORKSPACE + "/peers", peers.show_all),
    Route(PEER, peers.show),
    Route(PEER + "/chat", chat.ask_peer, methods=["POST"]),
    Route(PEER + "/card", writing.store_card, methods=["POST"]),
    Route(PEER + "/conclusions", writing.add_conclusion, methods=["POST"]),
    Route(CONCLUSION, conclusions.show),
    Route(CONCLUSION + "/delete", writing.delete_conclusion, methods=["POST"]),
    Route(WORKSPACE + "/sessions", sessions.show_all),
    Route(SESSION, sessions.show),
    Route(SESSION + "/context", context.show),
    Route(SESSION + "/messages", writing.add_message, methods=["POST"]),
    Route(SESSION + "/messages/{message}", sessions.go_to_message),
    Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
]


def create_app(settings: Settings, allow_hosts: Iterable[str] = ()) -> ASGIApp:
    """The inspector as an ASGI application.

    Args:
        settings: How clients are made, the token, and whether pages may write.
        allow_hosts: Host names that it accepts, besides those of this machine.
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[dict[str, Any]]:
        async with Clients(settings.connect) as clients:
            yield {"clients": clients, "settings": settings}

    app = Starlette(
        routes=ROUTES,
        lifespan=lifespan,
        exception_handlers={
            HonchoError: failures.honcho_failed,
            HTTPException: failures.http_failed,
            Exception: failures.inspector_failed,
        },
    )
    return Access(app, settings, Guard(allow_hosts))
