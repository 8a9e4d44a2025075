"""Refused items: list them, put them back into the queue, or discard them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from honcho.arguments.validation import check_int, refuse
from honcho.errors import NotFoundError
from honcho.outbox.adding import put
from honcho.outbox.database import Database
from honcho.outbox.items import Item, mended, message_of
from honcho.outbox.queue import at
from honcho.outbox.states import RefusedMessage, RefusedMessages

_PAGE = 100


class Refusals:
    """The refused items of a file."""

    def __init__(self, file: Database, clock: Callable[[], float]) -> None:
        self._file = file
        self._clock = clock

    def all(self) -> RefusedMessages:
        """All refused items that were not put back or discarded."""
        return RefusedMessages(self._count, self._after)

    def requeue(self, refused: RefusedMessage | int | None, message: object = None) -> int:
        """Put one or all back, at the end of their sessions' queues.

        Args:
            refused: The item, or its number; ``None`` for all of them.
            message: What to send in its place.

        Returns:
            How many were put back.

        Raises:
            NotFoundError: It was put back or discarded already.
            ValidationError: The message would be refused again.
        """
        number = _number(refused)
        if number is None:
            return self._requeue_all()
        with self._file.writing() as db:
            row = db.execute("SELECT * FROM refused WHERE number = ?", [number]).fetchone()
            if row is None:
                raise _missing(number)
            if message is not None and row["kind"] != "message":
                refuse("refused", number, "that of a message, where one is given in its place")
            session, said_at = row["session"], row["added_at"]
            _put_back(db, row, None if message is None else mended(session, message, said_at))
        return 1

    def _requeue_all(self) -> int:
        done = 0
        last = self._file.row("SELECT max(number) AS number FROM refused")
        while last is not None and last["number"] is not None:
            with self._file.writing() as db:
                sql = "SELECT * FROM refused WHERE number <= ? ORDER BY number LIMIT ?"
                rows = db.execute(sql, (last["number"], _PAGE)).fetchall()
                for row in rows:
                    _put_back(db, row)
            done += len(rows)
            if len(rows) < _PAGE:
                break
        return done

    def discard(self, refused: RefusedMessage | int) -> None:
        """Discard one.

        Raises:
            NotFoundError: It was put back or discarded already.
        """
        number = refused.number if isinstance(refused, RefusedMessage) else refused
        with self._file.writing() as db:
            row = db.execute("SELECT size FROM refused WHERE number = ?", [number]).fetchone()
            if row is None:
                raise _missing(number)
            _take_out(db, number, row["size"])

    def _count(self) -> int:
        row = self._file.row("SELECT refused FROM outbox")
        return 0 if row is None else int(row["refused"])

    def _after(self, number: int) -> list[RefusedMessage]:
        sql = f"SELECT * FROM refused WHERE number > ? ORDER BY number LIMIT {_PAGE}"  # noqa: S608
        return [_read(row) for row in self._file.rows(sql, number)]


def _put_back(db: sqlite3.Connection, row: sqlite3.Row, item: Item | None = None) -> None:
    item = item or Item(row["session"], row["kind"], row["body"])
    put(db, [item], row["added_at"])
    _take_out(db, row["number"], row["size"])


def _take_out(db: sqlite3.Connection, number: int, size: int) -> None:
    db.execute("DELETE FROM refused WHERE number = ?", [number])
    db.execute("UPDATE outbox SET refused = refused - 1, refused_bytes = refused_bytes - ?", [size])


def _number(refused: RefusedMessage | int | None) -> int | None:
    if isinstance(refused, RefusedMessage):
        return refused.number
    return None if refused is None else check_int("refused", refused, 1)


def _missing(number: int) -> NotFoundError:
    return NotFoundError(f"there is no refused message {number} in this outbox")


def _read(row: sqlite3.Row) -> RefusedMessage:
    body: dict[str, Any] = json.loads(row["body"])
    return RefusedMessage(
        number=row["number"],
        session=row["session"],
        kind=row["kind"],
        message=message_of(row["body"]) if row["kind"] == "message" else None,
        body=body,
        code=row["code"],
        status_code=row["status"],
        error=row["error"],
        added_at=at(row["added_at"]),
        refused_at=at(row["refused_at"]),
    )
