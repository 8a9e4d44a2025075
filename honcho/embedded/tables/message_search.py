# ruff: noqa: S608  # the names that are put into SQL are our own
"""Messages found by meaning and by text, merged by rank."""

from __future__ import annotations

import re

from honcho.embedded.database.store import Database, Row, marks
from honcho.embedded.registry import Call
from honcho.embedded.schema import shapes
from honcho.embedded.tables.filters import Condition
from honcho.embedded.tables.query import Query
from honcho.embedded.text.stems import rank, stems
from honcho.embedded.values import Json

_SPECIAL = re.compile(r"""[~`!@#$%^&*()_+=\[\]{};':"\\|,.<>/?-]""")

_TRIGRAM, _SMOOTHING = 3, 60

_MOST, _SOME = 500, 200
"""How many matches of a query and of each word in it are ranked, the newest ones."""

_SEEN = (
    "EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = t.workspace_id "
    "AND m.session_id = t.session_id AND m.peer_id = ? AND t.created_at >= m.joined_at "
    "AND (m.left_at IS NULL OR t.created_at <= m.left_at))"
)


def _found(db: Database, index: str, texts: list[str], where: Condition, limit: int) -> list[Row]:
    """The newest messages in which an index finds all of the texts."""
    match = " ".join('"{}"'.format(text.replace('"', '""')) for text in texts)
    sql = (
        f"SELECT t.*, NULL AS vector FROM {index} f CROSS JOIN messages t ON t.number = f.rowid "
        f"WHERE f.{index} MATCH ? AND {where.sql} ORDER BY f.rowid DESC LIMIT ?"
    )
    return db.all(sql, match, *where.values, limit)


def _by_text(db: Database, query: Query, where: Condition, limit: int) -> list[int]:
    """The numbers of the messages whose text matches, best first.

    A query with special characters is searched literally, newest first. Any other matches
    where all its words occur (in any form), or where it occurs literally, ordered by rank.
    """
    words: set[str] = set() if _SPECIAL.search(query.text) else set(query.words)
    if len(query.text) >= _TRIGRAM:
        rows = _found(db, "message_trigrams", [query.text], where, _MOST)
    else:
        sql = f"SELECT t.* FROM messages t NOT INDEXED WHERE {where.sql} AND text_holds(content, ?)"
        limited = f"{sql} ORDER BY t.number DESC LIMIT {_MOST}"
        rows = db.all(limited, *where.values, query.text.lower())
    rows += _found(db, "message_stems", [*words], where, _MOST) if words else []
    best = {(rank(words, stems(row["content"])), row["created_at"], -row["number"]) for row in rows}
    return [-number for _, _, number in sorted(best, reverse=True)[:limit]]


def _by_meaning(db: Database, query: Query, where: Condition, limit: int) -> list[int]:
    """The numbers of the messages nearest to the query; unrelated ones fill the list."""
    if query.vector is not None:
        sql = "SELECT t.number, '' AS content, v.vector FROM messages t JOIN message_vectors v"
        rows = db.execute(f"{sql} ON v.number = t.number WHERE {where.sql}", where.values)
        return [row["number"] for row in query.nearest(rows, limit)]
    words, where = query.words, where & Condition("t.embedded")
    found = _found(db, "message_stems", [*words], where, _MOST) if words else []
    for word in words if len(words) > 1 else ():
        found += _found(db, "message_stems", [word], where, _SOME)
    unique = {row["number"]: row for row in found}
    numbers = [row["number"] for row in query.nearest(unique.values(), limit)]
    sql = f"SELECT number FROM messages t WHERE {where.sql} AND number NOT IN {marks(numbers)}"
    rest = db.all(f"{sql} LIMIT ?", *where.values, *numbers, limit - len(numbers))
    return numbers + [row["number"] for row in rest]


def find_messages(
    call: Call, query: Query, where: Condition, limit: int, perspective: str | None = None
) -> list[Json]:
    """The best messages for a query, in the shape of the API.

    With a ``perspective`` only those that this peer was there to see.
    """
    near = _by_meaning(call.db, query, where, (2 if perspective is None else 4) * limit)
    if perspective is not None:
        where &= Condition(_SEEN, (perspective,))
        sql = f"SELECT t.number FROM messages t WHERE {where.sql} AND t.number IN {marks(near)}"
        seen = {row["number"] for row in call.db.all(sql, *where.values, *near)}
        near = [number for number in near if number in seen]
    scores: dict[int, float] = {}
    for ranking in (near[: 2 * limit], _by_text(call.db, query, where, 2 * limit)):
        for place, number in enumerate(ranking, 1):
            scores[number] = scores.get(number, 0.0) + 1 / (_SMOOTHING + place)
    best = sorted(scores, key=lambda number: -scores[number])[:limit]
    rows = call.db.all(f"SELECT * FROM messages WHERE number IN {marks(best)}", *best)
    found = {row["number"]: shapes.message(row) for row in rows}
    return [found[number] for number in best]
