"""The server over streamable HTTP, for hosts that connect to it."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from typing import Any

from attrs import frozen
from mcp.server import Server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from honcho.embedded.http.browsers import Guard

PATH = "/mcp"


def make_app(
    server: Server[Any], *, host: str, allow_hosts: Iterable[str], token: str | None
) -> ASGIApp:
    """The ASGI application of a server.

    Each request stands alone: nothing is kept between two of them, and no stream stays open.

    Args:
        server: The server, reached at ``/mcp``.
        host: The name or address to listen on.
        allow_hosts: Other names allowed in the ``Host`` and ``Origin`` of requests.
        token: The token to send as ``Authorization: Bearer ...``; None accepts all requests.
    """
    app = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        # Guard checks more: ports, several headers, and those that browsers set.
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    return _Guarded(app, Guard([host, *allow_hosts]), token)


@frozen
class _Guarded:
    """Refuses requests without the token or from other hosts."""

    app: ASGIApp
    guard: Guard
    token: str | None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (refusal := self._refusal(scope)) is not None:
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        headers = Headers(scope=scope)
        if (refusal := self.guard.refusal(headers, has_body=scope["method"] == "POST")) is not None:
            return JSONResponse({"detail": refusal[1]}, refusal[0])
        if self.token is not None and not _shows(self.token, headers):
            detail = "The token is missing or wrong: send it as Authorization: Bearer TOKEN"
            return JSONResponse({"detail": detail}, 401, {"www-authenticate": "Bearer"})
        if scope["method"] != "POST":
            return JSONResponse({"detail": "Only POST is answered"}, 405, {"allow": "POST"})
        return None


def _shows(token: str, headers: Headers) -> bool:
    scheme, _, shown = headers.get("authorization", "").partition(" ")
    return scheme.lower() == "bearer" and hmac.compare_digest(
        shown.strip().encode("utf-8", "replace"), token.encode()
    )
