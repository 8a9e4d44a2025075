"""What both halves of the reqwest engine share: clients per timeout, faults, headers."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Generic, TypeVar

from pyreqwest.client import ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import (
    BuilderError,
    ClientClosedError,
    ConnectError,
    PoolTimeoutError,
    PyreqwestError,
    ReadError,
    RequestTimeoutError,
)
from pyreqwest.proxy import ProxyBuilder

from honcho.engines.exchange import WireRequest
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.engines.wire.faults import bare
from honcho.engines.wire.pool import KEEP_ALIVE, most_connections
from honcho.engines.wire.proxies import Proxy
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig
from honcho.settings.headers import Headers
from honcho.settings.timeouts import Timeout

B = TypeVar("B", ClientBuilder, SyncClientBuilder)
C = TypeVar("C")

LONGEST_BODY = 2**20
"""A longer one is sent by the other engine: the read timeout runs while a body is sent."""

FORGOTTEN: list[object] = []
"""Clients of a parent process: not even dropping them is safe in its child."""

_MOST_CLIENTS = 8
_FRAMING = frozenset({"host"})


def origin_of(config: ClientConfig) -> str:
    """Scheme, host and port."""
    return config.base_url[: len(config.base_url) - len(config.address.prefix)]


def is_simple(request: WireRequest, limits: Limits) -> bool:
    """Whether a request is one for this engine."""
    if request.parts is not None or limits.deadline is not None or not request.repeatable:
        return False
    return request.body is None or len(request.body) <= LONGEST_BODY


def prepared(builder: B, timeout: Timeout, proxy: Proxy | None) -> B:
    """A builder with our settings: it decides, follows, decompresses and remembers nothing."""
    builder = builder.follow_redirects(False).referer(False).default_cookie_store(False)
    builder = builder.gzip(False).brotli(False).zstd(False).deflate(False)
    builder = builder.http1_only().http1_lower_case_headers().no_proxy()
    builder = builder.max_connections(most_connections())
    builder = builder.pool_idle_timeout(timedelta(seconds=KEEP_ALIVE))
    if timeout.connect is not None:
        builder = builder.connect_timeout(timedelta(seconds=timeout.connect))
    if timeout.read is not None:
        builder = builder.read_timeout(timedelta(seconds=timeout.read))
    if timeout.pool is not None:
        builder = builder.pool_timeout(timedelta(seconds=timeout.pool))
    if proxy is not None:
        builder = builder.proxy(ProxyBuilder.all(proxy.url))
    if bundle := os.environ.get("SSL_CERT_FILE"):
        builder = builder.add_root_certificate_pem(_certificates(bundle))
    return builder


def _certificates(bundle: str) -> bytes:
    try:
        return Path(bundle).read_bytes()
    except OSError as error:
        raise ConfigurationError(f"SSL_CERT_FILE leads to no certificates: {error}") from error


class Clients(Generic[C]):
    """A client per timeout: pyreqwest has its timeouts per client, this SDK has them per call."""

    def __init__(self, make: Callable[[Timeout], C]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._clients: dict[Timeout, C] = {}
        self.closed = False

    def of(self, timeout: Timeout) -> C:
        """The client with these timeouts.

        Raises:
            RuntimeError: All are closed.
        """
        client = self._clients.get(timeout)
        if client is not None:
            return client
        with self._lock:
            if self.closed:
                raise RuntimeError("the client is closed")
            if timeout not in self._clients:
                if len(self._clients) >= _MOST_CLIENTS:
                    del self._clients[next(iter(self._clients))]
                self._clients[timeout] = self._make(timeout)
            return self._clients[timeout]

    def take_all(self) -> list[C]:
        """All of them, to be closed or forgotten; there will be no more."""
        with self._lock:
            self.closed = True
            clients, self._clients = list(self._clients.values()), {}
        return clients


def sendable(request: WireRequest) -> dict[str, str]:
    """The headers that pyreqwest does not write itself."""
    return {name: value for name, value in request.headers.items() if name not in _FRAMING}


def received(headers: Any) -> Headers:
    """The answer's headers; of one that is not ASCII text only the name is known."""
    found = Headers()
    try:
        pairs: list[tuple[str, str]] = list(headers.items())
    except ValueError:
        pairs = [(name, _readable(headers, name)) for name in headers]
    for name, value in pairs:
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _readable(headers: Any, name: str) -> str:
    try:
        value: str = headers[name]
    except ValueError:
        return ""
    return value


def fault(
    error: BaseException, status: int | None = None, headers: Headers | None = None
) -> BaseException:
    """What to raise in place of an error of pyreqwest; any other is returned as it is.

    The class of its errors does not say whether a request was sent: one that was answered by
    silence is a ``ConnectTimeoutError``. The list of causes does.
    """
    if isinstance(error, ExchangeError) or not isinstance(error, Exception):
        return error
    details: dict[str, Any] = getattr(error, "details", None) or {}
    listed: list[dict[str, str]] = details.get("causes") or []
    causes = [cause["message"] for cause in listed]
    unsent = "client error (Connect)" in causes
    said = causes[-1] if causes else str(error)
    verdict = Verdict.NOT_SENT if unsent else Verdict.UNKNOWN
    if isinstance(error, PoolTimeoutError):
        kind, verdict = Kind.TIMEOUT, Verdict.NOT_SENT
        said = "no connection became free within the pool timeout"
    elif isinstance(error, RequestTimeoutError):
        kind = Kind.TIMEOUT
        said = "no connection within the connect timeout" if unsent else "no answer in time"
    elif isinstance(error, ClientClosedError) or (
        isinstance(error, RuntimeError) and "client is closed" in str(error)
    ):
        kind, said, verdict = Kind.CLOSED, "the client is closed", Verdict.UNKNOWN
        if isinstance(error, RuntimeError):
            verdict = Verdict.FINAL
    elif isinstance(error, BuilderError):
        kind, verdict = Kind.PROTOCOL, Verdict.NOT_SENT
    elif isinstance(error, (ConnectError, ReadError)) or _is_cut(causes):
        kind, said = Kind.CONNECTION, f"the connection failed: {said}"
    elif isinstance(error, PyreqwestError):
        kind, said = Kind.PROTOCOL, f"the answer is broken: {said}"
    else:
        kind, said = Kind.PROTOCOL, f"the exchange failed: {type(error).__name__}: {said}"
    failure = ExchangeError(said, kind, verdict, status=status, headers=headers)
    failure.__cause__ = bare(error)
    return failure


def _is_cut(causes: list[str]) -> bool:
    return any("end of file" in cause or "closed before" in cause for cause in causes)
