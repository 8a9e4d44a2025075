"""From a wire request to the operation that answers it, and back, as the API document says."""

from __future__ import annotations

import io
import json
import logging
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from email import message_from_bytes
from functools import partial
from typing import Any, NoReturn
from urllib.parse import parse_qs, unquote

from attrs import frozen

from honcho.embedded.registry import HANDLERS, Call, Services
from honcho.embedded.validation import DOCUMENT, SCHEMAS, check
from honcho.embedded.values import ApiError, Json, dumps, invalid, refuse, unprocessable
from honcho.engines.exchange import WireRequest, WireResponse
from honcho_api.request import File

_LOG = logging.getLogger("honcho.embedded")
_JSON = {"content-type": "application/json"}
_BROKEN = "There was an error parsing the body"
_EVENTS = {"content-type": "text/event-stream; charset=utf-8"}
_FORM = "multipart/form-data"


@frozen
class Operation:
    """What requests need of the document; schemas are JSON texts, as ``check`` takes them."""

    id: str
    status: int
    query: str
    lists: set[str]
    """Parameters of the query that may come more than once."""
    media: str | None
    body: str
    needs_body: bool

    @classmethod
    def of(cls, entry: Json) -> Operation:
        """The operation of an entry."""
        parameters = [one for one in entry.get("parameters", ()) if one["in"] == "query"]
        schemas: Json = {one["name"]: one["schema"] for one in parameters}
        lists = {name for name, one in schemas.items() if '"type":"array"' in dumps(one)}
        status, query = int(min(entry["responses"])), dumps({"properties": schemas})
        body: Json = entry.get("requestBody", {"content": {None: {"schema": {}}}})
        ((media, content),) = body["content"].items()
        schema: Json = content["schema"]
        if media == _FORM:
            form = SCHEMAS[schema["$ref"].rpartition("/")[2]]
            files_last = sorted(form["properties"].items(), key=lambda one: "format" in one[1])
            schema = {**form, "properties": dict(files_last)}
        needs = bool(body.get("required"))
        return cls(entry["operationId"], status, query, lists, media, dumps(schema), needs)


ROUTES: dict[re.Pattern[str], dict[str, Operation]] = {}
"""The operations of the document: by path, and by method."""
# Fixed texts go before parameters: /peers/list is not a peer named "list".
for _path, _entries in sorted(DOCUMENT["paths"].items(), key=lambda one: one[0].replace("{", "~")):
    # The order in which the real server has them, which shows in `allow`.
    _order = "post put delete get" if _path.endswith("/peers") else "post get put delete"
    _ordered = [(method, _entries[method]) for method in _order.split() if method in _entries]
    # Operations marked with x-since are those of newer servers than the mimicked one.
    _known = {name.upper(): Operation.of(one) for name, one in _ordered if "x-since" not in one}
    # Messages are also served with a slash at the end.
    _pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", _path) + "/?" * _path.endswith("/messages")
    ROUTES[re.compile(_pattern)] = _known


def answer(services: Services, request: WireRequest) -> WireResponse:
    """Answer a request. Never raises: what is not foreseen is logged and a 500."""
    try:
        return _answer(services, request)
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
        _LOG.exception("%s %s failed", request.method, request.target)
        return _json(500, {"detail": "An unexpected error occurred"})


def _answer(services: Services, request: WireRequest) -> WireResponse:
    if request.method == "GET" and request.target == "/openapi.json":
        return _json(200, DOCUMENT)
    operation, path = _route(request.method, request.target)
    errors: list[Json] = []
    query = _query(operation, request, errors)
    body = _body(operation, request, errors)
    refuse(errors, errors)
    for name, value in path.items():
        if "\0" in value:
            entry = invalid("value_error", ["path", name], "Value error, NUL is not allowed", value)
            of_peer = "Peer name(s) must not contain NUL (0x00) bytes"
            raise unprocessable(of_peer if name == "peer_id" else [entry])
    handler, mode = HANDLERS[operation.id]
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


