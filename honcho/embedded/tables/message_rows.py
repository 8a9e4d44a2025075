# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of messages, and the two full-text indexes."""

from __future__ import annotations

from collections.abc import Sequence

from honcho.embedded.database.store import IN_SESSION, Database, Row, marks
from honcho.embedded.registry import Call
from honcho.embedded.schema.shapes import Record
from honcho.embedded.text.stems import stems
from honcho.embedded.values import Json


def words(content: str) -> str:
    """The text for the index of words: the stems, separated by blanks."""
    return " ".join(filter(None, stems(content)))


def _index(db: Database, command: str | None, rows: Sequence[Record], words: list[str]) -> None:
    """Add messages to the two indexes, or ``delete`` them there."""
    contents = [row["content"] for row in rows]
    indexes = (("message_stems", "stems", words), ("message_trigrams", "content", contents))
    for table, column, texts in indexes:
        pairs = zip(rows, texts, strict=True)
        entries = ({table: command, "rowid": row["number"], column: text} for row, text in pairs)
        db.insert(table, entries)


def insert_messages(db: Database, rows: list[Json], words: list[str]) -> None:
    """Store rows of messages, numbered after all messages ever stored."""
    sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'messages'"
    for number, row in enumerate(rows, 1 + db.number(sql)):
        row["number"] = number
    db.insert("messages", rows)
    _index(db, None, rows, words)


def remove_messages(db: Database, where: str, values: tuple[str, ...]) -> None:
    """Remove messages, their vectors and index entries."""
    rows = db.all(f"SELECT number, content FROM messages WHERE {where}", *values)
    _index(db, "delete", rows, [words(row["content"]) for row in rows])
    numbers = f"SELECT number FROM messages WHERE {where}"
    db.execute(f"DELETE FROM message_vectors WHERE number IN ({numbers})", values)
    db.execute(f"DELETE FROM messages WHERE {where}", values)


def messages_of(db: Database, numbers: list[int]) -> list[Row]:
    """The messages with these numbers, oldest first."""
    sql = f"SELECT * FROM messages WHERE number IN {marks(numbers)} ORDER BY number"
    return db.all(sql, *numbers)


def messages_between(db: Database, key: tuple[str, str], after: int, last: int) -> list[Row]:
    """The messages of a session (by workspace and id) after one position, up to another."""
    sql = f"SELECT * FROM messages WHERE {IN_SESSION} AND sequence > ? AND sequence <= ?"
    return db.all(f"{sql} ORDER BY sequence", *key, after, last)


def newest_messages(call: Call, start: int, budget: int) -> list[Row]:
    """The newest messages of the session of the path that fit a budget of tokens; oldest first.

    Args:
        call: The request.
        start: The position in the session of the first message that may be taken.
        budget: The most tokens of all of them.
    """
    chosen: list[Row] = []
    sql = f"SELECT * FROM messages WHERE {IN_SESSION} AND sequence >= ?"
    rows = call.db.execute(f"{sql} ORDER BY sequence DESC", (call.workspace, call.session, start))
    for row in rows if budget > 0 else ():
        budget -= row["token_count"]
        if budget < 0:
            break
        chosen.append(row)
    return chosen[::-1]
