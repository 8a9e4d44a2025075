"""Operations that older servers of the same API version do not have.

A server that does not know a route answers 404 ``Not Found``, as if a resource were missing; where
it knows the path for another method only, 405 ``Method Not Allowed``.
"""

from __future__ import annotations

from typing import Any

from honcho_api.request import Request

UNROUTED = {404: "Not Found", 405: "Method Not Allowed"}
"""The ``detail`` of a response for a missing route."""

EXPLAINED = {*UNROUTED, 422}
"""The error statuses that an old server version may explain."""


def is_too_old(request: Request[Any], status: int, message: str) -> bool:
    """Whether this response means that the server is older than the operation."""
    return request.since is not None and UNROUTED.get(status) == message


def hint_for_missing_route(request: Request[Any], address: str) -> str:
    """The hint for a missing route, or for an address that is not that of a Honcho server."""
    route = f"{request.method} {request.template}"
    if request.since is not None:
        return f"this needs server {request.since} or newer: the server has no {route}"
    return (
        f"Not Found: {address}{request.path[:200]} is not there: the server has no {route}, "
        "or base_url is not right"
    )
