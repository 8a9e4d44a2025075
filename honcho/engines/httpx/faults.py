"""Translates exceptions of the HTTP library to an ``ExchangeError`` with its verdict."""

from __future__ import annotations

import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from honcho.engines.httpx.library import Library
from honcho.engines.protocol import ExchangeError, Kind, Limits, Verdict
from honcho.engines.wire.faults import is_foreign_timeout
from honcho.errors import HonchoError


class Translated:
    """A context that turns the library's exceptions into ``ExchangeError`` or errors of ours.

    It is a class since streams enter it for every piece: ``contextmanager`` is ten times slower.
    """

    __slots__ = ("_headers", "_library", "_limits", "_status")

    def __init__(
        self,
        library: Library,
        limits: Limits,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._library = library
        self._limits = limits
        self._status = status
        self._headers = headers

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if not isinstance(error, Exception) or isinstance(error, (ExchangeError, HonchoError)):
            return
        deadline = self._limits.deadline
        late = deadline is not None and time.monotonic() >= deadline
        if is_foreign_timeout(error) and not late:
            return
        failure = _translate(self._library, error, self._status, self._headers)
        if late and failure.kind is Kind.TIMEOUT:
            failure.args = ("the deadline has passed",)
        raise failure from without_secrets(error)


def _translate(
    library: Library, error: Exception, status: int | None, headers: Mapping[str, str] | None
) -> ExchangeError:
    verdict = Verdict.NOT_SENT if isinstance(error, library.not_sent) else Verdict.UNKNOWN
    said = str(error) or type(error).__name__
    kinds: Any = library.module
    if isinstance(error, kinds.PoolTimeout):
        kind, message = Kind.TIMEOUT, "no connection became free in time"
    elif isinstance(error, kinds.TimeoutException):
        step = type(error).__name__.removesuffix("Timeout").lower()
        kind, message = Kind.TIMEOUT, f"the {step or 'whole'} step took longer than its timeout"
    elif isinstance(error, (kinds.NetworkError, kinds.ProxyError)):
        kind, message = Kind.CONNECTION, f"the connection failed: {said}"
    elif isinstance(error, kinds.RemoteProtocolError):
        lost = "disconnect" in said.lower() or "closed" in said.lower()
        kind = Kind.CONNECTION if lost else Kind.PROTOCOL
        message = f"the answer is broken: {said}"
    elif isinstance(error, TimeoutError):
        kind, message = Kind.TIMEOUT, "the deadline has passed"
    elif isinstance(error, RuntimeError) and "event loop is closed" in said.lower():
        kind, message = Kind.CONNECTION, "the event loop of the http client's connections is closed"
    elif isinstance(error, RuntimeError) and "closed" in said:
        kind, message, verdict = Kind.CLOSED, "the client is closed", Verdict.FINAL
    else:
        kind, message = Kind.PROTOCOL, f"the exchange failed: {type(error).__name__}: {said}"
    return ExchangeError(message, kind, verdict, status=status, headers=headers)


def without_secrets(error: BaseException) -> BaseException:
    """The exception without tracebacks and request, which would show the request's headers."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        link.__traceback__ = None
        if hasattr(link, "_request"):
            setattr(link, "_request", None)  # noqa: B010
        link = link.__cause__ or link.__context__
    return error
