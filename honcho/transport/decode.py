"""Decodes response bodies to models. Anything wrong with a body raises a ``DecodeError``."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, NoReturn, TypeVar

from honcho.engines.exchange import WireResponse
from honcho.errors import DecodeError
from honcho.settings.headers import request_id_of
from honcho_api.decode import MalformedValueError
from honcho_api.request import Request

T = TypeVar("T")

EXCERPT = 200
"""How many characters of a response an error message shows."""
WORTH_IT = 2**22
"""After how many bytes of responses msgspec is used: it decodes 100 messages in 65 us, json in 130;
its import costs 9 ms."""
_bytes_read = 0


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _standard(text: str | bytes) -> Any:
    if isinstance(text, bytes):
        text = str(text, "utf-8-sig" if text[0] == 0xEF else "utf-8")
    try:
        value, end = _DECODER.raw_decode(text)
        if end == len(text):
            return value
    except ValueError:
        pass  # JSON may begin with white space
    return _DECODER.decode(text)


@cache
def _msgspec() -> Callable[[str | bytes], Any] | None:
    """The decoder of msgspec, if that is installed."""
    if find_spec("msgspec") is None:
        return None
    from msgspec.json import decode

    return decode


def load_json(body: str | bytes, status: int | None = None, request_id: str | None = None) -> Any:
    """Parse a body (bytes, or text already decoded) as JSON; ``None`` if it is empty.

    Raises:
        DecodeError: Not UTF-8, not JSON, cut off, or nested too deeply.
    """
    if not body:
        return None
    global _bytes_read
    _bytes_read += len(body)
    if _bytes_read > WORTH_IT and (quick := _msgspec()) is not None:
        try:
            return quick(body)
        except Exception:  # noqa: BLE001, S110 - json accepts a little more, and says what is wrong
            pass
    try:
        return _standard(body)
    except (ValueError, RecursionError) as error:
        raise DecodeError(
            f"the answer is not JSON ({reason_of(error)}): {excerpt(body)}",
            status_code=status,
            request_id=request_id,
            body=excerpt(body),
        ) from error


def read(
    request: Request[Any], answer: WireResponse, reader: Callable[[Any], T] | None = None
) -> T:
    """The response's body as what the operation returns, or as another reader decodes it.

    Raises:
        DecodeError: Not JSON, or not as the API's schema says; names the place.
    """
    payload: Any = None
    try:
        payload = load_json(answer.body)
        return (reader or request.parse)(payload)
    except DecodeError as error:  # it does not name its response yet
        error.message = f"{request.operation}: {error.message}"
        error.status_code = error.status = answer.status
        error.request_id = request_id_of(answer.headers)
        raise
    except Exception as error:
        shown = excerpt(answer.body) if answer.body else "empty"
        raise DecodeError(
            f"{request.operation}: {_place(error)}; the answer is {shown}",
            status_code=answer.status,
            request_id=request_id_of(answer.headers),
            body=payload,
        ) from error


def reason_of(error: Exception) -> str:
    """Why a text is not JSON, without quoting the text."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    return str(error)[:EXCERPT]


def excerpt(body: bytes | str) -> str:
    """The start of a response on one line, for error messages."""
    text = body if isinstance(body, str) else body[: 4 * EXCERPT].decode("utf-8", "replace")
    line = " ".join(text[: 2 * EXCERPT].split())
    return repr(line if len(line) <= EXCERPT else f"{line[:EXCERPT]}...")


def _place(error: Exception) -> str:
    """Where the response differs from the API's schema, as far as the parser can tell."""
    if isinstance(error, MalformedValueError):
        return str(error)
    if isinstance(error, KeyError):
        return f"the field {error.args[0] if error.args else '?'!r} is missing"
    return f"unexpected shape ({type(error).__name__}: {str(error)[:EXCERPT]})"
