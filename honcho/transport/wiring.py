"""Builds the HTTP request from an operation's request and the client's settings."""

from __future__ import annotations

import re
from urllib.parse import quote

from honcho.engines.body import ACCEPT_ENCODING
from honcho.engines.exchange import WireRequest
from honcho.engines.protocol import Limits
from honcho.errors import ValidationError
from honcho.settings.call_options import CallOptions
from honcho.settings.config import USER_AGENT, ClientConfig
from honcho.settings.headers import Headers
from honcho.settings.secrets import ApiKey
from honcho.transport.encode import encode_json
from honcho_api.request import Request

# Errors must not keep the key in a local variable of these frames: headers go into Headers at once.

_LINE = re.compile(r"[A-Z]{1,20} /[\x21\x22\x24-\x7e]*+")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*")


class Wiring:
    """What all requests of one client have in common, computed once.

    Attributes:
        limits: The limits of an attempt, unless the call has settings of its own.
    """

    def __init__(self, config: ClientConfig) -> None:
        address = config.address
        self.limits: Limits = Limits(config.timeout, None, config.max_response_bytes)
        self._prefix = address.prefix
        self._query = encode_query(config.default_query)
        self._headers = Headers(
            {
                "host": address.authority if not address.is_embedded else "embedded",
                "user-agent": USER_AGENT,
                "accept": "application/json",
                "accept-encoding": ACCEPT_ENCODING,
                **config.default_headers,
            }
        )
        if (authorization := config.api_key.authorization()) is not None:
            self._headers.setdefault("authorization", authorization)
        self._with_body = Headers({**self._headers, "content-type": "application/json"})

    def request(
        self, request: Request[object], options: CallOptions, key: ApiKey | None
    ) -> WireRequest:
        """Build one request for an engine.

        Args:
            request: The call.
            options: Its settings.
            key: The key that the caller's callable returned; ``None`` for the fixed one.

        Raises:
            ValidationError: The body cannot be encoded as JSON.
        """
        target = self._target(request)
        if not _LINE.fullmatch(f"{request.method} {target}"):
            raise ValidationError(
                f"{request.operation}: {request.method[:20]!r} {target[:200]!r} is no request line"
            )
        body = None if request.json is None else encode_json(request.json)
        headers = self._headers if body is None else self._with_body
        if request.stream or key is not None or options.headers:
            headers = _special(headers, request, options, key)
        return WireRequest(request.method, target, headers, body, request.parts, request.idempotent)

    def _target(self, request: Request[object]) -> str:
        target = self._prefix + request.path
        if not request.query:
            return f"{target}?{self._query}" if self._query else target
        query = encode_query(request.query)
        return f"{target}?{self._query}&{query}" if self._query else f"{target}?{query}"


def _special(
    headers: Headers, request: Request[object], options: CallOptions, key: ApiKey | None
) -> Headers:
    """The headers of a request with headers of its own."""
    headers = Headers(headers)
    if request.stream:
        headers["accept"] = "text/event-stream, application/json"
    if key is not None:
        headers["authorization"] = key.authorization() or ""
    headers.update(options.headers or {})
    return headers


def encode_query(pairs: tuple[tuple[str, str], ...]) -> str:
    """Encode query parameters for a URL."""
    return "&".join([f"{_quoted(name)}={_quoted(value)}" for name, value in pairs])


def _quoted(text: str) -> str:
    return text if _UNRESERVED.fullmatch(text) else quote(text, safe="")
