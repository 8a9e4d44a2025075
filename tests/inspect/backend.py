"""A scripted server with a workspace ``w`` and a peer ``ann``; tests give the other answers."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event
from typing import Any

from attrs import field, frozen

from honcho import AsyncHoncho
from honcho.inspect.settings import Connect
from tests.servers.acts import answer, chunked
from tests.servers.lines import Act, Line, Seen
from tests.servers.scripted import ScriptedServer

MADE: dict[str, Any] = {"metadata": {}, "configuration": {}, "created_at": "2024-05-01T12:00:00Z"}
W: dict[str, Any] = {"id": "w", **MADE}
ANN: dict[str, Any] = {"id": "ann", "workspace_id": "w", **MADE}
QUEUE: dict[str, Any] = {
    "total_work_units": 2,
    "completed_work_units": 1,
    "in_progress_work_units": 0,
    "pending_work_units": 1,
    "sessions": None,
}


def page(*items: Any) -> dict[str, Any]:
    """A list of one page."""
    return {"items": items, "total": len(items), "page": 1, "size": 50, "pages": 1}


@frozen
class Backend:
    """The server, and what connects to it."""

    server: ScriptedServer
    connect: Connect
    answers: dict[str, Act] = field(factory=dict[str, Act])
    """By the end of the path."""


@contextmanager
def backend(**answers: Act) -> Generator[Backend]:
    """A server with these answers, such as ``chat=...``, besides the usual ones."""
    usual: dict[str, Act] = {
        "workspaces/list": answer(200, page(W)),
        "v3/workspaces": answer(200, W),
        "peers/list": answer(200, page(ANN)),
        "sessions/list": answer(200, page()),
        "queue/status": answer(200, QUEUE),
    }

    def act(line: Line, seen: Seen) -> bool:
        path = seen.target.partition("?")[0]
        for end, one in {**usual, **found.answers}.items():
            if path.endswith(end):
                return one(line, seen)
        return answer(404, {"detail": "Not Found"})(line, seen)

    def connect(id: str | None) -> AsyncHoncho:
        return AsyncHoncho("secret-key", base_url=server.url, workspace_id=id or "w", max_retries=0)

    with ScriptedServer() as server:
        found = Backend(server, connect, dict(answers))
        server.always(act)
        yield found


def unending(*pieces: bytes) -> tuple[Act, Event]:
    """A stream that goes on until the client leaves, and what is set when it has left."""
    gone = Event()

    def act(line: Line, seen: Seen) -> bool:
        chunked(pieces, kind="text/event-stream", end=False)(line, seen)
        if line.client_is_gone():
            gone.set()
        return False

    return act, gone
