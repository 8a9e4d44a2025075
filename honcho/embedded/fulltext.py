"""Messages by the words in them, and by any piece of their text."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

from honcho.embedded.filters import Condition
from honcho.embedded.lexical import rank, stems

_SPECIAL = re.compile(r"""[~`!@#$%^&*()_+=\[\]{};':"\\|,.<>/?-]""")
_TRIGRAM = 3
_CANDIDATES = 1000
"""How many of the newest matches are ranked."""


def index_messages(db: sqlite3.Connection, messages: list[tuple[int, str]]) -> None:
    """Make messages (number, content) findable."""
    db.executemany(
        "INSERT INTO message_stems (rowid, stems) VALUES (?, ?)",
        [(number, " ".join(filter(None, stems(content)))) for number, content in messages],
    )
    db.executemany("INSERT INTO message_trigrams (rowid, content) VALUES (?, ?)", messages)


def forget_messages(db: sqlite3.Connection, messages: Iterable[tuple[int, str]]) -> None:
    """Take messages out of the index."""
    for number, content in messages:
        words = " ".join(filter(None, stems(content)))
        db.execute(
            "INSERT INTO message_stems (message_stems, rowid, stems) VALUES ('delete', ?, ?)",
            (number, words),
        )
        db.execute(
            "INSERT INTO message_trigrams (message_trigrams, rowid, content) "
            "VALUES ('delete', ?, ?)",
            (number, content),
        )


def matches(db: sqlite3.Connection, where: Condition, query: str, limit: int) -> list[int]:
    """The numbers of the messages whose text matches, best first.

    A query with special characters is searched literally, newest first. Any other matches where
    all its words occur (in any form), or where it occurs literally, ordered by rank.
    """
    words = [one for one in stems(query) if one]
    literal = _SPECIAL.search(query) is not None
    found = _literal(db, where, query)
    if words and not literal:
        expression = " ".join(f'"{word}"' for word in words)
        found |= _candidates(db, where, "message_stems", expression)
    ranked = [
        (0.0 if literal else rank(words, content), created_at, -number)
        for number, (content, created_at) in found.items()
    ]
    return [-number for _, _, number in sorted(ranked, reverse=True)[:limit]]


Found = dict[int, tuple[str, str]]


def _literal(db: sqlite3.Connection, where: Condition, query: str) -> Found:
    if len(query) >= _TRIGRAM:
        doubled = query.replace('"', '""')
        return _candidates(db, where, "message_trigrams", f'"{doubled}"')
    sql = (
        "SELECT t.number, t.content, t.created_at FROM messages t "
        f"WHERE {where.sql} AND text_holds(t.content, ?) "
        f"ORDER BY t.created_at DESC LIMIT {_CANDIDATES}"
    )
    rows = db.execute(sql, (*where.parameters, query.lower()))
    return {row["number"]: (row["content"], row["created_at"]) for row in rows}


def _candidates(db: sqlite3.Connection, where: Condition, index: str, expression: str) -> Found:
    sql = (
        f"SELECT t.number, t.content, t.created_at FROM {index} f "  # noqa: S608
        f"CROSS JOIN messages t ON t.number = f.rowid WHERE f.{index} MATCH ? AND {where.sql} "
        f"ORDER BY f.rowid DESC LIMIT {_CANDIDATES}"
    )
    rows = db.execute(sql, (expression, *where.parameters))
    return {row["number"]: (row["content"], row["created_at"]) for row in rows}
