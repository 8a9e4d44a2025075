"""The ASGI application: passes HTTP requests to the blocking server, in threads."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import Protocol, TypeVar

from anyio import CancelScope
from anyio.to_thread import run_sync
from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from honcho.embedded.http.browsers import Guard
from honcho.engines.exchange import WireRequest, WireResponse

MAX_BODY = 64 * 2**20
"""The largest request body in bytes; more is answered with 413."""

BODY_SECONDS = 30.0
"""Seconds within which the next bytes of a body must arrive; later it is answered with 408."""

P = TypeVar("P")
T = TypeVar("T")

_log = logging.getLogger(__name__)


class Handler(Protocol):
    """An ``EmbeddedServer``, or another object that handles wire requests."""

    def handle(self, request: WireRequest, /) -> WireResponse:
        """Handle one request. Called from several threads at once."""
        ...


@frozen
class Application:
    """Serves ``server``, which is called in threads; streams end when ``stopping`` is set."""

    server: Handler
    guard: Guard
    stopping: threading.Event

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request. Uvicorn cancels this when it stops waiting for the response."""
        has_begun = False

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        with suppress(ClientDisconnect):
            try:
                await self._respond(Request(scope, receive), scope, receive, sending)
            except asyncio.CancelledError:
                with CancelScope(shield=True):
                    if has_begun:
                        await send({"type": "http.response.body", "body": b""})
                    else:
                        late = failure(503, "The server is stopping")
                        await _whole(late)(scope, receive, send)

    async def _respond(self, request: Request, scope: Scope, receive: Receive, send: Send) -> None:
        found = await self._answer(request)
        if found.stream is None:
            await _whole(found)(scope, receive, send)
            return
        pieces = _pieces(found.stream, self.stopping.is_set)
        try:
            await StreamingResponse(pieces, found.status, found.headers)(scope, receive, send)
        finally:
            await _in_thread(_close, pieces)

    async def _answer(self, request: Request) -> WireResponse:
        if (refusal := self.guard.refusal(request.headers, has_body=False)) is not None:
            return failure(*refusal)
        body = bytearray()
        stream = aiter(request.stream())
        try:
            while piece := await asyncio.wait_for(anext(stream, b""), BODY_SECONDS):
                body += piece
                if len(body) > MAX_BODY:
                    return failure(413, f"Request body exceeds {MAX_BODY} bytes")
        except TimeoutError:
            return failure(408, f"No more of the request's body came for {BODY_SECONDS:g} s")
        if (refusal := self.guard.refusal(request.headers, has_body=bool(body))) is not None:
            return failure(*refusal)
        try:
            return await _in_thread(self.server.handle, _wire_request(request, bytes(body)))
        except Exception:  # noqa: BLE001 - a bug of the core must not end the connection unanswered
            _log.exception("%s %s failed", request.method, request.url.path)
            return failure(500, "An unexpected error occurred")


def failure(status: int, detail: str) -> WireResponse:
    """An error response."""
    content = {"content-type": "application/json"}
    return WireResponse(status, content, json.dumps({"detail": detail}).encode())


def _whole(found: WireResponse) -> Response:
    return Response(found.body, found.status, found.headers)


async def _in_thread(function: Callable[[P], T], argument: P) -> T:
    """Call a blocking function in a thread. Cancelling this does not stop the thread."""
    return await run_sync(function, argument, abandon_on_cancel=True)


def _wire_request(request: Request, body: bytes) -> WireRequest:
    query = request.scope["query_string"]
    target = request.scope["raw_path"] + (b"?" + query if query else b"")
    headers = {name: ", ".join(request.headers.getlist(name)) for name in request.headers}
    sent = body or "content-length" in headers or "transfer-encoding" in headers
    return WireRequest(request.method, target.decode("latin-1"), headers, body if sent else None)


def _pieces(stream: Iterator[bytes], stopping: Callable[[], bool]) -> Generator[bytes]:
    """The pieces of a body. If the source fails, the body ends early, as on the real server."""
    try:
        for piece in stream:
            yield piece
            if stopping():
                break
    except Exception:  # noqa: BLE001 - the headers are out, so all that is left is to end the body
        _log.exception("a stream broke")
    finally:
        if (close := getattr(stream, "close", None)) is not None:
            close()


def _close(pieces: Generator[bytes]) -> None:
    # The server was stopped while a thread waits for the next piece: the thread ends by itself.
    with suppress(ValueError):
        pieces.close()
