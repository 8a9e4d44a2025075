"""The account of a running ingest: what is written, what may be, and what comes next.

Used from all threads, or tasks, of a run.
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
from honcho.ingest.checkpoint import Checkpoint, Standing, check_same
from honcho.ingest.report import IngestReport
from honcho.transport.encode import encode_json
from honcho_api.v3 import Message

RESERVE = 32
"""How many batches may be sent between two lines of the checkpoint file."""


class Lanes:
    """The batches that wait, by session: those of one session are written one after the other."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Batch]] = {}
        self._lock = threading.Lock()

    def add(self, batch: Batch) -> bool:
        """Queue a batch; whether somebody has to begin to work on its session."""
        with self._lock:
            lane = self._waiting.get(batch.session)
            if lane is not None:
                lane.append(batch)
                return False
            self._waiting[batch.session] = deque([batch])
            return True

    def next(self, session: str) -> Batch | None:
        """The session's next batch; ``None`` once there are none, and the work on it is over."""
        with self._lock:
            lane = self._waiting[session]
            if lane:
                return lane.popleft()
            del self._waiting[session]
            return None


@define
class Ledger:
    """Counts batches as they are read and as they are written.

    Attributes:
        failure: What ended the run; the first one stays.
        ended: Whether nothing more is to be sent.
    """

    _checkpoint: Checkpoint | None
    _tell: Callable[[int], object]
    failure: Exception | None = None
    ended: bool = False
    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _begun: float = field(factory=time.monotonic, init=False)
    _read: int = field(default=0, init=False)
    """Batches that were read."""
    _edge: int = field(default=0, init=False)
    """Batches, from the first on, that are written without a gap."""
    _edge_messages: int = field(default=0, init=False)
    _edge_digest: str = field(default="", init=False)
    _pending: dict[int, tuple[int, str]] = field(factory=dict, init=False)
    """Batches from the edge on: how many messages, and the digest up to them."""
    _written: set[int] = field(factory=set, init=False)
    """Batches beyond the edge that are written."""
    _digest: str = field(default="", init=False)
    _reserved: int = field(default=0, init=False)
    _messages: int = field(default=0, init=False)
    _batches: int = field(default=0, init=False)
    _sessions: set[str] = field(factory=set, init=False)
    _skipped: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._reserved = self.before.reserved

    @property
    def before(self) -> Standing:
        """How far earlier runs had come."""
        return Standing() if self._checkpoint is None else self._checkpoint.standing

    def admit(self, batch: Batch) -> bool:
        """Take note of a batch that was read; whether it has to be written.

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
            if self._edge == self.before.batches:
                check_same(self.before.digest, self._edge_digest, self._edge)
            self._tell(self._messages + self._skipped)
            return False

    def key(self, batch: Batch) -> str | None:
        """The idempotency key of a batch, where there is a checkpoint."""
        return None if self._checkpoint is None else f"{self._checkpoint.id}#{batch.number}"

    def is_last_of_before(self, batch: Batch) -> bool:
        """Whether earlier runs had written everything up to this batch and no further."""
        return batch.number + 1 == self.before.batches

    def is_doubtful(self, batch: Batch) -> bool:
        """Whether an earlier run may have sent this batch."""
        return batch.number < self.before.reserved

    def settling(self) -> float:
        """Seconds until the server has done whatever a process that died had asked for."""
        if self._checkpoint is None:
            return 0.0
        return max(0.0, self._checkpoint.settled_at - time.monotonic())

    def needs_reserve(self, batch: Batch) -> bool:
        """Whether the checkpoint has to be written before this batch is sent."""
        return self._checkpoint is not None and batch.number >= self._reserved

    def reserve(self, batch: Batch) -> None:
        """Write down that this batch, and some more, may have been sent."""
        if self._checkpoint is not None:
            with self._lock:
                self._reserved = batch.number + RESERVE
                standing = self._standing(closed=False)
            self._checkpoint.save(standing)

    def written(self, batch: Batch, *, found: bool) -> int:
        """Take note of a batch that is on the server now, or was found to be there.

        Returns:
            By how many batches the part without gaps has grown.
        """
        with self._lock:
            if found:
                self._skipped += len(batch.messages)
            else:
                self._messages += len(batch.messages)
                self._batches += 1
                self._sessions.add(batch.session)
            grown = self._advance(batch.number)
            self._tell(self._messages + self._skipped)
            return grown

    def fail(self, error: Exception) -> None:
        """Take note of what ends the run."""
        with self._lock:
            self.ended = True
            if self.failure is None:
                self.failure = error

    def finish(self) -> None:
        """Take note that there are no more records.

        Raises:
            ValidationError: There are fewer than an earlier run has written.
        """
        if self._read < self.before.batches:
            raise ValidationError(
                f"the records end before those that the checkpoint was begun with: "
                f"{self.before.messages:,} messages are written, and {self._skipped:,} were given"
            )

    def close(self) -> None:
        """Write down how far the run came."""
        if self._checkpoint is not None and self._edge >= self.before.batches:
            self._reserved = max(self._read, self.before.reserved)
            self._checkpoint.save(self._standing(closed=True))

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
        before = self._edge
        self._written.add(number)
        while self._edge in self._written:
            self._written.remove(self._edge)
            count, self._edge_digest = self._pending.pop(self._edge)
            self._edge_messages += count
            self._edge += 1
        return self._edge - before

    def _standing(self, *, closed: bool) -> Standing:
        return Standing(self._edge, self._edge_messages, self._edge_digest, self._reserved, closed)


def digest(before: str, batch: Batch) -> str:
    """The digest of all batches up to this one."""
    messages = [message.to_dict() for message in batch.messages]
    text = encode_json([before, batch.session, messages], "records")
    return hashlib.sha256(text).hexdigest()


def check_found(batch: Batch, found: list[Message]) -> None:
    """Refuse to take a batch of other messages for one that is to be written.

    Raises:
        ValidationError: The records have changed since the earlier run sent this batch.
    """
    # The server drops NUL characters.
    given = [(one.peer_id, one.content.replace("\0", "")) for one in batch.messages]
    if given != [(one.peer_id, one.content) for one in found]:
        raise ValidationError(
            f"the records are not the ones that the checkpoint was begun with: an earlier run has "
            f"written other messages to session {batch.session!r} in their place"
        )
