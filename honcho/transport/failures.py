"""Turns error responses and failed exchanges into the exceptions of this SDK."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from honcho import errors
from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError, Kind
from honcho.errors import DecodeError, HonchoError, error_class_for
from honcho.settings.headers import hide, request_id_of
from honcho.settings.secrets import ApiKey
from honcho.transport.decode import EXCERPT, excerpt
from honcho.transport.versions import hint_for_missing_route, is_too_old
from honcho_api.request import Request

_CLASSES: dict[Kind, type[HonchoError]] = {
    Kind.CONNECTION: errors.ConnectionError,
    Kind.TIMEOUT: errors.TimeoutError,
    Kind.PROTOCOL: errors.TransportError,
    Kind.TOO_LARGE: errors.DecodeError,
    Kind.ENCODING: errors.DecodeError,
    Kind.CLOSED: errors.TransportError,
}
_SAID: dict[int, str] = {
    408: "the server did not get the request in time",
    413: "the request is too large for the server",
    415: "the server cannot read files of this type: it reads text/*, PDF and JSON",
    429: "too many requests",
    503: "the server is not available",
}


def from_response(request: Request[Any], response: WireResponse, address: str) -> HonchoError:
    """The error for a response that is not 2xx; its class depends only on the status."""
    status = response.status
    body = _body_of(response)
    message = _detail(body)
    too_old = is_too_old(request, status, message)
    if 300 <= status < 400:
        message = _redirect(response, address)
    elif too_old or (status == 404 and not is_of_the_api(body)):
        said = "" if message in {"", "Not Found"} else f" (it said: {message})"
        message = hint_for_missing_route(request, address) + said
    elif not message:
        shown = excerpt(response.body) if response.body else ""
        message = _SAID.get(status, f"the server answered {status}") + (f": {shown}" * bool(shown))
    elif status in {413, 415}:
        message = f"{message} ({_SAID[status]})"
    error = errors.NotFoundError if too_old else error_class_for(status)
    return error(
        f"{request.operation}: {message} (HTTP {status})",
        status_code=status,
        request_id=request_id_of(response.headers),
        body=body,
    )


def from_exchange(request: Request[Any], failure: ExchangeError, address: str) -> HonchoError:
    """The error for an exchange that failed before its response was complete."""
    error = _CLASSES[failure.kind]
    return error(
        f"{request.operation}: {failure} ({address})",
        status_code=failure.status,
        request_id=None if failure.headers is None else request_id_of(failure.headers),
    )


def not_a_stream(request: Request[Any], answer: WireResponse) -> DecodeError:
    """The error for a response that should have been a stream of events."""
    kind = answer.headers.get("content-type", "no content type")
    shown = excerpt(answer.body)
    return DecodeError(
        f"{request.operation}: the answer is not a stream of events but {kind[:80]}: {shown}",
        status_code=answer.status,
        request_id=request_id_of(answer.headers),
        body=shown,
    )


def redact(error: HonchoError, key: ApiKey) -> None:
    """Remove the key from an error, in case the server has echoed it."""
    if error.request_id is not None:
        error.request_id = key.redact(error.request_id)
    if key.occurs_in(f"{error.message}{error.body!r}"):
        error.message = key.redact(error.message)
        error.args = (error.message, *error.args[1:])
        error.body = key.redact(repr(error.body))
        error.__cause__ = None


def hide_key(headers: Mapping[str, str], key: ApiKey) -> None:
    """Remove the key from a response's headers, in case the server has echoed it.

    Headers are in local variables when an error is raised, and some programs print those.
    """
    for name, value in list(headers.items()):
        if key.occurs_in(value):
            hide(headers, name)


def _body_of(response: WireResponse) -> Any:
    """The body as JSON, or else the start of its text."""
    if not response.body:
        return None
    try:
        return json.loads(response.body)
    except (ValueError, RecursionError):
        return response.body[: 10 * EXCERPT].decode("utf-8", "replace")


def _detail(body: Any) -> str:
    """The server's explanation as one sentence; empty if it gave none that is readable."""
    if not isinstance(body, dict):
        return ""
    for name in ("detail", "message", "error"):
        said: Any = body.get(name)  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType]
        if isinstance(said, str) and said.strip():
            return _line(said)
        if isinstance(said, dict):
            return _detail(said) or _line(str(said))  # pyright: ignore[reportUnknownArgumentType]
        if isinstance(said, list) and said:
            return _complaints(said)  # pyright: ignore[reportUnknownArgumentType]
    return ""


def is_of_the_api(body: Any) -> bool:
    """Whether a 404 is about a missing resource, which the API names in ``detail``."""
    return isinstance(body, dict) and body.get("detail", "Not Found") != "Not Found"  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType]


def _complaints(items: list[Any]) -> str:
    """The list of a 422 as one sentence: ``messages[0].content: too long (got 'x'); ...``."""
    shown = [_complaint(item) for item in items[:5]]
    if len(items) > 5:
        shown.append(f"and {len(items) - 5} more")
    return "; ".join(shown)


def _complaint(item: Any) -> str:
    if not isinstance(item, dict):
        return _line(str(item))
    place = _path(item.get("loc"))  # pyright: ignore[reportUnknownArgumentType,reportUnknownMemberType]
    reason = _line(str(item.get("msg", "not accepted"))).removeprefix("Value error, ")  # pyright: ignore[reportUnknownArgumentType,reportUnknownMemberType]
    given: Any = item.get("input")  # pyright: ignore[reportUnknownVariableType,reportUnknownMemberType]
    if isinstance(given, (str, int, float, bool)):
        text = repr(given)
        reason += f" (got {text if len(text) <= 60 else f'{text[:57]}...'})"
    return f"{place}: {reason}" if place else reason


def _path(loc: Any) -> str:
    """``["body", "messages", 0, "content"]`` as ``messages[0].content``."""
    if loc.__class__ is not list:  # not isinstance: type checkers would then see unknown items
        return ""
    steps: list[Any] = loc
    path = ""
    for step in steps[steps[:1] in (["body"], ["query"], ["path"]) :]:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else str(step)
    return path


def _redirect(response: WireResponse, address: str) -> str:
    target = _line(response.headers.get("location", "")) or "nowhere"
    return (
        f"the server at {address} redirects to {target}, and redirects are not followed, "
        "so that a key never reaches another server: correct base_url"
    )


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 4 * EXCERPT else f"{line[: 4 * EXCERPT]}..."
