"""Multipart bodies: as parts from the engine in the process, or as bytes over HTTP."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from honcho.embedded.errors import ApiError
from honcho.http.wire import WireRequest
from honcho_api.request import File


@frozen
class Upload:
    """An uploaded file."""

    name: str
    content_type: str
    content: bytes = field(repr=False)


def read(request: WireRequest) -> dict[str, Any]:
    """The fields of a form by name: texts, and uploads. Empty texts count as absent."""
    fields: dict[str, Any] = {}
    if request.parts is not None:
        for part in request.parts:
            if isinstance(part.content, File):
                with part.content.open() as stream:
                    content = stream.read()
                fields[part.name] = Upload(part.content.name, part.content.content_type, content)
            else:
                fields[part.name] = part.content
    elif request.body:
        _parse(request.headers.get("content-type", ""), request.body, fields)
    return {name: value for name, value in fields.items() if value != ""}


def _parse(content_type: str, body: bytes, fields: dict[str, Any]) -> None:
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import MultipartParser, parse_options_header

    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data" or b"boundary" not in options:
        return
    data = bytearray()
    headers: dict[str, bytes] = {}
    name = bytearray()
    value = bytearray()

    def begin() -> None:
        data.clear()
        headers.clear()

    def header_field(chunk: bytes, start: int, end: int) -> None:
        name.extend(chunk[start:end])

    def header_value(chunk: bytes, start: int, end: int) -> None:
        value.extend(chunk[start:end])

    def header_end() -> None:
        headers[name.decode("latin-1").lower()] = bytes(value)
        name.clear()
        value.clear()

    def part_data(chunk: bytes, start: int, end: int) -> None:
        data.extend(chunk[start:end])

    def end() -> None:
        _, disposition = parse_options_header(headers.get("content-disposition", b""))
        key = disposition.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" in disposition:
            file_name = disposition[b"filename"].decode("utf-8", "replace")
            media = headers.get("content-type", b"").decode("latin-1")
            fields[key] = Upload(file_name, media, bytes(data))
        else:
            fields[key] = data.decode("utf-8", "replace")

    parser = MultipartParser(
        options[b"boundary"],
        {
            "on_part_begin": begin,
            "on_header_field": header_field,
            "on_header_value": header_value,
            "on_header_end": header_end,
            "on_part_data": part_data,
            "on_part_end": end,
        },
    )
    try:
        parser.write(body)
        parser.finalize()
    except FormParserError:
        raise ApiError(400, "There was an error parsing the body") from None
