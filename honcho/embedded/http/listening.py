"""Serves an ASGI application with uvicorn in a thread, with a time limit for heads of requests."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Literal

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol


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


HEAD_SECONDS = 30.0
"""Seconds within which a request's head must arrive, from when the connection is ready."""


class Connection(H11Protocol):
    """Uvicorn's connection, with a time limit for the head of a request."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the timer."""
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        """Stop the timer if the head is complete."""
        super().data_received(data)
        self._wait_for_head()

    def on_response_complete(self) -> None:
        """Start the timer for the next request."""
        super().on_response_complete()
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the timer."""
        super().connection_lost(exc)
        self._end_waiting()

    def _wait_for_head(self) -> None:
        # cycle is None before the first request, though its type does not say so.
        cycle = getattr(self, "cycle", None)
        if cycle is not None and not cycle.response_complete:
            self._end_waiting()
        elif self._head is None and not self.transport.is_closing():
            self._head = self.loop.call_later(HEAD_SECONDS, self.transport.close)

    def _end_waiting(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None
