"""Translates errors of a connection to an ``ExchangeError`` with its verdict."""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping

from honcho.engines.protocol import ExchangeError, Kind, Verdict
from honcho.errors import HonchoError


class StepTimeoutError(TimeoutError):
    """A step exceeded its time limit; the message says which."""


class BadAnswerError(Exception):
    """The received data is not an HTTP/1 response; the message says why."""


CUT_OFF = "the server closed the connection in the middle of its answer"
ENDLESS_INTERIM = "endless interim answers (1xx)"

_OURS = (OSError, ValueError, RuntimeError, BadAnswerError)
"""What sockets, TLS and protocols raise. Other exceptions come from the caller's signal handlers,
and are raised unchanged."""


def fault(
    error: BaseException,
    *,
    sent: bool,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> BaseException:
    """The ``ExchangeError`` for an error of the connection; any other error unchanged.

    Args:
        error: What went wrong.
        sent: Whether any byte of the request may have reached the server.
        status: The response's status, if it had begun.
        headers: The response's headers, if it had begun.
    """
    if not isinstance(error, _OURS) or isinstance(error, HonchoError) or is_foreign_timeout(error):
        return error
    verdict = Verdict.UNKNOWN if sent else Verdict.NOT_SENT
    kind, message = _described(error)
    if kind is Kind.CLOSED and not sent:
        verdict = Verdict.FINAL
    failure = ExchangeError(message, kind, verdict, status=status, headers=headers)
    failure.__cause__ = bare(error)
    return failure


def is_foreign_timeout(error: BaseException) -> bool:
    """Whether a caller's signal handler raised the timeout: those of the system have an errno."""
    return (
        isinstance(error, TimeoutError)
        and not isinstance(error, StepTimeoutError)
        and error.errno is None
    )


def _described(error: Exception) -> tuple[Kind, str]:
    said = str(error) or type(error).__name__
    if isinstance(error, TimeoutError):
        return Kind.TIMEOUT, said if isinstance(error, StepTimeoutError) else f"timed out: {said}"
    ssl = sys.modules.get("ssl")
    if ssl is not None and isinstance(error, ssl.SSLError):
        reason: str = getattr(error, "verify_message", "") or getattr(error, "reason", "") or said
        return Kind.CONNECTION, f"TLS failed: {reason}"
    if isinstance(error, socket.gaierror):
        return Kind.CONNECTION, f"the host name cannot be resolved: {error.strerror or said}"
    if isinstance(error, OSError):
        return Kind.CONNECTION, f"the connection failed: {error.strerror or said}"
    if isinstance(error, BadAnswerError):
        cut = "closed" in said or "incomplete" in said
        return (Kind.CONNECTION if cut else Kind.PROTOCOL), f"the answer is broken: {said}"
    if isinstance(error, RuntimeError) and "client is closed" in said:
        return Kind.CLOSED, said
    return Kind.PROTOCOL, f"the exchange failed: {type(error).__name__}: {said}"


def bare(error: BaseException) -> BaseException:
    """The error and its causes without tracebacks: their frames hold the request's headers."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error
