"""From our requests to the arguments of an HTTP library, and what its clients are made with."""

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
    """What a client that is not the caller's is made with.

    Proxies come from the environment as for the engine ``wire``. A connection is idle for less
    than the 5 s of uvicorn, which would close it while a request is on its way.
    """
    limits = library.module.Limits(max_connections=most_connections(), keepalive_expiry=4.0)
    proxy = None if route.proxy is None else route.proxy.url
    return {"proxy": proxy, "limits": limits, "trust_env": False, "verify": tls.context()}


def no_socks(error: ImportError) -> ConfigurationError:
    """The error for a SOCKS proxy without the package that speaks it."""
    return ConfigurationError(f"the environment has a SOCKS proxy: {error}")


def arguments(origin: str, request: WireRequest) -> dict[str, Any]:
    """Method, address and headers of a request."""
    headers = {name: value for name, value in request.headers.items() if name not in _OURS}
    return {"method": request.method, "url": origin + request.target, "headers": headers}


def timeout(
    library: Library, client: httpx.Client | httpx.AsyncClient, limits: Limits, *, own: bool
) -> Any:
    """Ours; that of a caller's client where only that was set."""
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
    """The library's request.

    A caller's client adds its headers and cookies. Ours has none that count, and merging them
    would cost a third of what the request does.
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
    """Collects an answer. A mock, or a hook, may have read and unpacked it before."""
    if response.is_stream_consumed:
        headers = {name: headers[name] for name in headers if name != "content-encoding"}
    return Body(response.status_code, headers, limits.max_bytes)
