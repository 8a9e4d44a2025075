"""Serves an ASGI application with uvicorn in a thread."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Literal

import uvicorn
from starlette.types import ASGIApp

from honcho.embedded.http.connections import Connection


@contextmanager
def listening(
    app: ASGIApp,
    host: str,
    port: int,
    *,
    seconds: int,
    stop: Callable[[], object] = lambda: None,
    lifespan: Literal["on", "off"] = "off",
) -> Generator[str]:
    """Serve ``app`` for as long as the block runs.

    Args:
        app: The application.
        host: Name or address to listen on.
        port: 0 picks a free one.
        seconds: How long to wait for open responses when the block ends.
        stop: Called when the block ends, before this wait.
        lifespan: Whether the application handles ASGI lifespan events.

    Yields:
        The base URL, such as ``http://127.0.0.1:49152``.

    Raises:
        OSError: The address cannot be listened on.
    """
    config = uvicorn.Config(
        app, http=Connection, lifespan=lifespan, ws="none", log_config=None, server_header=False
    )
    config.timeout_graceful_shutdown = seconds
    with _listen(host, port) as listener:
        http = uvicorn.Server(config)
        thread = threading.Thread(target=http.run, args=([listener],), name="honcho-http")
        thread.start()
        try:
            shown = f"[{host}]" if ":" in host else host
            yield f"http://{shown}:{listener.getsockname()[1]}"
        finally:
            stop()
            http.should_exit = True
            thread.join()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.create_server((host, port), family=family, backlog=2048)
    # asyncio turns off Nagle's delay of 40 ms per answer only for sockets that name their protocol.
    return socket.socket(family, proto=socket.IPPROTO_TCP, fileno=bound.detach())
