"""One call on its way through its attempts: counts, decides, logs. It waits for nothing itself."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Any, Protocol

from honcho import errors
from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError, Limits, Verdict
from honcho.errors import DecodeError, HonchoError
from honcho.settings.call_options import CallOptions
from honcho.settings.config import ClientConfig
from honcho.settings.headers import Headers, request_id_of
from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent
from honcho.settings.secrets import ApiKey
from honcho.transport import retry_after
from honcho.transport.decode import excerpt
from honcho.transport.failures import from_exchange, from_response
from honcho.transport.retry import Decision, Policy, decide, verdict_for_status
from honcho.transport.tracing import Trace
from honcho_api.request import Request

log = logging.getLogger("honcho.http")


class AnyAnswer(Protocol):
    """An answer, whole or about to be streamed."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class Call:
    """The state of one call.

    Attributes:
        attempt: How many attempts were begun.
        doubtful: Whether the last one may have taken effect although it failed.
        refreshed: Whether a key was asked for again after a 401.
        refreshed_just_now: Whether the key is from there, and was not used yet.
        key: What the caller's callable gave as the key.
        trace: The call's span, where somebody traces.
    """

    __slots__ = (
        "_begun",
        "_config",
        "_failures",
        "_reconcilable",
        "attempt",
        "deadline",
        "doubtful",
        "key",
        "options",
        "refreshed",
        "refreshed_just_now",
        "request",
        "trace",
    )

    def __init__(
        self,
        config: ClientConfig,
        request: Request[Any],
        options: CallOptions,
        *,
        reconcilable: bool = False,
    ) -> None:
        self._config = config
        self.request = request
        self.options = options
        self.attempt = 0
        self._failures = 0
        self.trace: Trace | None = None
        self.doubtful = False
        self.refreshed = self.refreshed_just_now = False
        self.key: ApiKey | None = None
        self.deadline = None if options.deadline is None else time.monotonic() + options.deadline
        self._reconcilable = reconcilable
        self._begun = 0.0

    def begin(self, usual: Limits) -> Limits:
        """Count a new attempt; what may bound it.

        Args:
            usual: What bounds an attempt that has no settings of its own.

        Raises:
            errors.TimeoutError: The deadline has passed.
        """
        self.attempt += 1
        self._begun = time.monotonic()
        timeout, deadline = self.options.timeout, self.deadline
        if timeout is None and deadline is None:
            return usual
        if deadline is not None and deadline <= self._begun:
            raise errors.TimeoutError(
                f"{self.request.operation}: the deadline of {self.options.deadline} s has passed",
                is_retryable=not self.doubtful,
                outcome_unknown=self.doubtful,
            )
        return Limits(timeout or usual.timeout, deadline, usual.max_bytes)

    def request_event(self) -> RequestEvent:
        """What hooks are told of the current attempt."""
        return RequestEvent(
            operation=self.request.operation,
            method=self.request.method,
            template=self.request.template,
            url=self._config.base_url + self.request.path,
            attempt=self.attempt,
        )

    def response_event(self, answer: AnyAnswer) -> ResponseEvent:
        """What hooks are told of an answer."""
        return ResponseEvent(
            request=self.request_event(),
            status=answer.status,
            headers=answer.headers,
            request_id=request_id_of(answer.headers),
            seconds=time.monotonic() - self._begun,
        )

    def retry_event(self, error: HonchoError, delay: float) -> RetryEvent:
        """What hooks are told before a wait."""
        asks = self.doubtful and self._reconcilable
        return RetryEvent(request=self.request_event(), error=error, delay=delay, resend=not asks)

    def log_answer(self, answer: AnyAnswer) -> None:
        """One DEBUG line per answer, and a note in the trace."""
        if self.trace is not None:
            body = answer.body if isinstance(answer, WireResponse) else None
            self.trace.answered(answer.status, body, request_id_of(answer.headers))
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                "%s %s: %d in %.1f ms, attempt %d, request id %s",
                self.request.method,
                self.request.template,
                answer.status,
                (time.monotonic() - self._begun) * 1000,
                self.attempt,
                request_id_of(answer.headers),
            )

    def refused(self, response: WireResponse) -> tuple[HonchoError, float | None]:
        """The error for an answer that is not 2xx, and the seconds until it is tried again."""
        asked = retry_after.parse(response.headers.get("retry-after"))
        error = from_response(self.request, response, self._config.base_url)
        error.retry_after = asked
        verdict = verdict_for_status(response.status, has_retry_after=asked is not None)
        return error, self._decide(error, verdict, asked)

    def broken(self, failure: ExchangeError) -> tuple[HonchoError, float | None]:
        """The error for an exchange that broke, and the seconds until it is tried again."""
        if failure.status is not None and failure.status >= 300:
            return self.refused(WireResponse(failure.status, failure.headers or Headers()))
        error = from_exchange(self.request, failure, self._config.base_url)
        error.__cause__ = failure.__cause__
        if log.isEnabledFor(logging.DEBUG):
            log.debug(
                "%s %s: %s after %.1f ms, attempt %d",
                self.request.method,
                self.request.template,
                failure,
                (time.monotonic() - self._begun) * 1000,
                self.attempt,
            )
        return error, self._decide(error, failure.verdict, None)

    def cause_of(self, failure: ExchangeError) -> HonchoError:
        """The error for an exchange that broke after its answer had begun."""
        error = from_exchange(self.request, failure, self._config.base_url)
        error.__cause__ = failure.__cause__
        return error

    def _policy(self) -> Policy:
        config, given = self._config, self.options.max_retries
        return Policy(
            max_retries=config.max_retries if given is None else given,
            idempotent=self.request.idempotent,
            retry_writes=config.retry_writes,
            reconcilable=self._reconcilable,
        )

    def _decide(self, error: HonchoError, verdict: Verdict, asked: float | None) -> float | None:
        self._failures += 1
        remaining = None if self.deadline is None else self.deadline - time.monotonic()
        decision = decide(
            self._policy(), verdict, attempt=self._failures, retry_after=asked, remaining=remaining
        )
        self._mark(error, decision)
        return decision.delay

    def _mark(self, error: HonchoError, decision: Decision) -> None:
        self.doubtful = self.doubtful or decision.outcome_unknown
        error.outcome_unknown = self.doubtful
        error.is_retryable = decision.is_retryable and not self.doubtful
        self.redact(error)
        if decision.delay is not None and self.trace is not None:
            self.trace.retrying(error, self.attempt, decision.delay)
        if decision.delay is not None:
            log.info(
                "%s %s: %s; trying again in %.2f s (attempt %d failed)",
                self.request.method,
                self.request.template,
                type(error).__name__ if error.status_code is None else error.status_code,
                decision.delay,
                self.attempt,
            )

    def unreadable(self, error: DecodeError) -> None:
        """Mark the error of an answer that said 2xx and could not be read."""
        error.outcome_unknown = not self.request.idempotent
        error.is_retryable = False
        self.redact(error)

    def redact(self, error: HonchoError) -> None:
        """Take the key out of an error, should the server have sent it back."""
        key = self.key or self._config.api_key
        if key.occurs_in(f"{error.message}{error.body!r}"):
            error.message = key.redact(error.message)
            error.args = (error.message, *error.args[1:])
            error.body = key.redact(repr(error.body))
            error.__cause__ = None

    def not_a_stream(self, answer: WireResponse) -> DecodeError:
        """The error for an answer that should have been a stream of events."""
        kind = answer.headers.get("content-type", "no content type")
        error = DecodeError(
            f"{self.request.operation}: the answer is not a stream of events but {kind[:80]}: "
            f"{excerpt(answer.body)}",
            status_code=answer.status,
            request_id=request_id_of(answer.headers),
            body=excerpt(answer.body),
        )
        self.unreadable(error)
        return error
