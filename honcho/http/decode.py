"""From the bytes of an answer to a model. Whatever is wrong with them becomes a ``DecodeError``."""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeVar

from honcho.errors import DecodeError
from honcho_api.decode import MalformedValueError
from honcho_api.request import Request

T = TypeVar("T")

EXCERPT = 200
"""How many characters of an answer a message shows."""


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def load_json(body: bytes, status: int | None = None, request_id: str | None = None) -> Any:
    """The body as JSON, ``None`` where it is empty.

    Raises:
        DecodeError: Not UTF-8, not JSON, cut off, or nested too deeply.
    """
    if not body:
        return None
    try:
        return _DECODER.decode(str(body, "utf-8-sig" if body[0] == 0xEF else "utf-8"))
    except (ValueError, RecursionError) as error:
        raise DecodeError(
            f"the answer is not JSON ({reason_of(error)}): {excerpt(body)}",
            status_code=status,
            request_id=request_id,
            body=excerpt(body),
        ) from error


def load_text(text: str, request_id: str | None = None) -> Any:
    """Text as JSON; the same as :func:`load_json` for what was decoded before.

    Raises:
        DecodeError: Not JSON, or nested too deeply.
    """
    try:
        value, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return load_json(text.encode(), None, request_id)
    return value if end == len(text) else load_json(text.encode(), None, request_id)


def parse(request: Request[T], body: bytes, status: int, request_id: str | None) -> T:
    """The body as what the operation returns.

    Raises:
        DecodeError: Not JSON, or not of the shape that the API describes; names the place.
    """
    payload = load_json(body, status, request_id)
    try:
        return request.parse(payload)
    except DecodeError as error:  # from a reader that says itself what is wrong, and with what
        error.message = f"{request.operation}: {error.message}"
        error.status_code = error.status = status
        error.request_id = request_id
        raise
    except Exception as error:
        shown = excerpt(body) if body else "empty"
        raise DecodeError(
            f"{request.operation}: {_place(error)}; the answer is {shown}",
            status_code=status,
            request_id=request_id,
            body=payload,
        ) from error


def reason_of(error: Exception) -> str:
    """Why text is not JSON, without the text."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    return str(error)[:EXCERPT]


def excerpt(body: bytes | str) -> str:
    """The start of an answer on one line, for messages."""
    text = body if isinstance(body, str) else body[: 4 * EXCERPT].decode("utf-8", "replace")
    line = " ".join(text[: 2 * EXCERPT].split())
    return repr(line if len(line) <= EXCERPT else f"{line[:EXCERPT]}...")


def _place(error: Exception) -> str:
    """Where the answer departs from the API, as far as the parser could tell."""
    if isinstance(error, MalformedValueError):
        return str(error)
    if isinstance(error, KeyError):
        return f"the field {error.args[0] if error.args else '?'!r} is missing"
    return f"unexpected shape ({type(error).__name__}: {str(error)[:EXCERPT]})"
