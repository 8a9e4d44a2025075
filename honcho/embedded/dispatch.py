"""From a wire request to the operation that answers it, and back."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from honcho.embedded import forms, spec
from honcho.embedded.refusals import ApiError, invalid, unprocessable
from honcho.embedded.registry import HANDLERS, Call, Reply, Services
from honcho.embedded.validation import Validator, default
from honcho.embedded.values import Json
from honcho.http.wire import WireRequest, WireResponse

_LOG = logging.getLogger("honcho.embedded")
_JSON = {"content-type": "application/json"}
_EVENTS = {"content-type": "text/event-stream; charset=utf-8"}


def answer(services: Services, request: WireRequest) -> WireResponse:
    """Answer a request. Never raises: what is not foreseen is logged and a 500."""
    try:
        return _answer(services, request)
    except ApiError as error:
        if error.status == 307:
            return WireResponse(307, {**error.headers, "content-length": "0"})
        return _json(error.status, {"detail": error.detail}, error.headers)
    except Exception as error:  # noqa: BLE001  # a bug; it is logged
        if isinstance(error, sqlite3.OperationalError):
            if "full" in str(error):
                return _json(507, {"detail": "The disk is full: nothing was stored"})
            if "locked" in str(error):
                detail = "The database is in use by another process: nothing was stored"
                return _json(503, {"detail": detail}, {"retry-after": "1"})
        _LOG.exception("%s %s failed", request.method, request.target)
        return _json(500, {"detail": "An unexpected error occurred"})


def _answer(services: Services, request: WireRequest) -> WireResponse:
    api = spec.load(spec.DOCUMENT)
    if request.method == "GET" and request.target == "/openapi.json":
        return _json(200, api.document)
    chosen, path = api.match(request.method, request.target)
    errors: list[Json] = []
    query = _query(chosen, request.target.partition("?")[2], errors)
    body = _body(chosen, request, errors)
    if errors:
        raise unprocessable(errors)
    if chosen.id not in HANDLERS:
        raise ApiError(501, f"The embedded server cannot do {chosen.id}")
    for name, value in path.items():
        if "\0" in value and name == "peer_id":
            raise unprocessable("Peer name(s) must not contain NUL (0x00) bytes")
        if "\0" in value:
            text = "Value error, NUL is not allowed"
            raise unprocessable([invalid("value_error", ["path", name], text, value)])
    handler, mode = HANDLERS[chosen.id]
    call = Call(services, path, query, body)
    if mode == "free":
        reply = handler(call)
    else:
        with call.reading() if mode == "read" else call.writing() as inside:
            reply = handler(inside)
    if call.jobs:
        services.work.set()
    return _response(reply, reply.status or chosen.status)


def _response(reply: Reply, status: int) -> WireResponse:
    if reply.stream is not None:
        return WireResponse(status, _EVENTS, stream=reply.stream)
    return WireResponse(204, _JSON) if status == 204 else _json(status, reply.body)


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> WireResponse:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    content = text.encode("utf-8", "backslashreplace")
    length = {"content-length": str(len(content))}
    return WireResponse(status, {**_JSON, **length, **(headers or {})}, content)


_VALIDATORS: dict[tuple[str, ...], Validator] = {}


def _check(chosen: spec.Operation, schema: Json, raw: Any, *loc: str, errors: list[Json]) -> Any:
    key = (chosen.id, *loc)
    if key not in _VALIDATORS:
        _VALIDATORS[key] = Validator(spec.load(spec.DOCUMENT), schema)
    return _VALIDATORS[key].check(raw, *loc, errors=errors)


def _query(chosen: spec.Operation, text: str, errors: list[Json]) -> Json:
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    query: Json = {}
    for parameter in chosen.query:
        name, schema = parameter["name"], parameter["schema"]
        if name not in given:
            query[name] = default(schema)
            continue
        several = any(one.get("type") == "array" for one in schema.get("anyOf", (schema,)))
        raw: Any = given[name] if several else given[name][-1]
        query[name] = _check(chosen, schema, raw, "query", name, errors=errors)
    return query


def _body(chosen: spec.Operation, request: WireRequest, errors: list[Json]) -> Any:
    if chosen.body is None:
        return {}
    if chosen.multipart:
        _, schema = spec.load(spec.DOCUMENT).schema(chosen.body["$ref"])
        return forms.check(schema, forms.read(request), errors)
    value = _parsed(request.body, request.headers) if request.body else None
    if value is None and chosen.body_required:
        errors.append(invalid("missing", ["body"], "Field required", None))
        return None
    return _check(chosen, chosen.body, {} if value is None else value, "body", errors=errors)


def _parsed(body: bytes, headers: Mapping[str, str]) -> Any:
    media = headers.get("content-type", "application/json").partition(";")[0].strip()
    if media and media != "application/json" and not media.endswith("+json"):
        return body.decode("utf-8", "replace")
    try:
        text = body.decode(json.detect_encoding(body))
        value = json.loads(text, parse_constant=_constant)
        if "\\ud" in text.lower():
            json.dumps(value, ensure_ascii=False).encode()
        return value
    except json.JSONDecodeError as error:
        raise _invalid_json(error.pos, error.msg) from None
    except UnicodeEncodeError:
        text = "Input should be a valid string, unable to parse raw data as a unicode string"
        raise unprocessable([invalid("string_unicode", ["body"], text, None)]) from None
    except (UnicodeDecodeError, RecursionError):
        raise ApiError(400, "There was an error parsing the body") from None


def _invalid_json(position: int, error: str) -> ApiError:
    entry = invalid("json_invalid", ["body", position], "JSON decode error", {}, error=error)
    return unprocessable([entry])


def _constant(name: str) -> Any:
    raise _invalid_json(0, f"{name} is not JSON")
