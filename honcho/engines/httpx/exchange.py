"""Converts requests to arguments of the HTTP library, and holds the options of its clients."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from honcho.engines.body import Body
from honcho.engines.exchange import WireRequest
from honcho.engines.httpx.library import Library
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.engines.wire import tls
from honcho.engines.wire.pool import most_connections
from honcho.engines.wire.route import Route
from honcho.errors import ConfigurationError
from honcho.settings.timeouts import Timeout

if TYPE_CHECKING:
    import httpx

_DEFAULT = Timeout()
_OURS = frozenset({"host"})


def options(library: Library, route: Route) -> dict[str, Any]:
    """The options of our own client.

    Proxies come from the environment as for the engine ``wire``. Connections are kept idle for
    less than 5 s, after which uvicorn closes them, perhaps while a request is being sent.
    """
    limits = library.module.Limits(max_connections=most_connections(), keepalive_expiry=4.0)
    proxy = None if route.proxy is None else route.proxy.url
    return {"proxy": proxy, "limits": limits, "trust_env": False, "verify": tls.context()}


def no_socks(error: ImportError) -> ConfigurationError:
    """The error for a SOCKS proxy when the package for SOCKS is not installed."""
    return ConfigurationError(f"the environment has a SOCKS proxy: {error}")


def arguments(origin: str, request: WireRequest) -> dict[str, Any]:
    """Method, URL and headers of a request."""
    headers = {name: value for name, value in request.headers.items() if name not in _OURS}
    return {"method": request.method, "url": origin + request.target, "headers": headers}


def timeout(
    library: Library, client: httpx.Client | httpx.AsyncClient, limits: Limits, *, own: bool
) -> Any:
    """The SDK's timeout; that of the caller's client if only that was set."""
    left = None if limits.deadline is None else limits.deadline - time.monotonic()
    ours = limits.timeout.within(left)
    if not own and ours == _DEFAULT and left is None and client.timeout != library.timeout_of_all:
        return client.timeout
    return library.timeout(connect=ours.connect, read=ours.read, write=ours.write, pool=ours.pool)


def built(
    library: Library,
    client: httpx.Client | httpx.AsyncClient,
    sent: dict[str, Any],
    limits: Limits,
    *,
    own: bool,
) -> Any:
    """Build the library's request object.

    A caller's client adds its headers and cookies. Our own has none to add, and merging them
    would take a third as long as the request itself.
    """
    patience = timeout(library, client, limits, own=own)
    if not own:
        return client.build_request(timeout=patience, **sent)
    return library.module.Request(**sent, extensions={"timeout": patience.as_dict()})


def time_left(limits: Limits) -> float | None:
    """Seconds until the deadline.

    Raises:
        ExchangeError: It has passed.
    """
    if limits.deadline is None:
        return None
    left = limits.deadline - time.monotonic()
    if left <= 0:
        raise ExchangeError("the deadline has passed", Kind.TIMEOUT, Verdict.UNKNOWN)
    return left


def body_of(response: httpx.Response, headers: Mapping[str, str], limits: Limits) -> Body:
    """The collector of a body. A mock or a hook may have read and decompressed it before."""
    if response.is_stream_consumed:
        headers = {name: headers[name] for name in headers if name != "content-encoding"}
    return Body(response.status_code, headers, limits.max_bytes)
