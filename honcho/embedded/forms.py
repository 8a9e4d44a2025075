"""Multipart bodies: as parts from the engine in the process, or as bytes over HTTP."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from attrs import field, frozen

from honcho.embedded.refusals import ApiError, invalid
from honcho.embedded.values import Json
from honcho.http.wire import WireRequest
from honcho_api.request import File as PartFile


@frozen
class Upload:
    """An uploaded file."""

    content_type: str
    content: bytes = field(repr=False)


def read(request: WireRequest) -> Json:
    """The fields of a form by name: texts, and uploads. Empty texts count as absent."""
    fields: Json = {}
    for part in request.parts or ():
        if isinstance(part.content, PartFile):
            with part.content.open() as stream:
                fields[part.name] = Upload(part.content.content_type, stream.read())
        else:
            fields[part.name] = part.content
    if request.parts is None and request.body:
        _parse(request.headers.get("content-type", ""), request.body, fields)
    return {name: value for name, value in fields.items() if value != ""}


def _parse(content_type: str, body: bytes, fields: Json) -> None:
    kind = Message()
    kind["content-type"] = content_type
    boundary = kind.get_boundary()
    if kind.get_content_type() != "multipart/form-data" or boundary is None:
        return
    # A delimiter is a line of its own; what comes before the first and after the last is ignored.
    delimiter = rb"\r\n--" + re.escape(boundary.encode("latin-1")) + rb"(?=--|[ \t]*\r\n)"
    _, *parts = re.split(delimiter, b"\r\n" + body)
    if not parts or not parts.pop().startswith(b"--"):
        raise ApiError(400, "There was an error parsing the body")
    for part in parts:
        head, _, content = part.partition(b"\r\n\r\n")
        headers = message_from_bytes(head.lstrip(b" \t\r\n"))
        name = headers.get_param("name", "", header="content-disposition")
        if headers.get_filename() is None:
            fields[str(name)] = content.decode("utf-8", "replace")
        else:
            fields[str(name)] = Upload(str(headers.get("content-type", "")), content)


def check(schema: Json, fields: Json, errors: list[Json]) -> Json:
    """The fields of a form, validated one by one, files last."""
    value: Json = {}
    for name, one in sorted(schema["properties"].items(), key=lambda pair: "format" in pair[1]):
        value[name] = fields.get(name)
        loc = ["body", name]
        if name not in fields:
            if name in schema["required"]:
                errors.append(invalid("missing", loc, "Field required", None))
        elif "format" in one and isinstance(fields[name], str):
            text = "Value error, Expected UploadFile, received: <class 'str'>"
            errors.append(invalid("value_error", loc, text, fields[name], error={}))
        elif "format" not in one and not isinstance(fields[name], str):
            errors.append(invalid("string_type", loc, "Input should be a valid string", None))
    return value
