"""Checks requests that callers build themselves; error messages say how to correct them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeGuard

from honcho.errors import ValidationError
from honcho.settings.call_options import NO_OPTIONS, CallOptions
from honcho.settings.wording import shown
from honcho_api import request as requests
from honcho_api.request import InvalidPathError, QueryValue, Request

METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")
REPEATABLE = frozenset({"DELETE", "GET", "PUT"})
"""The methods that are idempotent, unless the caller says otherwise."""
Query: TypeAlias = Mapping[str, QueryValue | Iterable[QueryValue] | None]


class InvalidIdError(InvalidPathError, ValidationError):
    """A value that cannot be used as a path segment."""

    def __init__(self, name: str, value: object) -> None:
        self.name = name
        self.value = value
        advice = "give the id as the server has it, or make one of any text with honcho.safe_id()"
        ValidationError.__init__(self, f"{InvalidPathError.__str__(self)}; {advice}")

    def __str__(self) -> str:
        return self.message


requests.invalid_path = InvalidIdError


def check_request(request: object) -> None:
    """Refuse values that are not requests.

    Raises:
        ValidationError: It is not a request; says what to pass.
    """
    if not _is_request(request):
        raise ValidationError(f"request is {shown(request)}: {_advice(request)}")


def check_no_stream(request: Request[Any]) -> None:
    """Refuse a request whose response is a stream, where a single result is expected.

    Raises:
        ValidationError: Its response is a stream, or it is not a request.
    """
    check_request(request)
    if request.stream:
        raise ValidationError(
            f"{request.operation} with stream=True is answered as a stream of events: use "
            "client.stream(request), or leave stream out"
        )


def check_stream(request: Request[Any]) -> None:
    """Refuse a request whose response is not a stream.

    Raises:
        ValidationError: Its response is not a stream, or it is not a request.
    """
    check_request(request)
    if not request.stream:
        raise ValidationError(
            f"{request.operation} is not answered as a stream: use client.send(request), or give "
            "its body stream=True where it has that"
        )


def _is_request(value: object) -> TypeGuard[Request[Any]]:
    return isinstance(value, Request)


def _advice(value: object) -> str:
    if isinstance(value, Mapping):
        return "a dict is no request: use client.request(method, path, json=...)"
    if callable(value):
        name = getattr(value, "__name__", "it")
        return f"call it, and send what it returns: client.send({name}(...))"
    return (
        "it must be made by a function of honcho_api, such as "
        'v3.get_message("workspace", "session", "message"); for other paths use '
        "client.request(method, path)"
    )


def own_request(
    method: object, path: object, query: Query | None, json: Any, idempotent: bool | None
) -> Request[Any]:
    """A request from a method and a path, for endpoints without an operation in this SDK.

    Raises:
        ValidationError: The method is not in ``METHODS``, the path is not absolute or has
            segments that are not plain, or the query cannot be encoded.
    """
    verb = method.upper() if isinstance(method, str) else method
    if not isinstance(verb, str) or verb not in METHODS:
        raise ValidationError(f"method is {shown(method)}: it must be one of {', '.join(METHODS)}")
    where = _path(path)
    from honcho.settings.query import LISTS, checked_query

    return Request(
        operation=f"{verb} {where}",
        method=verb,
        template=where,
        path=where,
        parse=_as_it_is,
        idempotent=verb in REPEATABLE if idempotent is None else idempotent,
        query=checked_query("query", query, ValidationError, (*LISTS, set, frozenset)),
        json=json,
    )


def _as_it_is(answer: Any) -> Any:
    return answer


def _path(path: object) -> str:
    if not isinstance(path, str) or not path.startswith("/"):
        raise ValidationError(
            f"path is {shown(path)}: it must begin with a slash, such as /v3/workspaces, and comes "
            "behind base_url"
        )
    if "?" in path:
        raise ValidationError(f"path is {shown(path)}: give what is behind the ? as query")
    for segment in path[1:].split("/"):
        requests.segment(f"a segment of path {shown(path)}", segment)
    return path


def with_headers(options: CallOptions, headers: Mapping[str, str] | None) -> CallOptions:
    """The options of a client, with headers for one call added.

    Raises:
        ValidationError: They cannot be sent.
    """
    return options.merged(NO_OPTIONS if headers is None else CallOptions(headers=headers))
