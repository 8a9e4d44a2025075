"""The state of one call, and what to do after each attempt. It does no I/O and never sleeps."""

from __future__ import annotations

import time
from typing import Any

from honcho import errors
from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError, Limits, Verdict
from honcho.errors import DecodeError, HonchoError
from honcho.settings.call_options import CallOptions
from honcho.settings.config import ClientConfig
from honcho.settings.headers import Headers
from honcho.settings.secrets import ApiKey
from honcho.transport import observing
from honcho.transport.failures import from_exchange, from_response, hide_key, redact
from honcho.transport.outcomes import (
    AnyAnswer,
    Done,
    Found,
    NotFound,
    NotKnown,
    Opened,
    Outcome,
    Raise,
    Reconcile,
    Retry,
    Step,
)
from honcho.transport.retry import Policy, decide, seconds_to_wait, verdict_for_status
from honcho.transport.tracing import Trace
from honcho_api.request import Request


class Call:
    """The state of one call.

    Attributes:
        config: The client's settings.
        request: What is sent.
        options: The settings of this call.
        attempt: How many attempts were started.
        begun: When the last one was started, by ``time.monotonic``.
        key: The API key that the caller's callable returned.
        trace: The call's span, if tracing is on.
    """

    __slots__ = (
        "_deadline",
        "_failures",
        "_key_was_renewed",
        "_may_have_happened",
        "_raw",
        "_reconcilable",
        "_renewed_key",
        "_write_in_doubt",
        "attempt",
        "begun",
        "config",
        "key",
        "options",
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
        raw: bool = False,
    ) -> None:
        """A call before its first attempt.

        Args:
            config: The client's settings.
            request: What is sent.
            options: The settings of this call.
            reconcilable: Whether the server can be asked if the write has happened.
            raw: Whether a response of any status is the result of the call.
        """
        self.config: ClientConfig = config
        self.request: Request[Any] = request
        self.options: CallOptions = options
        self.attempt: int = 0
        self.key: ApiKey | None = None
        self.trace: Trace | None = None
        self._reconcilable = reconcilable
        self._raw = raw
        self._failures = 0
        self._may_have_happened = False
        """Whether the outcome of an attempt is unknown, whatever the operation."""
        self._write_in_doubt = False
        """The same, for an operation that must not happen twice."""
        self._key_was_renewed = False
        self._renewed_key: ApiKey | None = None
        deadline = options.deadline
        self._deadline = None if deadline is None else time.monotonic() + deadline
        self.begun: float = 0.0

    def begin(self, usual: Limits) -> Limits:
        """Count a new attempt and return its limits.

        Args:
            usual: The limits for calls that have no settings of their own.

        Raises:
            errors.TimeoutError: The deadline has passed.
        """
        self.attempt += 1
        self.begun = time.monotonic()
        timeout, deadline = self.options.timeout, self._deadline
        if timeout is None and deadline is None:
            return usual
        if deadline is not None and deadline <= self.begun:
            raise errors.TimeoutError(
                f"{self.request.operation}: the deadline of {self.options.deadline} s has passed",
                is_retryable=not self._write_in_doubt,
                outcome_unknown=self._write_in_doubt,
            )
        return Limits(timeout or usual.timeout, deadline, usual.max_bytes)

    # -------------------------------------------------------------- decide

    def next_step(self, outcome: Outcome) -> Step:
        """What to do after an attempt, or after asking the server whether a write has happened."""
        if isinstance(outcome, WireResponse):
            if 200 <= outcome.status < 300:
                return Done(outcome)
            step = self._after_refusal(outcome)
            return Done(outcome) if self._raw and isinstance(step, Raise) else step
        if isinstance(outcome, (Opened, Found)):
            return Done(outcome)
        if isinstance(outcome, ExchangeError):
            return self._after_failure(outcome)
        return self._after_question(outcome)

    def _after_refusal(self, answer: WireResponse) -> Step:
        status = answer.status
        if status == 401 and self._renewed_key not in (None, self.key):
            return Retry()
        if status == 404 and self._was_deleted_by_an_earlier_attempt():
            return Done(None)
        self.hide_key(answer)
        asked = seconds_to_wait(answer.headers.get("retry-after"))
        error = from_response(self.request, answer, self.config.base_url)
        error.retry_after = asked
        return self._decide(
            error, verdict_for_status(status, has_retry_after=asked is not None), asked
        )

    def _was_deleted_by_an_earlier_attempt(self) -> bool:
        return self._may_have_happened and self.request.method == "DELETE" and not self._raw

    def _after_failure(self, failure: ExchangeError) -> Step:
        if failure.status is not None and failure.status >= 300:
            return self._after_refusal(WireResponse(failure.status, failure.headers or Headers()))
        observing.note_failure(self, failure)
        return self._decide(self.error_of(failure), failure.verdict, None)

    def _after_question(self, outcome: NotFound | NotKnown) -> Step:
        asked = outcome.asked
        if isinstance(outcome, NotKnown):
            asked.error.add_note(f"asking whether it has happened failed, too: {outcome.reason}")
            return Raise(asked.error)
        if asked.delay is None:
            return Raise(asked.error)
        self._write_in_doubt = False
        return Retry()

    def _decide(self, error: HonchoError, verdict: Verdict, asked: float | None) -> Step:
        self._failures += 1
        given = self.options.max_retries
        policy = Policy(
            max_retries=self.config.max_retries if given is None else given,
            idempotent=self.request.idempotent,
            retry_writes=self.config.retry_writes,
            reconcilable=self._reconcilable,
        )
        remaining = None if self._deadline is None else self._deadline - time.monotonic()
        decision = decide(
            policy, verdict, attempt=self._failures, retry_after=asked, remaining=remaining
        )
        self._may_have_happened = self._may_have_happened or verdict is Verdict.UNKNOWN
        self._write_in_doubt = self._write_in_doubt or decision.outcome_unknown
        error.outcome_unknown = self._write_in_doubt
        error.is_retryable = decision.is_retryable and not self._write_in_doubt
        self.redact(error)
        if decision.delay is not None:
            observing.note_retry(self, error, decision.delay)
        if self._reconcilable and self._write_in_doubt:
            return Reconcile(error, decision.delay)
        return Raise(error) if decision.delay is None else Retry(error, decision.delay)

    @property
    def seconds_left(self) -> float | None:
        """How much of the deadline is left, if there is one; at least a millisecond."""
        return None if self._deadline is None else max(self._deadline - time.monotonic(), 0.001)

    # -------------------------------------------------------------- keys

    def may_renew_key(self, answer: AnyAnswer) -> bool:
        """Whether the key was refused and the caller's callable has not been called again yet."""
        return answer.status == 401 and not self._key_was_renewed

    def renew_key(self, key: ApiKey) -> None:
        """Use the key that the caller's callable returned after the old one was refused."""
        self._key_was_renewed = True
        self._renewed_key = key

    def take_renewed_key(self) -> ApiKey | None:
        """The renewed key, once; ``None`` if there is no new one."""
        key, self._renewed_key = self._renewed_key, None
        return key

    # -------------------------------------------------------------- errors

    def error_of(self, failure: ExchangeError) -> HonchoError:
        """The error for a failed exchange."""
        error = from_exchange(self.request, failure, self.config.base_url)
        error.__cause__ = failure.__cause__
        return error

    def unreadable(self, error: DecodeError, answer: WireResponse) -> None:
        """Mark the error as that of a 2xx response that could not be decoded."""
        error.outcome_unknown = not self.request.idempotent
        error.is_retryable = False
        self.hide_key(answer)
        if self._key.occurs_in(answer.body.decode("utf-8", "replace")):
            error.__traceback__ = None  # its frames have the body in local variables
            error.__cause__ = error.__context__ = None
        self.redact(error)

    def redact(self, error: HonchoError) -> None:
        """Remove the key from an error, in case the server has echoed it."""
        redact(error, self._key)

    def hide_key(self, answer: AnyAnswer) -> None:
        """Remove the key from a response's headers, in case the server has echoed it."""
        hide_key(answer.headers, self._key)

    @property
    def _key(self) -> ApiKey:
        return self.key or self.config.api_key
