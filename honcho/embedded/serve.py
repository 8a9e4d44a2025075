"""The embedded server over HTTP, for clients in other processes and other languages.

For development and tests, not for production: one process, one database, no authentication. The
sockets are uvicorn's, requests and responses Starlette's; this module turns them into wire requests
and back. The core is called in worker threads, since it blocks.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

import uvicorn
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from honcho.engines.exchange import WireRequest, WireResponse

__all__ = ["MAX_BODY", "Handler", "running_server"]

MAX_BODY = 64 * 2**20
"""Bytes of the largest request body that is read; more is answered with 413."""

_log = logging.getLogger(__name__)


class Handler(Protocol):
    """What can be served: an ``EmbeddedServer``, or anything else that answers wire requests."""

    def handle(self, request: WireRequest, /) -> WireResponse:
        """Answer one request. Called from several threads at once."""
        ...


@contextmanager
def running_server(server: Handler, host: str = "127.0.0.1", port: int = 0) -> Generator[str]:
    """Serve ``server`` from a thread for as long as the block runs.

    Args:
        server: What answers. It stays the caller's and is not closed at the end.
        host: Name or address to listen on.
        port: 0 picks a free one.

    Yields:
        The base URL, such as ``http://127.0.0.1:49152``.

    Raises:
        OSError: The address cannot be listened on.
    """
    app = _asgi_app(server)
    config = uvicorn.Config(app, lifespan="off", ws="none", log_config=None, server_header=False)
    config.timeout_graceful_shutdown = 10  # seconds
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


def _asgi_app(server: Handler) -> ASGIApp:
    """An ASGI application that answers from ``server``, called in worker threads."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(ClientDisconnect):
            found = await _answer(server, Request(scope, receive))
            if found.stream is None:
                await Response(found.body, found.status, found.headers)(scope, receive, send)
                return
            pieces = _pieces(found.stream)
            try:
                await StreamingResponse(pieces, found.status, found.headers)(scope, receive, send)
            finally:
                await run_in_threadpool(pieces.close)

    return app


async def _answer(server: Handler, request: Request) -> WireResponse:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_BODY:
            return _failure(413, f"Request body exceeds {MAX_BODY} bytes")
    try:
        return await run_in_threadpool(server.handle, _wire_request(request, bytes(body)))
    except Exception:  # noqa: BLE001 - a bug of the core must not end the connection unanswered
        _log.exception("%s %s failed", request.method, request.url.path)
        return _failure(500, "An unexpected error occurred")


def _wire_request(request: Request, body: bytes) -> WireRequest:
    query = request.scope["query_string"]
    target = request.scope["raw_path"] + (b"?" + query if query else b"")
    headers = {name: ", ".join(request.headers.getlist(name)) for name in request.headers}
    sent = body or "content-length" in headers or "transfer-encoding" in headers
    return WireRequest(request.method, target.decode("latin-1"), headers, body if sent else None)


def _failure(status: int, detail: str) -> WireResponse:
    content = {"content-type": "application/json"}
    return WireResponse(status, content, f'{{"detail":"{detail}"}}'.encode())


def _pieces(stream: Iterator[bytes]) -> Generator[bytes]:
    """A source that breaks ends the body early but cleanly, as the real server does."""
    try:
        yield from stream
    except Exception:  # noqa: BLE001 - the headers are out, so all that is left is to end the body
        _log.exception("a stream broke")
