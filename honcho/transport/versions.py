"""Operations that came after the first server of their API version.

A server that does not know a route answers 404 ``Not Found``, as if a resource were missing; where
it knows the path for another method only, 405 ``Method Not Allowed``.
"""

from __future__ import annotations

from typing import Any

from honcho_api.request import Request

UNROUTED = {404: "Not Found", 405: "Method Not Allowed"}
"""What a server says of a route that it does not have."""

EXPLAINED = {*UNROUTED, 422}
"""The refusals that the age of a server may explain."""


def is_too_old(request: Request[Any], status: int, message: str) -> bool:
    """Whether this answer means that the server is older than the operation."""
    return request.since is not None and UNROUTED.get(status) == message


def hint_for_missing_route(request: Request[Any], address: str) -> str:
    """What to say when a server has no such route, or the address is not that of a server."""
    route = f"{request.method} {request.template}"
    if request.since is not None:
        return f"this needs server {request.since} or newer: the server has no {route}"
    return (
        f"Not Found: {address}{request.path[:200]} is not there: the server has no {route}, "
        "or base_url is not right"
    )
