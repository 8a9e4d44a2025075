"""OpenTelemetry: one client span per call, if the program uses it. This imports nothing for it.

A program that traces has imported ``opentelemetry.trace`` before its first call; in others a call
costs one more look-up. Names follow the semantic conventions for HTTP clients. Bodies are added
only with ``HONCHO_TRACE_CONTENT=1``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from honcho._version import __version__
from honcho.engines.exchange import WireRequest
from honcho.errors import HonchoError
from honcho.settings.config import ClientConfig
from honcho.settings.headers import Headers
from honcho_api.request import Request

if TYPE_CHECKING:
    from opentelemetry.trace import Span

CONTENT_VARIABLE = "HONCHO_TRACE_CONTENT"
LONGEST_CONTENT = 4096


class Trace:
    """The span of one call."""

    __slots__ = ("_content", "_span")

    def __init__(self, span: Span) -> None:
        self._span = span
        self._content = os.environ.get(CONTENT_VARIABLE, "").strip().lower() in {"1", "true", "yes"}

    def inject(self, request: WireRequest) -> WireRequest:
        """The request with the headers that propagate its trace to the server."""
        from opentelemetry import propagate

        headers = Headers(request.headers)
        propagate.inject(headers)
        return request._replace(headers=headers)

    def sent(self, body: bytes | None, attempt: int) -> None:
        """Record the start of an attempt."""
        if attempt > 1:
            self._span.set_attribute("http.request.resend_count", attempt - 1)
        if self._content and body is not None:
            self._span.set_attribute("honcho.request.body", _cut(body))

    def answered(self, status: int, body: bytes | None, request_id: str | None) -> None:
        """Record a response."""
        self._span.set_attribute("http.response.status_code", status)
        if request_id is not None:
            self._span.set_attribute("honcho.request_id", request_id)
        if self._content and body is not None:
            self._span.set_attribute("honcho.response.body", _cut(body))

    def retrying(self, error: HonchoError, attempt: int, delay: float) -> None:
        """Record that an attempt failed and will be retried."""
        self._span.add_event(
            "retry",
            {"attempt": attempt, "delay_seconds": delay, "error.type": _type_of(error)},
        )

    def failed(self, error: BaseException) -> None:
        """Record that the call failed."""
        from opentelemetry.trace import Status, StatusCode

        self._span.set_attribute("error.type", _type_of(error))
        self._span.set_status(Status(StatusCode.ERROR))


def traced(
    config: ClientConfig, request: Request[Any]
) -> AbstractContextManager[Trace | None] | None:
    """The span of a call, current inside the block; ``None`` if tracing is off."""
    api = sys.modules.get("opentelemetry.trace")
    return None if api is None else _traced(api, config, request)


@contextmanager
def _traced(
    api: Any, config: ClientConfig, request: Request[Any]
) -> Generator[Trace | None, None, None]:
    address = config.address
    tracer = api.get_tracer("honcho", __version__)
    attributes = {
        "http.request.method": request.method,
        "url.full": config.base_url + request.path,
        "url.template": request.template,
        "server.address": address.host or "embedded",
        "server.port": address.port,
        "honcho.operation": request.operation,
    }
    span = tracer.start_span(
        f"{request.method} {request.template}", kind=api.SpanKind.CLIENT, attributes=attributes
    )
    trace = Trace(span) if span.is_recording() else None
    with api.use_span(
        span, end_on_exit=True, record_exception=False, set_status_on_exception=False
    ):
        try:
            yield trace
        except BaseException as error:
            if trace is not None:
                trace.failed(error)
            raise


def _type_of(error: BaseException) -> str:
    """``error.type`` by the conventions: the status if there is one, or else the class name."""
    status = getattr(error, "status_code", None)
    return str(status) if status is not None else type(error).__name__


def _cut(body: bytes) -> str:
    return body[:LONGEST_CONTENT].decode("utf-8", "replace")
