"""Adds items to the file, within its limits and once per key."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from honcho.errors import OutboxFullError
from honcho.outbox.items import Item

KEYS_KEPT = 100_000
"""How many of the latest keys are kept to recognise repeated additions."""
WhenFull = Literal["error", "drop_oldest"]


@frozen(kw_only=True)
class Bounds:
    """The limits of a file, refused messages included.

    Attributes:
        max_pending: Messages.
        max_bytes: Bytes of the messages as JSON.
        when_full: What to do when it is full: raise an error, or drop the oldest messages.
    """

    max_pending: int = 1_000_000
    max_bytes: int = 2**30
    when_full: WhenFull = "error"


def insert(
    db: sqlite3.Connection,
    items: Sequence[Item],
    key: str | None,
    *,
    bounds: Bounds,
    now: float,
    path: Path,
) -> int:
    """Insert items of one session, unless their key is known; how many were inserted.

    Raises:
        OutboxFullError: They do not fit, and nothing may be dropped.
    """
    if not items or (key is not None and _has_key(db, items[0].session, key)):
        return 0
    _make_room(db, len(items), sum(item.size for item in items), bounds, path)
    put(db, items, now)
    if key is not None:
        _keep_key(db, items[0].session, key)
    return len(items)


def put(db: sqlite3.Connection, items: Sequence[Item], added_at: float) -> None:
    """Insert items at the end of the queue."""
    sizes = [item.size for item in items]
    db.executemany(
        "INSERT INTO items (session, kind, body, size, added_at) VALUES (?, ?, ?, ?, ?)",
        [
            (item.session, item.kind, item.body, size, added_at)
            for item, size in zip(items, sizes, strict=True)
        ],
    )
    db.execute(
        "UPDATE outbox SET pending = pending + ?, pending_bytes = pending_bytes + ?",
        (len(items), sum(sizes)),
    )


def _make_room(db: sqlite3.Connection, count: int, size: int, bounds: Bounds, path: Path) -> None:
    row = db.execute(
        "SELECT pending + refused, pending_bytes + refused_bytes, refused FROM outbox"
    ).fetchone()
    over = row[0] + count - bounds.max_pending
    over_bytes = row[1] + size - bounds.max_bytes
    if over <= 0 and over_bytes <= 0:
        return
    if bounds.when_full == "drop_oldest":
        for table in ("refused", "items"):
            over, over_bytes = _drop(db, table, over, over_bytes)
    if over > 0 or over_bytes > 0:
        refused = f", {row[2]:,} of them refused" if row[2] else ""
        raise OutboxFullError(
            f"the outbox {path} holds {row[0]:,} messages{refused} of {row[1]:,} "
            f"bytes, and may hold {bounds.max_pending:,} of "
            f"{bounds.max_bytes:,} bytes: nothing was added"
        )


def _has_key(db: sqlite3.Connection, session: str, key: str) -> bool:
    sql = "SELECT 1 FROM keys WHERE session = ? AND key = ?"
    return db.execute(sql, (session, key)).fetchone() is not None


def _keep_key(db: sqlite3.Connection, session: str, key: str) -> None:
    """Store the key of the items that were just inserted, and remove the oldest keys."""
    number: int = db.execute("SELECT last_insert_rowid()").fetchone()[0]
    db.execute("INSERT INTO keys VALUES (?, ?, ?)", (session, key, number))
    db.execute("DELETE FROM keys WHERE number <= ?", [number - KEYS_KEPT])


def _drop(db: sqlite3.Connection, table: str, over: int, over_bytes: int) -> tuple[int, int]:
    """Drop the oldest rows that are not being sent; what must still be dropped after that."""
    idle = "WHERE batch IS NULL" if table == "items" else ""
    dropped: list[Any] = []
    size = 0
    for row in db.execute(f"SELECT number, size FROM {table} {idle} ORDER BY number"):  # noqa: S608
        if over <= 0 and over_bytes <= 0:
            break
        dropped.append((row["number"],))
        size += row["size"]
        over -= 1
        over_bytes -= row["size"]
    db.executemany(f"DELETE FROM {table} WHERE number = ?", dropped)  # noqa: S608
    column = "pending" if table == "items" else "refused"
    db.execute(
        f"UPDATE outbox SET dropped = dropped + ?, {column} = {column} - ?, "  # noqa: S608
        f"{column}_bytes = {column}_bytes - ?",
        (len(dropped), len(dropped), size),
    )
    return over, over_bytes
