"""Which operations came after the first server of their API version.

A server that does not know a route answers 404 ``Not Found``, as if a resource were missing.
"""

from __future__ import annotations

_SINCE: dict[str, str] = {}
"""Operation name to server version, for operations that older servers lack."""


def hint_for_missing_route(operation: str, method: str, template: str) -> str:
    """What to say when a server has no such route."""
    since = _SINCE.get(operation)
    if since is not None:
        return f"this needs server {since} or newer: the server has no {method} {template}"
    return f"Not Found: the server has no {method} {template}, or its address is not right"
