"""The report of an ingest, and the error that has one."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.errors import HonchoError, PartialFailureError


@frozen(kw_only=True)
class IngestReport:
    """What was written.

    Attributes:
        messages: Messages that this run has written.
        batches: The number of requests.
        sessions: The number of sessions of these messages.
        skipped: Messages that an earlier run with the same checkpoint had already written.
        seconds: How long it took.
    """

    messages: int
    batches: int
    sessions: int
    skipped: int
    seconds: float

    @property
    def rate(self) -> float:
        """Messages written per second."""
        return self.messages / self.seconds if self.seconds else 0.0

    def __str__(self) -> str:
        skipped = f", {self.skipped:,} skipped" if self.skipped else ""
        messages, sessions = counted(self.messages, "message"), counted(self.sessions, "session")
        batches = counted(self.batches, "batch", "batches")
        return (
            f"{messages} in {batches} for {sessions}{skipped}, {self.seconds:.1f} s, "
            f"{self.rate:,.0f}/s"
        )


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 batch``, ``2,000 batches``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


class IngestError(PartialFailureError):
    """An ingest ended early; ``__cause__`` says why.

    The cause is a failed batch, an invalid record, or an exception of the iterable of records; in
    the last two cases the full batches before it are written. No batch is being sent any more.
    With a checkpoint, another ``ingest`` of the same records continues where this one ended;
    without one, ``sent`` and ``report`` say how much was written.

    Attributes:
        report: What was written before the failure.
        sent: The same as ``report.messages``.
        messages: Always empty: the messages are not kept.
        remaining: Always empty, for the same reason.
        outcome_unknown: Whether a failed batch may have been written. With a checkpoint, the
            next run determines this.
    """

    def __init__(self, message: str, *, report: IngestReport, **details: Any) -> None:
        super().__init__(message, messages=[], sent=report.messages, remaining=[], **details)
        self.report = report

    @classmethod
    def because(cls, cause: Exception, report: IngestReport, *, resumable: bool) -> IngestError:
        """The error for the exception that ended a run."""
        reason = f"{type(cause).__name__}: {cause}"
        if isinstance(cause, HonchoError):
            reason = cause.message
        hint = "; call again with the same checkpoint to continue" if resumable else ""
        message = f"{report.messages:,} messages were written, then: {reason}{hint}"
        error = cls(message, report=report)
        if isinstance(cause, HonchoError):
            error.status_code = error.status = cause.status_code
            error.retry_after = cause.retry_after
            error.request_id = cause.request_id
            error.body = cause.body
            error.outcome_unknown = cause.outcome_unknown
            error.is_retryable = resumable and (cause.is_retryable or cause.outcome_unknown)
        return error
