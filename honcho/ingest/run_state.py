"""The progress of a running ingest: what is written, what may be, and what is next.

It is shared by all threads or tasks of a run.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import deque
from collections.abc import Callable

from attrs import define, field

from honcho.errors import ValidationError
from honcho.ingest.batching import Batch
from honcho.ingest.checkpoint import Checkpoint, Position, check_same
from honcho.ingest.records import key_of
from honcho.ingest.report import IngestReport
from honcho.settings.wording import shown
from honcho.transport.encode import encode_json
from honcho_api.v3 import Message

RESERVE = 32
"""How many batches may be sent per line of the checkpoint file."""


class SessionQueues:
    """Queues of batches by session; the batches of a session are written in order."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Batch]] = {}
        self._lock = threading.Lock()

    def add(self, batch: Batch) -> bool:
        """Queue a batch; whether a worker must be started for its session."""
        with self._lock:
            queue = self._waiting.get(batch.session)
            if queue is not None:
                queue.append(batch)
                return False
            self._waiting[batch.session] = deque([batch])
            return True

    def next(self, session: str) -> Batch | None:
        """The session's next batch; ``None`` if there are no more, and its worker must end."""
        with self._lock:
            queue = self._waiting[session]
            if queue:
                return queue.popleft()
            del self._waiting[session]
            return None


@define
class RunState:
    """Counts batches as they are read and as they are written.

    Attributes:
        failure: The first exception that ended the run.
        ended: Whether nothing more is to be sent.
    """

    _checkpoint: Checkpoint | None
    _report_progress: Callable[[int], object]
    failure: Exception | None = None
    ended: bool = False
    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _begun: float = field(factory=time.monotonic, init=False)
    _read: int = field(default=0, init=False)
    """Batches that were read."""
    _complete: int = field(default=0, init=False)
    """How many batches are written, counted from the first without a gap."""
    _complete_messages: int = field(default=0, init=False)
    _complete_digest: str = field(default="", init=False)
    _pending: dict[int, tuple[int, str]] = field(factory=dict, init=False)
    """For batches after those: the number of messages, and the digest up to them."""
    _written: set[int] = field(factory=set, init=False)
    """Batches after the gap that are written."""
    _digest: str = field(default="", init=False)
    _reserved: int = field(default=0, init=False)
    _messages: int = field(default=0, init=False)
    _batches: int = field(default=0, init=False)
    _sessions: set[str] = field(factory=set, init=False)
    _skipped: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._reserved = self.before.reserved

    @property
    def before(self) -> Position:
        """The progress of earlier runs."""
        return Position() if self._checkpoint is None else self._checkpoint.position

    def admit(self, batch: Batch) -> bool:
        """Record a batch that was read; whether it must be written.

        Raises:
            ValidationError: The records differ from those of the earlier run.
        """
        with self._lock:
            self._read += 1
            if self._checkpoint is not None:
                self._digest = digest(self._digest, batch)
            self._pending[batch.number] = len(batch.messages), self._digest
            if batch.number >= self.before.batches:
                return True
            self._advance(batch.number)
            self._skipped += len(batch.messages)
            if self._complete == self.before.batches:
                check_same(self.before.digest, self._complete_digest, self._complete)
            self._report_progress(self._messages + self._skipped)
            return False

    def key(self, batch: Batch) -> str | None:
        """The idempotency key of a batch, if there is a checkpoint or each record has a key."""
        if self._checkpoint is not None:
            return f"{self._checkpoint.id}#{batch.number}"
        keys = [key_of(message) for message in batch.messages]
        return None if None in keys else hashlib.sha256(repr(keys).encode()).hexdigest()

    def is_last_of_before(self, batch: Batch) -> bool:
        """Whether this batch is the last one that earlier runs had written."""
        return batch.number + 1 == self.before.batches

    def is_doubtful(self, batch: Batch) -> bool:
        """Whether an earlier run may have sent this batch."""
        return batch.number < self.before.reserved

    def settling(self) -> float:
        """Seconds until the server has surely finished the requests of a process that died."""
        if self._checkpoint is None:
            return 0.0
        return max(0.0, self._checkpoint.settled_at - time.monotonic())

    def needs_reserve(self, batch: Batch) -> bool:
        """Whether the checkpoint must be written before this batch is sent."""
        return self._checkpoint is not None and batch.number >= self._reserved

    def reserve(self, batch: Batch) -> None:
        """Record in the checkpoint that this batch, and some more, may have been sent."""
        if self._checkpoint is not None:
            with self._lock:
                self._reserved = batch.number + RESERVE
                position = self._position(closed=False)
            self._checkpoint.save(position)

    def written(self, batch: Batch, new: int) -> int:
        """Record a batch that the server has.

        Args:
            batch: The batch.
            new: How many of its messages this run has written; the others were already there.

        Returns:
            How many more batches are now written without a gap.
        """
        with self._lock:
            self._skipped += len(batch.messages) - new
            if new:
                self._messages += new
                self._batches += 1
                self._sessions.add(batch.session)
            grown = self._advance(batch.number)
            self._report_progress(self._messages + self._skipped)
            return grown

    def fail(self, error: Exception) -> None:
        """Record the exception that ends the run."""
        with self._lock:
            self.ended = True
            if self.failure is None:
                self.failure = error

    def finish(self) -> None:
        """Handle the end of the records.

        Raises:
            ValidationError: There are fewer than an earlier run has written.
        """
        if self._read < self.before.batches:
            raise ValidationError(
                f"the records end before those that the checkpoint was started with: "
                f"{self.before.messages:,} messages are written, and {self._skipped:,} were given"
            )

    def close(self) -> None:
        """Save the final progress in the checkpoint."""
        if self._checkpoint is not None and self._complete >= self.before.batches:
            self._reserved = max(self._read, self.before.reserved)
            self._checkpoint.save(self._position(closed=True))

    def report(self) -> IngestReport:
        """What was written so far."""
        return IngestReport(
            messages=self._messages,
            batches=self._batches,
            sessions=len(self._sessions),
            skipped=self._skipped,
            seconds=time.monotonic() - self._begun,
        )

    def _advance(self, number: int) -> int:
        before = self._complete
        self._written.add(number)
        while self._complete in self._written:
            self._written.remove(self._complete)
            count, self._complete_digest = self._pending.pop(self._complete)
            self._complete_messages += count
            self._complete += 1
        return self._complete - before

    def _position(self, *, closed: bool) -> Position:
        return Position(
            self._complete, self._complete_messages, self._complete_digest, self._reserved, closed
        )


def digest(before: str, batch: Batch) -> str:
    """The digest of all batches up to this one."""
    messages = [message.to_dict() for message in batch.messages]
    text = encode_json([before, batch.session, messages], "records")
    return hashlib.sha256(text).hexdigest()


def check_found(batch: Batch, found: list[Message]) -> None:
    """Check that the messages on the server are those of the batch.

    Raises:
        ValidationError: The records have changed since the earlier run sent this batch.
    """
    keys = {None, *map(key_of, found)}  # others of the batch may have been stored before
    # The server removes NUL characters from texts.
    given = [
        (one.peer_id, one.content.replace("\0", ""))
        for one in batch.messages
        if key_of(one) in keys
    ]
    if given != [(one.peer_id, one.content) for one in found]:
        raise ValidationError(
            f"these are not the records that the checkpoint was started with: an earlier run has "
            f"written other messages to session {shown(batch.session)} in their place"
        )
