"""The inspector on a port of this machine."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from honcho.embedded.http.listening import listening
from honcho.inspect.app import create_app
from honcho.inspect.rendering import href
from honcho.inspect.settings import Connect, Settings

HOST = "127.0.0.1"
"""It can only be reached from this machine: it has the rights of the user who started it."""

STOP_SECONDS = 2
"""How long responses in progress may take when it stops."""


@contextmanager
def running_inspector(
    connect: Connect,
    port: int = 0,
    *,
    workspace: str | None = None,
    write: bool = False,
    allow_hosts: Iterable[str] = (),
    pause: float = 1.0,
) -> Generator[str]:
    """Serve the inspector from a thread for as long as the block runs.

    Args:
        connect: Makes its clients.
        port: 0 picks a free one.
        workspace: The workspace that the address opens; ``None`` opens the list of workspaces.
        write: Whether pages have forms that change something.
        allow_hosts: Host names that it accepts, besides those of this machine.
        pause: Seconds between two requests for the queue status.

    Yields:
        The address to open, which holds the token.

    Raises:
        OSError: The port cannot be listened on.
    """
    stopping = threading.Event()
    settings = Settings(connect, secrets.token_urlsafe(32), write, pause, stopping.is_set)
    app = create_app(settings, allow_hosts)
    with listening(app, HOST, port, stop=stopping.set, seconds=STOP_SECONDS, lifespan="on") as url:
        first = ("w", workspace) if workspace else ("",)
        yield f"{url}{href(*first, token=settings.token)}"
