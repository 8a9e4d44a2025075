"""The embedded server over HTTP, for clients in other processes and other languages.

For development and tests, not for production: one process, one database, no authentication. The
sockets are uvicorn's, requests and responses Starlette's. What a web page could send without being
asked is refused: see ``honcho.embedded.http.browsers``.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Literal

import uvicorn
from starlette.types import ASGIApp

from honcho.embedded.http.application import Application, Handler
from honcho.embedded.http.browsers import Guard
from honcho.embedded.http.connections import Connection

__all__ = ["STOP_SECONDS", "Handler", "running_application", "running_server"]

STOP_SECONDS = 10
"""How long the answers that are under way have when the server stops."""


@contextmanager
def running_server(
    server: Handler, host: str = "127.0.0.1", port: int = 0, *, allow_hosts: Iterable[str] = ()
) -> Generator[str]:
    """Serve ``server`` from a thread for as long as the block runs.

    Args:
        server: What answers. It stays the caller's and is not closed at the end.
        host: Name or address to listen on.
        port: 0 picks a free one.
        allow_hosts: Names under which it may be asked, besides ``host`` and those of loopback; also
            those of the web pages that may ask.

    Yields:
        The base URL, such as ``http://127.0.0.1:49152``.

    Raises:
        OSError: The address cannot be listened on.
    """
    stopping = threading.Event()
    app = Application(server, Guard([host, *allow_hosts]), stopping)
    with running_application(app, host, port) as url:
        try:
            yield url
        finally:
            stopping.set()


@contextmanager
def running_application(
    app: ASGIApp,
    host: str,
    port: int,
    *,
    lifespan: Literal["on", "off"] = "off",
    stop_seconds: int | None = None,
) -> Generator[str]:
    """Serve an ASGI application from a thread for as long as the block runs.

    Args:
        app: What answers.
        host: Name or address to listen on.
        port: 0 picks a free one.
        lifespan: Whether the application is told when it begins and ends.
        stop_seconds: How long answers under way have at the end; default is ``STOP_SECONDS``.

    Yields:
        The base URL.

    Raises:
        OSError: The address cannot be listened on.
    """
    config = uvicorn.Config(
        app, http=Connection, lifespan=lifespan, ws="none", log_config=None, server_header=False
    )
    config.timeout_graceful_shutdown = STOP_SECONDS if stop_seconds is None else stop_seconds
    with _listen(host, port) as listener:
        http = uvicorn.Server(config)
        thread = threading.Thread(target=http.run, args=([listener],), name="honcho-embedded-http")
        thread.start()
        try:
            shown = f"[{host}]" if ":" in host else host
            yield f"http://{shown}:{listener.getsockname()[1]}"
        finally:
            http.should_exit = True
            thread.join()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.create_server((host, port), family=family, backlog=2048)
    # asyncio turns off Nagle's delay of 40 ms per answer only for sockets that name their protocol.
    return socket.socket(family, proto=socket.IPPROTO_TCP, fileno=bound.detach())
