"""Access control: only a browser with the token, on a page of the inspector itself."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qsl, urlencode

from attrs import frozen
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from honcho.embedded.http.browsers import Guard
from honcho.inspect.failures import failure_page
from honcho.inspect.settings import Settings

MAX_FORM = 1_000_000
"""The size limit of a form, in bytes."""

FORM_KEY = "form_key"

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
"""Headers of every answer: no script but ours, no frame around it, no copy in a cache."""


@frozen
class Access:
    """Accepts requests with the token, in the address first and in a cookie afterwards.

    Names of the host and addresses of pages follow the rules of the embedded server.
    """

    app: ASGIApp
    settings: Settings
    guard: Guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        answer = self._refusal(Request(scope)) or self.app
        await answer(scope, receive, sending)

    def _refusal(self, request: Request) -> Response | None:
        """The response to a request that is refused."""
        if (refusal := self.guard.refusal(request.headers, has_body=False)) is not None:
            return PlainTextResponse(refusal[1], refusal[0])
        if request.url.path.startswith("/static/"):
            return None
        cookie = f"honcho_inspect_{request.url.port or 80}"  # cookies do not tell ports apart
        if self._knows(request.query_params.get("token")):
            return self._remember(request, cookie)
        if self._knows(request.cookies.get(cookie)):
            return None
        return failure_page(
            request,
            401,
            "The token is missing",
            "Open the address that the inspector has written to its terminal. It holds a token, "
            "which this browser keeps until it is closed. Every start makes a new one.",
        )

    def _knows(self, given: str | None) -> bool:
        return given is not None and hmac.compare_digest(
            given.encode("utf-8", "replace"), self.settings.token.encode()
        )

    def _remember(self, request: Request, cookie: str) -> Response:
        """Set the cookie, and redirect to the address without the token: no history gets it."""
        query = [pair for pair in request.query_params.multi_items() if pair[0] != "token"]
        path = "/" + request.url.path.lstrip("/")  # two slashes would begin the name of a host
        answer = RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)
        answer.set_cookie(cookie, self.settings.token, httponly=True, samesite="strict")
        return answer


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form sent by a page of the inspector.

    Raises:
        HTTPException: It comes from another site, is no form, or is too long.
    """
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_FORM:
            raise HTTPException(413, "The form is too large: it may have 1 MB.")
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise HTTPException(415, "Only form data is accepted here.")
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    key: str = request.state.settings.form_key
    if not hmac.compare_digest(fields.pop(FORM_KEY, "").encode("utf-8", "replace"), key.encode()):
        raise HTTPException(403, "This form is not from a page of this inspector. Load it again.")
    return fields


async def writing_form(request: Request) -> dict[str, str]:
    """The fields of a form that changes something.

    Raises:
        HTTPException: As above, or the inspector only reads.
    """
    fields = await form_of(request)
    if not request.state.settings.write:
        raise HTTPException(
            403, "This inspector only reads. Start it with --write to change things."
        )
    return fields
