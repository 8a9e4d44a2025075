"""The queue in the file. Each operation on it is one transaction."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime

from attrs import frozen

from honcho.arguments.validation import MAX_BATCH
from honcho.errors import HonchoError
from honcho.outbox.adding import Bounds, insert
from honcho.outbox.database import Database
from honcho.outbox.items import Item
from honcho.outbox.states import Kind, OutboxState, OutboxStatus

MAX_BATCH_BYTES = 8 * 2**20
"""The largest batch in bytes; a single message may be larger."""


@frozen
class Batch:
    """Items of one session that one request delivers.

    Attributes:
        session: The id of the session.
        kind: The kind of the items.
        key: The idempotency key; stored in the file before anything is sent.
        bodies: 1-100 items as JSON, in order.
        is_doubtful: Whether they may have been sent before.
    """

    session: str
    kind: Kind
    key: str
    bodies: list[str]
    is_doubtful: bool


class Queue:
    """The items of a file.

    Attributes:
        file: The file.
        clock: Returns seconds since the epoch. The times are only shown and stored.
    """

    def __init__(
        self, file: Database, bounds: Bounds, clock: Callable[[], float] = time.time
    ) -> None:
        self.file = file
        self.clock = clock
        self._bounds = bounds

    def add(self, items: Sequence[Item], key: str | None = None) -> int:
        """Store items; they are durable when this returns.

        Args:
            items: All of one session.
            key: Identifies exactly these items: if it is known, nothing is added.

        Returns:
            How many were added.

        Raises:
            OutboxFullError: They do not fit, and nothing may be dropped.
            FileError: The file cannot be written.
        """
        with self.file.writing() as db:
            return insert(
                db, items, key, bounds=self._bounds, now=self.clock(), path=self.file.path
            )

    # -------------------------------------------------------------- delivery

    def next_session(self, after: str, skipped: Collection[str]) -> str | None:
        """The next session in turn that has pending items; ``None`` if there is none.

        Args:
            after: The session whose turn was last.
            skipped: Sessions that must wait.
        """
        for first in (after, ""):
            at = first
            while (row := self._session_after(at)) is not None:
                at = str(row["session"])
                if at not in skipped:
                    return at
        return None

    def _session_after(self, session: str) -> sqlite3.Row | None:
        return self.file.row(
            "SELECT session FROM items WHERE session > ? ORDER BY session LIMIT 1", session
        )

    def claim(self, session: str, limit: int = MAX_BATCH) -> Batch | None:
        """Take the session's next batch, and store its key before anything is sent.

        This waits for the disk: if a used key were lost, the messages could be delivered twice.
        """
        with self.file.writing(synced=True) as db:
            rows = db.execute(
                "SELECT number, kind, body, size, batch FROM items WHERE session = ? "
                "ORDER BY number LIMIT ?",
                (session, MAX_BATCH),
            ).fetchall()
            if not rows:
                return None
            first = rows[0]
            if first["batch"] is not None:
                bodies = [row["body"] for row in rows if row["batch"] == first["batch"]]
                return Batch(session, first["kind"], first["batch"], bodies, is_doubtful=True)
            taken = _fitting(rows, limit)
            key = os.urandom(8).hex()
            db.execute(
                "UPDATE items SET batch = ? WHERE session = ? AND number BETWEEN ? AND ?",
                (key, session, first["number"], taken[-1]["number"]),
            )
            bodies = [row["body"] for row in taken]
            return Batch(session, first["kind"], key, bodies, is_doubtful=False)

    def delivered(self, batch: Batch) -> None:
        """Remove a batch that the server has."""
        with self.file.writing() as db:
            count, size = _remove(db, batch)
            db.execute("UPDATE outbox SET delivered = delivered + ?", [count])
            _count_out(db, count, size)

    def release(self, batch: Batch) -> None:
        """Put back a batch that the server surely does not have; it may be divided differently."""
        with self.file.writing() as db:
            db.execute("UPDATE items SET batch = NULL WHERE batch = ?", [batch.key])

    def refuse(self, batch: Batch, error: Exception) -> None:
        """Move a batch that the server will never accept to the refused messages."""
        code = error.code if isinstance(error, HonchoError) else "client_error"
        status = error.status_code if isinstance(error, HonchoError) else None
        with self.file.writing() as db:
            db.execute(
                "INSERT INTO refused SELECT number, session, kind, body, size, added_at, "
                "?, ?, ?, ? FROM items WHERE batch = ?",
                (self.clock(), code, status, str(error), batch.key),
            )
            count, size = _remove(db, batch)
            db.execute(
                "UPDATE outbox SET refused = refused + ?, refused_bytes = refused_bytes + ?",
                (count, size),
            )
            _count_out(db, count, size)

    def note(self, state: str, error: str | None, wait: float | None = None) -> None:
        """Store the state of the deliveries, for other processes."""
        retry_at = None if wait is None else self.clock() + wait
        with self.file.writing() as db:
            db.execute(
                "UPDATE outbox SET state = ?, error = ?, retry_at = ?", (state, error, retry_at)
            )

    # -------------------------------------------------------------- queries

    def workspace(self) -> str:
        """The workspace that the file belongs to."""
        (row,) = self.file.rows("SELECT workspace FROM outbox")
        return str(row["workspace"])

    def newest(self) -> int:
        """The number of the item that was added last, delivered or not."""
        row = self.file.row("SELECT seq FROM sqlite_sequence WHERE name = 'items'")
        return 0 if row is None else int(row["seq"])

    def is_done(self, newest: int) -> bool:
        """Whether no item up to this number is pending."""
        return self.file.row("SELECT 1 FROM items WHERE number <= ? LIMIT 1", newest) is None

    def status(self, *, has_worker: bool) -> OutboxStatus:
        """The status of the outbox.

        Args:
            has_worker: Whether any process delivers.
        """
        (row,) = self.file.rows(
            "SELECT *, (SELECT added_at FROM items ORDER BY number LIMIT 1) AS oldest FROM outbox"
        )
        state: OutboxState = row["state"]
        if not has_worker:
            state = "stopped"
        elif state == "delivering" and not row["pending"]:
            state = "idle"
        waits = state in {"waiting", "held"}
        return OutboxStatus(
            pending=row["pending"],
            bytes=row["pending_bytes"],
            oldest=None if row["oldest"] is None else at(row["oldest"]),
            state=state,
            last_error=row["error"],
            retry_at=at(row["retry_at"]) if waits and row["retry_at"] is not None else None,
            delivered=row["delivered"],
            refused=row["refused"],
            dropped=row["dropped"],
        )


def at(seconds: float) -> datetime:
    """A stored time as a ``datetime``."""
    return datetime.fromtimestamp(seconds, UTC)


def _fitting(rows: list[sqlite3.Row], limit: int) -> list[sqlite3.Row]:
    """The first rows that fit one request: several messages, or one item of another kind."""
    taken: list[sqlite3.Row] = []
    size = 0
    for row in rows[:limit]:
        size += row["size"]
        if taken and (row["kind"] != "message" or size > MAX_BATCH_BYTES):
            break
        taken.append(row)
        if row["kind"] != "message":
            break
    return taken


def _remove(db: sqlite3.Connection, batch: Batch) -> tuple[int, int]:
    """Remove the items of a batch; their number and their bytes."""
    sizes = db.execute("DELETE FROM items WHERE batch = ? RETURNING size", [batch.key]).fetchall()
    return len(sizes), sum(row[0] for row in sizes)


def _count_out(db: sqlite3.Connection, count: int, size: int) -> None:
    db.execute(
        "UPDATE outbox SET pending = pending - ?, pending_bytes = pending_bytes - ?", (count, size)
    )