def _route(method: str, target: str) -> tuple[Operation, dict[str, str]]:
    """The operation that answers, with its path parameters; 404, 405 or 307 without one."""
    raw, _, query = target.partition("?")
    allowed = ""
    for methods, values in _on(unquote(raw)):
        if method in methods:
            return methods[method], values
        allowed = allowed or next(iter(methods))
    if allowed:
        raise ApiError(405, "Method Not Allowed", {"allow": allowed})
    toggled = raw[:-1] if raw.endswith("/") else f"{raw}/"
    if any(_on(unquote(toggled))):
        raise ApiError(307, None, {"location": f"{toggled}?{query}" if query else toggled})
    raise ApiError(404, "Not Found")


def _on(path: str) -> Iterator[tuple[dict[str, Operation], dict[str, str]]]:
    """The operations on a path by method, with its parameters."""
    for pattern, methods in ROUTES.items():
        if methods and (found := pattern.fullmatch(path)):
            yield methods, found.groupdict()


def _query(operation: Operation, request: WireRequest, errors: list[Json]) -> Any:
    given: Json = parse_qs(request.target.partition("?")[2], keep_blank_values=True)
    # Of a parameter that is no list the last one wins.
    given |= {name: given[name][-1] for name in given.keys() - operation.lists}
    return check(operation.query, given, "query", errors=errors)


def _body(operation: Operation, request: WireRequest, errors: list[Json]) -> Any:
    if operation.media is None:
        return {}
    if operation.media == _FORM:
        # Empty texts count as absent.
        given = {name: value for name, value in _form(request) if value != ""}
        found = check(operation.body, given, "body", errors=errors)
        for error in errors:
            # Of what a form brings, only texts are repeated.
            error["input"] = error["input"] if isinstance(error["input"], str) else None
        return found
    value = _parsed(request.body, request.headers) if request.body else None
    if value is None and operation.needs_body:
        errors.append(invalid("missing", ["body"], "Field required", None))
        return None
    return check(operation.body, {} if value is None else value, "body", errors=errors)


def _parsed(body: bytes, headers: Mapping[str, str]) -> Any:
    media = headers.get("content-type", "application/json").partition(";")[0].strip()
    if media and media != "application/json" and not media.endswith("+json"):
        return body.decode("utf-8", "replace")
    try:
        text = body.decode(json.detect_encoding(body))
        value = json.loads(text, parse_constant=_refuse_constant)
        if "\\ud" in text.lower():
            dumps(value).encode()
        return value
    except json.JSONDecodeError as bad:
        entry = invalid("json_invalid", ["body", bad.pos], "JSON decode error", {}, error=bad.msg)
    except UnicodeEncodeError:
        text = "Input should be a valid string, unable to parse raw data as a unicode string"
        entry = invalid("string_unicode", ["body"], text, None)
    except (UnicodeDecodeError, RecursionError):
        raise ApiError(400, _BROKEN) from None
    raise unprocessable([entry])


def _refuse_constant(name: str) -> NoReturn:
    raise json.JSONDecodeError(f"{name} is not JSON", name, 0)


def _form(request: WireRequest) -> Iterator[tuple[str, str | File]]:
    """The fields of a form: of the engine in the process, or from the bytes that HTTP brings."""
    for part in request.parts or ():
        yield part.name, part.content
    head = f"content-type: {request.headers.get('content-type', '')}\r\n\r\n"
    form = message_from_bytes(head.encode("latin-1") + (request.body or b""))
    if not request.body or form.get_content_type() != _FORM:
        return
    refuse(form.defects, _BROKEN, 400)
    fields: Any = form.get_payload()
    for field in fields:
        name = field.get_param("name", "", header="content-disposition")
        content: bytes = field.get_payload(decode=True) or b""
        file = File("", field.get("content-type", ""), partial(io.BytesIO, content))
        yield name, content.decode("utf-8", "replace") if field.get_filename() is None else file
