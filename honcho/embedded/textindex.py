"""Messages by the words in them, and by any piece of their text."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from collections.abc import Iterable

from honcho.embedded.filters import Condition
from honcho.embedded.lexical import stems
from honcho.embedded.store import Database, Row

_INDEXES = {"message_stems": "stems", "message_trigrams": "content"}
_TRIGRAM = 3


def _entries(messages: Iterable[tuple[int, str]]) -> dict[str, list[tuple[int, str]]]:
    some = list(messages)
    words = [(number, " ".join(filter(None, stems(content)))) for number, content in some]
    return {"message_stems": words, "message_trigrams": some}


def add(db: Database, messages: Iterable[tuple[int, str]]) -> None:
    """Make messages (number, content) findable."""
    for table, rows in _entries(messages).items():
        sql = f"INSERT INTO {table} (rowid, {_INDEXES[table]}) VALUES (?, ?)"
        db.executemany(sql, rows)


def remove(db: Database, messages: Iterable[tuple[int, str]]) -> None:
    """Take messages out of the index."""
    for table, rows in _entries(messages).items():
        columns = f"{table}, rowid, {_INDEXES[table]}"
        db.executemany(f"INSERT INTO {table} ({columns}) VALUES ('delete', ?, ?)", rows)


def with_words(db: Database, words: Iterable[str], where: Condition, limit: int) -> list[Row]:
    """The newest messages in which all these stems occur."""
    return _newest(db, "message_stems", " ".join(f'"{word}"' for word in words), where, limit)


def with_text(db: Database, text: str, where: Condition, limit: int) -> list[Row]:
    """The newest messages in which the text occurs literally, whatever its case."""
    if len(text) >= _TRIGRAM:
        doubled = text.replace('"', '""')
        return _newest(db, "message_trigrams", f'"{doubled}"', where, limit)
    sql = f"SELECT t.* FROM messages t NOT INDEXED WHERE {where.sql} AND text_holds(t.content, ?)"
    return db.all(f"{sql} ORDER BY t.number DESC LIMIT ?", *where.values, text.lower(), limit)


def _newest(db: Database, index: str, expression: str, where: Condition, limit: int) -> list[Row]:
    sql = (
        f"SELECT t.* FROM {index} f CROSS JOIN messages t ON t.number = f.rowid "
        f"WHERE f.{index} MATCH ? AND {where.sql} ORDER BY f.rowid DESC LIMIT ?"
    )
    return db.all(sql, expression, *where.values, limit)
