"""Parses requests: the query, and a body as JSON or as a form."""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from functools import partial
from typing import Any, NoReturn
from urllib.parse import parse_qs

from honcho.embedded.requests.routing import FORM, Operation
from honcho.embedded.schema.validators import check
from honcho.embedded.values import ApiError, Json, dumps, invalid, is_too_deep, unprocessable
from honcho.engines.exchange import WireRequest
from honcho_api.request import File

_LONG_NUMBER = re.compile(rb"-?\d{4301,}")

_BROKEN = "There was an error parsing the body"


def query_of(operation: Operation, request: WireRequest, errors: list[Json], version: str) -> Any:
    given: Json = parse_qs(request.target.partition("?")[2], keep_blank_values=True)
    # A parameter that is not a list gets the last of several values.
    given |= {name: given[name][-1] for name in given.keys() - operation.lists}
    return check(operation.query, given, "query", errors=errors, version=version)


def body_of(operation: Operation, request: WireRequest, errors: list[Json], version: str) -> Any:
    if operation.media is None:
        return {}
    if operation.media == FORM:
        # Empty texts count as missing.
        given = {name: value for name, value in _form(request) if value != ""}
        form = check(operation.body, given, "body", errors=errors, version=version)
        for error in errors:
            # The error of a form repeats only the texts in it, not the files.
            error["input"] = error["input"] if isinstance(error["input"], str) else None
        return form
    value = _parsed(request.body, request.headers) if request.body else None
    if value is None and operation.needs_body:
        errors.append(invalid("missing", ["body"], "Field required", None))
        return None
    found: Any = {} if value is None else value
    return check(operation.body, found, "body", errors=errors, version=version)


def _parsed(body: bytes, headers: Mapping[str, str]) -> Any:
    media = headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if media and media != "application/json" and not media.endswith("+json"):
        return body.decode("utf-8", "replace")
    try:
        text = body.decode(json.detect_encoding(body))
        value = json.loads(text, parse_constant=_refuse_constant, parse_float=_float)
        if "\\ud" in text.lower():
            dumps(value).encode()
        if is_too_deep(value):
            raise ApiError(400, _BROKEN)
        return value
    except json.JSONDecodeError as bad:
        entry = invalid("json_invalid", ["body", bad.pos], "JSON decode error", {}, error=bad.msg)
    except UnicodeEncodeError:
        text = "Input should be a valid string, unable to parse raw data as a unicode string"
        entry = invalid("string_unicode", ["body"], text, None)
    except (UnicodeDecodeError, RecursionError):
        raise ApiError(400, _BROKEN) from None
    except ValueError:  # Python parses no integer of more than 4,300 digits
        place = _LONG_NUMBER.search(body)
        at, reason = place.start() if place else 0, "Number has too many digits"
        entry = invalid("json_invalid", ["body", at], "JSON decode error", {}, error=reason)
    raise unprocessable([entry])


def _refuse_constant(name: str) -> NoReturn:
    raise json.JSONDecodeError(f"{name} is not JSON", name, 0)


def _float(text: str) -> float:
    value = float(text)
    if math.isinf(value):  # JSON cannot represent it
        raise json.JSONDecodeError(f"{text[:20]} is too large", text, 0)
    return value


def _form(request: WireRequest) -> Iterator[tuple[str, str | File]]:
    """The fields of a form: from the engine in this process, or parsed from HTTP's bytes."""
    for part in request.parts or ():
        yield part.name, part.content
    head = f"content-type: {request.headers.get('content-type', '')}\r\n\r\n"
    form = message_from_bytes(head.encode("latin-1") + (request.body or b""))
    if not request.body or form.get_content_type() != FORM:
        return
    if form.defects:
        raise ApiError(400, _BROKEN)
    fields: Any = form.get_payload()
    for field in fields:
        name = field.get_param("name", "", header="content-disposition")
        content: bytes = field.get_payload(decode=True) or b""
        file = File("", field.get("content-type", ""), partial(io.BytesIO, content))
        yield name, content.decode("utf-8", "replace") if field.get_filename() is None else file
