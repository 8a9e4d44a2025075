"""Reports a call to hooks, logs and traces."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any, Protocol

from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig
from honcho.settings.headers import request_id_of
from honcho.transport.outcomes import AnyAnswer
from honcho.transport.tracing import Trace
from honcho_api.request import Request

if TYPE_CHECKING:
    from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent

log: logging.Logger = logging.getLogger("honcho.http")


class Observed(Protocol):
    """What hooks, logs and traces need of a call."""

    config: ClientConfig
    request: Request[Any]
    attempt: int
    begun: float
    trace: Trace | None

    def hide_key(self, answer: AnyAnswer) -> None:
        """Remove the key from a response's headers."""


def request_event(call: Observed) -> RequestEvent:
    """The event for hooks before an attempt."""
    from honcho.settings.hooks import RequestEvent

    return RequestEvent(
        operation=call.request.operation,
        method=call.request.method,
        template=call.request.template,
        url=call.config.base_url + call.request.path,
        attempt=call.attempt,
    )


def response_event(call: Observed, answer: AnyAnswer) -> ResponseEvent:
    """The event for hooks after a response."""
    from honcho.settings.hooks import ResponseEvent

    call.hide_key(answer)
    return ResponseEvent(
        request=request_event(call),
        status=answer.status,
        headers=answer.headers,
        request_id=request_id_of(answer.headers),
        seconds=time.monotonic() - call.begun,
    )


def retry_event(call: Observed, error: HonchoError, delay: float, resend: bool) -> RetryEvent:
    """The event for hooks before the wait for a retry."""
    from honcho.settings.hooks import RetryEvent

    return RetryEvent(request=request_event(call), error=error, delay=delay, resend=resend)


def note_answer(call: Observed, answer: AnyAnswer) -> None:
    """Log a response, and add it to the trace."""
    is_logged = log.isEnabledFor(logging.DEBUG)
    if is_logged or call.trace is not None:
        call.hide_key(answer)
    if call.trace is not None:
        body = answer.body if isinstance(answer, WireResponse) else None
        call.trace.answered(answer.status, body, request_id_of(answer.headers))
    if is_logged:
        log.debug(
            "%s %s: %d in %.1f ms, attempt %d, request id %s",
            call.request.method,
            call.request.template,
            answer.status,
            (time.monotonic() - call.begun) * 1000,
            call.attempt,
            request_id_of(answer.headers),
        )


def note_failure(call: Observed, failure: ExchangeError) -> None:
    """Log a failed exchange."""
    if log.isEnabledFor(logging.DEBUG):
        log.debug(
            "%s %s: %s after %.1f ms, attempt %d",
            call.request.method,
            call.request.template,
            failure,
            (time.monotonic() - call.begun) * 1000,
            call.attempt,
        )


def note_retry(call: Observed, error: HonchoError, delay: float) -> None:
    """Log a retry, and add it to the trace."""
    if call.trace is not None:
        call.trace.retrying(error, call.attempt, delay)
    log.info(
        "%s %s: %s; trying again in %.2f s (attempt %d failed)",
        call.request.method,
        call.request.template,
        type(error).__name__ if error.status_code is None else error.status_code,
        delay,
        call.attempt,
    )
