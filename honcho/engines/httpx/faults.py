"""From the exceptions of httpx to what they say about the request."""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager

import httpx

from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.errors import HonchoError

_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)


@contextmanager
def translated(
    limits: Limits, status: int | None = None, headers: Mapping[str, str] | None = None
) -> Generator[None, None, None]:
    """Whatever goes wrong inside comes out as an ``ExchangeError``, or as an error of ours."""
    try:
        yield
    except (ExchangeError, HonchoError):
        raise
    except Exception as error:  # noqa: BLE001 - transports and hooks of callers may raise anything
        failure = _translate(error, status, headers)
        late = limits.deadline is not None and time.monotonic() >= limits.deadline
        if late and failure.kind is Kind.TIMEOUT:
            failure.args = ("the deadline has passed",)
        raise failure from without_secrets(error)


def _translate(
    error: Exception, status: int | None, headers: Mapping[str, str] | None
) -> ExchangeError:
    verdict = Verdict.NOT_SENT if isinstance(error, _NOT_SENT) else Verdict.UNKNOWN
    said = str(error) or type(error).__name__
    if isinstance(error, httpx.PoolTimeout):
        kind, message = Kind.TIMEOUT, "no connection became free in time"
    elif isinstance(error, httpx.TimeoutException):
        step = type(error).__name__.removesuffix("Timeout").lower()
        kind, message = Kind.TIMEOUT, f"the {step or 'whole'} step took longer than its timeout"
    elif isinstance(error, (httpx.NetworkError, httpx.ProxyError)):
        kind, message = Kind.CONNECTION, f"the connection failed: {said}"
    elif isinstance(error, httpx.RemoteProtocolError):
        lost = "disconnect" in said.lower() or "closed" in said.lower()
        kind = Kind.CONNECTION if lost else Kind.PROTOCOL
        message = f"the answer is broken: {said}"
    elif isinstance(error, TimeoutError):
        kind, message = Kind.TIMEOUT, "the deadline has passed"
    elif isinstance(error, RuntimeError) and "closed" in said:
        kind, message, verdict = Kind.CLOSED, "the client is closed", Verdict.FINAL
    else:
        kind, message = Kind.PROTOCOL, f"the exchange failed: {type(error).__name__}: {said}"
    return ExchangeError(message, kind, verdict, status=status, headers=headers)


def without_secrets(error: BaseException) -> BaseException:
    """The exception without what would show the request's headers: tracebacks, request."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        link.__traceback__ = None
        if isinstance(link, httpx.RequestError):
            link._request = None
        link = link.__cause__ or link.__context__
    return error
