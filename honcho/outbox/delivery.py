"""Decides in the delivering process what to send next, and handles the results."""

from __future__ import annotations

import logging
import threading
import time

from attrs import frozen

from honcho.concurrency.forks import renew_after_fork
from honcho.errors import FileError, HonchoError
from honcho.outbox.judging import Judgement, judge
from honcho.outbox.lease import Lease
from honcho.outbox.plan import Plan, Rest
from honcho.outbox.queue import Batch, Queue

POLL_SECONDS = 0.5
"""Seconds between checks for items of other processes, and whether the lease is free."""
log: logging.Logger = logging.getLogger("honcho.outbox")


@frozen
class Retry:
    """A batch will be retried.

    Attributes:
        seconds: How long to wait first.
        attempt: How many times in a row it has failed.
    """

    seconds: float
    attempt: int


class Delivery:
    """The deliveries of one outbox, except for sending. Thread-safe.

    Attributes:
        lease: The right to deliver.
        is_elsewhere: Whether another process, or another outbox object, has that right.
        is_stopped: Whether deliveries are stopped since the server fails, whatever is added.
        last_error: The last failure since the last success.
    """

    def __init__(self, queue: Queue, concurrency: int) -> None:
        self.lease: Lease = Lease(queue.file.path)
        self.is_elsewhere: bool = False
        self.is_stopped: bool = False
        self.last_error: Exception | None = None
        self._queue = queue
        self._concurrency = concurrency
        self._turn = threading.Lock()
        self.begin()
        renew_after_fork(self)

    def begin(self) -> None:
        """Start with no batch in progress."""
        self._plan = Plan(self._queue, self._concurrency)
        self._is_new = True
        self.is_stopped = False

    def next(self) -> Batch | Rest:
        """The next batch to send; call ``settle`` with its result."""
        with self._turn:
            try:
                self.is_elsewhere = not self.lease.take()
                if self.is_elsewhere:
                    return Rest(POLL_SECONDS)
                if self._is_new:
                    self._queue.note("delivering", None)
                    self._plan.taken_over()
                    self._is_new = False
                found = self._plan.next()
                self.is_stopped = self._plan.breaker.is_open and isinstance(found, Rest)
                return found
            except FileError as error:
                self._file_failed(error)
                return Rest(max(POLL_SECONDS, self._plan.breaker.wait(time.monotonic())))

    def settling(self) -> float:
        """Seconds until no request of an earlier process can still reach the server."""
        return self._plan.settling()

    def settle(self, batch: Batch, error: Exception | None, *, asked: bool = False) -> Retry | None:
        """Record the result of a batch.

        Args:
            batch: The batch.
            error: Why it was not delivered.
            asked: Whether it failed while asking the server if it already has the batch.

        Returns:
            When it is retried; ``None`` if it is not.
        """
        with self._turn:
            try:
                if error is None:
                    self._server_works()
                    self._queue.delivered(batch)
                    self._plan.succeeded(batch.session, len(batch.bodies))
                    return None
                return self._failed(batch, error, asked=asked)
            except FileError as failure:
                self._file_failed(failure)
                return self._retry(batch, is_doubtful=True)
            finally:
                self._plan.done(batch.session)

    def forked(self) -> None:
        """In a child process: reset, since the parent goes on delivering."""
        self._turn = threading.Lock()
        self.begin()

    # -------------------------------------------------------------- outcomes

    def _failed(self, batch: Batch, error: Exception, *, asked: bool) -> Retry | None:
        judgement = judge(error, self._plan.failures(batch.session) + 1)
        if judgement in {Judgement.REFUSED, Judgement.GONE} and not asked:
            self._server_works()
            self._refused(batch, error, judgement)
            return None
        unknown = asked or batch.is_doubtful or not isinstance(error, HonchoError)
        is_doubtful = unknown or getattr(error, "outcome_unknown", True)
        if not is_doubtful:
            self._queue.release(batch)
        breaker, now = self._plan.breaker, time.monotonic()
        retry_after: float | None = getattr(error, "retry_after", None)
        held = judgement is Judgement.HOLD
        is_news = breaker.failed(now, held=held, retry_after=retry_after)
        retry = self._retry(batch, is_doubtful=is_doubtful)
        self.last_error = error
        if not breaker.is_open:
            self._queue.note("delivering", _told(error))
            return retry
        wait = breaker.wait(now)
        self._queue.note("held" if held else "waiting", _told(error), wait)
        if is_news and held:
            log.error(
                "outbox %s: nothing is delivered until the key is corrected: %s",
                self._queue.file.path,
                _told(error),
            )
        elif is_news:
            log.warning(
                "outbox %s: the server is failing; messages are kept and sent again later: %s",
                self._queue.file.path,
                _told(error),
            )
        return retry

    def _retry(self, batch: Batch, *, is_doubtful: bool) -> Retry:
        delay = self._plan.failed(batch.session, is_doubtful=is_doubtful)
        wait = self._plan.breaker.wait(time.monotonic())
        return Retry(max(delay, wait), self._plan.failures(batch.session))

    def _refused(self, batch: Batch, error: Exception, judgement: Judgement) -> None:
        """Divide a batch to find the invalid message; move a single message out of the queue."""
        is_several = self._plan.refused(batch.session, len(batch.bodies))
        if is_several and judgement is Judgement.REFUSED:
            self._queue.release(batch)
            return
        self._queue.refuse(batch, error)
        log.warning(
            "outbox %s: the server refused %d of session %s: %s",
            self._queue.file.path,
            len(batch.bodies),
            batch.session,
            _told(error),
        )

    def _server_works(self) -> None:
        """Update the state before the batch is removed: waiters check both."""
        if self._plan.breaker.succeeded():
            log.info("outbox %s: the server works again", self._queue.file.path)
        if self.last_error is not None:
            self._queue.note("delivering", None)
            self.last_error = None

    def _file_failed(self, error: FileError) -> None:
        self.last_error = error
        if self._plan.breaker.failed(time.monotonic()):
            log.error("outbox %s: delivery has stopped: %s", self._queue.file.path, error)


def _told(error: Exception) -> str:
    """An error on one line, with its code if it has one."""
    return f"{getattr(error, 'code', '') or type(error).__name__}: {error}"
