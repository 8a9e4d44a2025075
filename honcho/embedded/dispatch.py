"""From a wire request to the operation that answers it, and back."""

from __future__ import annotations

import json
import logging
import sqlite3
from functools import cache
from typing import Any, cast
from urllib.parse import parse_qsl

from honcho.embedded import forms, spec
from honcho.embedded.errors import ApiError, invalid_field, unprocessable
from honcho.embedded.registry import HANDLERS, Call, Reply
from honcho.embedded.services import Services
from honcho.embedded.validation import Validator, default
from honcho.http.wire import WireRequest, WireResponse

_LOG = logging.getLogger("honcho.embedded")
_JSON = {"content-type": "application/json"}
_ABSENT = object()


def answer(services: Services, request: WireRequest) -> WireResponse:
    """Answer a request. Never raises: what is not foreseen is logged and a 500."""
    try:
        return _answer(services, request)
    except ApiError as error:
        if error.status == 307:
            return WireResponse(307, {**error.headers, "content-length": "0"})
        return _json(error.status, {"detail": error.detail}, error.headers)
    except sqlite3.OperationalError as error:
        text = str(error)
        if "full" in text:
            return _json(507, {"detail": "The disk is full: nothing was stored"})
        if "locked" in text or "busy" in text:
            detail = "The database is in use by another process: nothing was stored"
            return _json(503, {"detail": detail}, {"retry-after": "1"})
        _LOG.exception("%s %s failed", request.method, request.target)
    except Exception:
        _LOG.exception("%s %s failed", request.method, request.target)
    return _json(500, {"detail": "An unexpected error occurred"})


def _answer(services: Services, request: WireRequest) -> WireResponse:
    path, _, query_text = request.target.partition("?")
    if request.method == "GET" and path == "/openapi.json":
        return _json(200, spec.load(spec.DOCUMENT).document)
    api = spec.load(spec.DOCUMENT)
    match = api.match(request.method, path)
    chosen = match.operation
    errors: list[dict[str, Any]] = []
    query = _query(chosen, query_text, errors)
    body = _body(chosen, request, errors)
    if errors:
        raise unprocessable(errors)
    if chosen.id not in HANDLERS:
        raise ApiError(501, f"The embedded server cannot do {chosen.id} yet")
    _refuse_nul(match.path)
    handler, mode = HANDLERS[chosen.id]
    if mode == "free":
        reply = handler(Call(services, match.path, query, body, cast(sqlite3.Connection, None)))
    else:
        transaction = services.store.read() if mode == "read" else services.store.write()
        with transaction as db:
            call = Call(services, match.path, query, body, db)
            reply = handler(call)
        if call.jobs:
            services.work.set()
    return _reply(reply, chosen.status)


def _reply(reply: Reply, success: int) -> WireResponse:
    status = reply.status or success
    if reply.stream is not None:
        headers = {"content-type": "text/event-stream; charset=utf-8"}
        return WireResponse(status, headers, stream=reply.stream)
    if status == 204:
        return WireResponse(204, _JSON)
    return _json(status, reply.body)


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> WireResponse:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    content = text.encode("utf-8", "backslashreplace")
    length = {"content-length": str(len(content))}
    return WireResponse(status, {**_JSON, **length, **(headers or {})}, content)


def _refuse_nul(path: dict[str, str]) -> None:
    for name, value in path.items():
        if "\0" in value:
            if name == "peer_id":
                raise unprocessable("Peer name(s) must not contain NUL (0x00) bytes")
            text = "Value error, NUL is not allowed"
            raise unprocessable([invalid_field("value_error", ["path", name], text, value)])


@cache
def _validator(operation_id: str, part: str) -> Validator:
    api = spec.load(spec.DOCUMENT)
    operations = (one for routes in api.routes.values() for _, one in routes)
    chosen = next(one for one in operations if one.id == operation_id)
    if part == "body":
        return Validator(api, chosen.body or {})
    return Validator(api, next(one for one in chosen.query if one["name"] == part)["schema"])


def _query(chosen: spec.Operation, text: str, errors: list[dict[str, Any]]) -> dict[str, Any]:
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    query: dict[str, Any] = {}
    for parameter in chosen.query:
        name = parameter["name"]
        if name not in given:
            query[name] = default(parameter["schema"])
            continue
        raw: Any = given[name] if _takes_list(parameter["schema"]) else given[name][-1]
        query[name] = _validator(chosen.id, name).check(raw, "query", name, errors=errors)
    return query


def _takes_list(schema: dict[str, Any]) -> bool:
    return any(one.get("type") == "array" for one in schema.get("anyOf", (schema,)))


def _body(chosen: spec.Operation, request: WireRequest, errors: list[dict[str, Any]]) -> Any:
    if chosen.body is None:
        return {}
    if chosen.multipart:
        return _form(chosen, forms.read(request), errors)
    value = _json_body(request)
    if value is _ABSENT or value is None:
        if chosen.body_required:
            errors.append(invalid_field("missing", ["body"], "Field required", None))
            return None
        value = {}
    return _validator(chosen.id, "body").check(value, "body", errors=errors)


def _form(
    chosen: spec.Operation, fields: dict[str, Any], errors: list[dict[str, Any]]
) -> dict[str, Any]:
    """The fields of a form, validated one by one, files last."""
    schema = _resolved(chosen.body or {})
    value: dict[str, Any] = {}
    for name, one in sorted(schema["properties"].items(), key=lambda pair: "format" in pair[1]):
        if name not in fields:
            value[name] = None
            if name in schema["required"]:
                errors.append(invalid_field("missing", ["body", name], "Field required", None))
        elif ("format" in one) == isinstance(fields[name], forms.Upload):
            value[name] = fields[name]
        elif "format" in one:
            text = "Value error, Expected UploadFile, received: <class 'str'>"
            context = {"error": {}}
            errors.append(invalid_field("value_error", ["body", name], text, fields[name], context))
        else:
            text = "Input should be a valid string"
            errors.append(invalid_field("string_type", ["body", name], text, None))
    return value


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return spec.load(spec.DOCUMENT).schema(schema["$ref"])[1]
    return schema


def _json_body(request: WireRequest) -> Any:
    if not request.body:
        return _ABSENT
    media = request.headers.get("content-type", "application/json").partition(";")[0].strip()
    if media and not (media == "application/json" or media.endswith("+json")):
        return request.body.decode("utf-8", "replace")
    try:
        text = request.body.decode(json.detect_encoding(request.body))
        value = json.loads(text, parse_constant=_constant)
    except json.JSONDecodeError as error:
        context = {"error": error.msg}
        entry = invalid_field("json_invalid", ["body", error.pos], "JSON decode error", {}, context)
        raise unprocessable([entry]) from None
    except (UnicodeDecodeError, RecursionError):
        raise ApiError(400, "There was an error parsing the body") from None
    if "\\ud" in text or "\\uD" in text:
        _refuse_surrogates(value)
    return value


def _constant(name: str) -> Any:
    context = {"error": f"{name} is not JSON"}
    raise unprocessable(
        [invalid_field("json_invalid", ["body", 0], "JSON decode error", {}, context)]
    )


def _refuse_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        message = "Input should be a valid string, unable to parse raw data as a unicode string"
        raise unprocessable([invalid_field("string_unicode", ["body"], message, None)]) from None
