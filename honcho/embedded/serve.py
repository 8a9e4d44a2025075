"""The embedded server over HTTP, for clients in other processes and other languages.

For development and tests, not for production: one process, one database, no authentication. The
sockets are uvicorn's; this module turns what they bring into wire requests and back. The core is
called in worker threads, since it blocks.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import threading
from collections.abc import Awaitable, Callable, Generator, Iterator, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol

import uvicorn

from honcho.http.wire import WireRequest, WireResponse

__all__ = ["MAX_BODY", "Handler", "asgi_app", "running_server"]

MAX_BODY = 64 * 2**20
"""Bytes of the largest request body that is read; more is answered with 413."""

THREADS = 16
SHUTDOWN_SECONDS = 10

_log = logging.getLogger(__name__)

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


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
    listener = _listen(host, port)
    with listener, ThreadPoolExecutor(THREADS, thread_name_prefix="honcho-embedded") as pool:
        config = uvicorn.Config(
            asgi_app(server, pool),
            lifespan="off",
            ws="none",
            log_config=None,
            server_header=False,
            timeout_graceful_shutdown=SHUTDOWN_SECONDS,
        )
        config.load()
        http = _Http(config)
        thread = threading.Thread(target=http.run, args=([listener],), name="honcho-embedded-http")
        thread.start()
        try:
            http.ready.wait()
            yield _url(listener, host)
        finally:
            http.should_exit = True
            thread.join()


def asgi_app(server: Handler, pool: ThreadPoolExecutor) -> App:
    """An ASGI application that answers from ``server``, called in the threads of ``pool``."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        body = await _read(receive)
        if body is None:
            return
        loop = asyncio.get_running_loop()
        try:
            if len(body) > MAX_BODY:
                response = _failure(413, f"Request body exceeds {MAX_BODY} bytes")
            else:
                response = await loop.run_in_executor(pool, server.handle, _request(scope, body))
        except Exception:  # noqa: BLE001 - a bug of the core must not end the connection unanswered
            _log.exception("%s %s failed", scope["method"], scope["path"])
            response = _failure(500, "An unexpected error occurred")
        if response.stream is None:
            await send(_start(response, len(response.body)))
            await send({"type": "http.response.body", "body": response.body})
        else:
            await send(_start(response, None))
            await _stream(response.stream, pool, receive, send)

    return app


async def _read(receive: Receive) -> bytes | None:
    """The whole body, cut soon after the limit; ``None`` if the client has gone."""
    pieces: list[bytes] = []
    size = 0
    while size <= MAX_BODY:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        piece: bytes = message.get("body", b"")
        pieces.append(piece)
        size += len(piece)
        if not message.get("more_body", False):
            break
    return b"".join(pieces)


def _request(scope: Scope, body: bytes) -> WireRequest:
    target: str = scope["raw_path"].decode("latin-1")
    if scope["query_string"]:
        target += "?" + scope["query_string"].decode("latin-1")
    headers: dict[str, str] = {}
    pairs: list[tuple[bytes, bytes]] = scope["headers"]
    for name, value in ((name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs):
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    sent = body or "content-length" in headers or "transfer-encoding" in headers
    return WireRequest(scope["method"], target, headers, body if sent else None)


def _start(response: WireResponse, length: int | None) -> Message:
    headers = [
        (name.encode("latin-1"), value.encode("latin-1"))
        for name, value in response.headers.items()
    ]
    bodiless = response.status < 200 or response.status in {204, 304}
    if length is not None and not bodiless and "content-length" not in response.headers:
        headers.append((b"content-length", str(length).encode()))
    return {"type": "http.response.start", "status": response.status, "headers": headers}


async def _stream(
    pieces: Iterator[bytes], pool: ThreadPoolExecutor, receive: Receive, send: Send
) -> None:
    """Send piece by piece until the end, or until the client has gone.

    A source that breaks ends the body early but cleanly, as the real server does.
    """
    loop = asyncio.get_running_loop()
    gone = asyncio.ensure_future(receive())
    try:
        while not gone.done():
            piece = await loop.run_in_executor(pool, next, pieces, None)
            if piece is None:
                break
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    except Exception:  # noqa: BLE001 - the headers are out, so all that is left is to end the body
        _log.exception("a stream broke")
    finally:
        gone.cancel()
        close = getattr(pieces, "close", None)
        if close is not None:
            await loop.run_in_executor(pool, close)
    await send({"type": "http.response.body", "body": b""})


def _failure(status: int, detail: str) -> WireResponse:
    return WireResponse(
        status, {"content-type": "application/json"}, f'{{"detail":"{detail}"}}'.encode()
    )


def _listen(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    # asyncio turns off Nagle's delay of 40 ms per answer only for sockets that name their protocol,
    # which those of socket.create_server() do not.
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener


def _url(listener: socket.socket, host: str) -> str:
    port: int = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class _Http(uvicorn.Server):
    """uvicorn that says when it listens, or that it will not."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()
