"""From a wire request to the operation that answers it, and back."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

from honcho.embedded.registry import Call, Handler, Mode, Services
from honcho.embedded.requests.bodies import body_of, query_of
from honcho.embedded.requests.routing import OLD, route
from honcho.embedded.schema.document import document_of
from honcho.embedded.values import ApiError, Json, dumps, invalid, unprocessable
from honcho.engines.exchange import WireRequest, WireResponse

Handlers = Mapping[str, tuple[Handler, Mode]]
"""The handler of each operation, and its transaction."""
_LOG = logging.getLogger("honcho.embedded")

_JSON = {"content-type": "application/json"}

_EVENTS = {"content-type": "text/event-stream; charset=utf-8"}


def answer(services: Services, handlers: Handlers, request: WireRequest) -> WireResponse:
    """Answer a request. Never raises: unexpected errors are logged and answered with 500."""
    try:
        return _answer(services, handlers, request)
    except ApiError as error:
        if error.status == 307:
            return WireResponse(307, {**error.headers, "content-length": "0"})
        return _json(error.status, {"detail": error.detail}, error.headers)
    except Exception as error:  # noqa: BLE001  # a bug; it is logged
        trouble = str(error) if isinstance(error, sqlite3.OperationalError) else ""
        if "full" in trouble:
            return _json(507, {"detail": "The disk is full: nothing was stored"})
        if "locked" in trouble:
            detail = "The database is in use by another process: nothing was stored"
            return _json(503, {"detail": detail}, {"retry-after": "1"})
        if services.store.is_closed:
            return _json(500, {"detail": "The embedded server is closed"})
        _LOG.exception("%s %s failed", request.method, request.target)
        return _json(500, {"detail": "An unexpected error occurred"})


def _answer(services: Services, handlers: Handlers, request: WireRequest) -> WireResponse:
    if request.method == "GET" and request.target == "/openapi.json":
        return _json(200, document_of(services.version))
    operation, path = route(request.method, request.target, services.version)
    errors: list[Json] = []
    query = query_of(operation, request, errors, services.version)
    body = body_of(operation, request, errors, services.version)
    if errors:
        if operation.id.startswith(OLD):
            errors = [{key: one[key] for key in ("loc", "msg", "type")} for one in errors]
        raise unprocessable(errors)
    for name, value in path.items():
        if "\0" in value:
            entry = invalid("value_error", ["path", name], "Value error, NUL is not allowed", value)
            of_peer = "Peer name(s) must not contain NUL (0x00) bytes"
            raise unprocessable(of_peer if name == "peer_id" else [entry])
    handler, mode = handlers[operation.id]
    call = Call(services, path, query, body)
    transaction = call.reading() if mode == "read" else call.writing()
    with nullcontext(call) if mode == "free" else transaction as inside:
        reply = handler(inside)
    if call.jobs:
        services.work.set()
    status = reply.status or operation.status
    if reply.stream is not None:
        return WireResponse(status, _EVENTS, stream=reply.stream)
    return WireResponse(204, _JSON) if status == 204 else _json(status, reply.body)


def _json(status: int, body: Any, headers: Mapping[str, str] = {}) -> WireResponse:
    content = dumps(body).encode("utf-8", "backslashreplace")
    return WireResponse(status, {**_JSON, "content-length": str(len(content)), **headers}, content)
