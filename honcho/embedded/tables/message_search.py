# ruff: noqa: S608  # the names that are put into SQL are our own
"""Searches messages by meaning and by text; the results are merged by rank."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

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
"""How many of the newest matches are ranked, for a query and for each word in it."""

_WORDS, _START, _CHARACTERS = 100, 64, 1_000_000
"""Other limits for the time of a search: the words of the query that are looked up one by one, the
characters that are looked up literally, and the size of all ranked texts."""

_SEEN = (
    "EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = t.workspace_id "
    "AND m.session_id = t.session_id AND m.peer_id = ? AND t.created_at >= m.joined_at "
    "AND (m.left_at IS NULL OR t.created_at <= m.left_at))"
)


def _found(
    db: Database, index: str, texts: list[str], where: Condition, columns: str, limit: int
) -> Iterator[Row]:
    """The newest messages that contain all texts, by an index."""
    match = " ".join('"{}"'.format(text.replace('"', '""')) for text in texts)
    sql = (
        f"SELECT {columns} FROM {index} f CROSS JOIN messages t ON t.number = f.rowid "
        f"WHERE f.{index} MATCH ? AND {where.sql} ORDER BY f.rowid DESC LIMIT ?"
    )
    return db.execute(sql, (match, *where.values, limit))


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows up to the limit for the size of ranked texts."""
    left = _CHARACTERS
    for row in rows:
        yield row
        if (left := left - len(row["content"])) < 0:
            break


def _literally(db: Database, text: str, where: Condition) -> Iterator[Row]:
    """The newest messages that contain the text, ignoring case."""
    if len(text) > _START or len(text) < _TRIGRAM:
        where &= Condition("text_holds(t.content, ?)", (text.lower(),))
    if len(text) >= _TRIGRAM:
        return _found(db, "message_trigrams", [text[:_START]], where, "t.*", _MOST)
    sql = f"SELECT t.* FROM messages t NOT INDEXED WHERE {where.sql} ORDER BY t.number DESC LIMIT ?"
    return db.execute(sql, (*where.values, _MOST))


def _by_text(db: Database, query: Query, where: Condition, limit: int) -> list[int]:
    """The numbers of the messages whose text matches, best first.

    A query with special characters is searched literally, newest first. Any other query matches
    texts with all its words (in any form), or with itself literally, ordered by rank.
    """
    words: set[str] = set() if _SPECIAL.search(query.text) else set(query.words)
    rows = list(_bounded(_literally(db, query.text, where)))
    if words:
        rows += _bounded(_found(db, "message_stems", [*words], where, "t.*", _MOST))
    best = {(rank(words, stems(row["content"])), row["created_at"], -row["number"]) for row in rows}
    return [-number for _, _, number in sorted(best, reverse=True)[:limit]]


def _by_vector(db: Database, query: Query, where: Condition, limit: int) -> list[int]:
    """The numbers of the messages with the nearest vectors to the query."""
    sql = "SELECT t.number, '' AS content, v.vector FROM messages t JOIN message_vectors v"
    rows = db.execute(f"{sql} ON v.number = t.number WHERE {where.sql}", where.values)
    return [row["number"] for row in query.nearest(rows, limit)]


def _by_words(db: Database, query: Query, where: Condition, limit: int) -> list[int]:
    """The numbers of the messages that share the most words with the query."""
    shared = Counter[int]()
    words = [word for word, _ in query.words.most_common(_WORDS)]
    lookups = [([word], _SOME) for word in words]
    if len(query.words) > 1:
        lookups.append(([*query.words], _MOST))
    for texts, most in lookups:
        found = _found(db, "message_stems", texts, where, "t.number", most)
        shared.update(row["number"] for row in found)
    best = sorted(shared, key=lambda number: (-shared[number], -number))
    sql = "SELECT number, content, NULL AS vector FROM messages WHERE number = ?"
    rows = (row for number in best if (row := db.one(sql, number)) is not None)
    return [row["number"] for row in query.nearest(_bounded(rows), limit)]


def _unrelated(db: Database, where: Condition, known: list[int], limit: int) -> list[int]:
    """The numbers of some messages that do not match."""
    sql = f"SELECT number FROM messages t WHERE {where.sql} AND number NOT IN {marks(known)}"
    return [row["number"] for row in db.all(f"{sql} LIMIT ?", *where.values, *known, limit)]


def find_messages(
    call: Call, query: Query, where: Condition, limit: int, perspective: str | None = None
) -> list[Json]:
    """The best messages for a query, as objects of the API.

    With a ``perspective`` only those sent while this peer was a member.
    """
    db, seen = call.db, where
    if perspective is not None:
        seen = where & Condition(_SEEN, (perspective,))
    if query.vector is None:
        near = _by_words(db, query, seen & Condition("t.embedded"), 2 * limit)
    else:
        # Like the real server, which applies the perspective after choosing the nearest.
        near = _by_vector(db, query, where, (2 if perspective is None else 4) * limit)
        if perspective is not None:
            sql = f"SELECT t.number FROM messages t WHERE {seen.sql} AND t.number IN {marks(near)}"
            there = {row["number"] for row in db.all(sql, *seen.values, *near)}
            near = [number for number in near if number in there][: 2 * limit]
    scores: dict[int, float] = {}
    for ranking in (near, _by_text(db, query, seen, 2 * limit)):
        for place, number in enumerate(ranking, 1):
            scores[number] = scores.get(number, 0.0) + 1 / (_SMOOTHING + place)
    best = sorted(scores, key=lambda number: -scores[number])[:limit]
    if query.vector is None:
        # The real server returns near messages for every query; here they follow all matches.
        best += _unrelated(db, seen & Condition("t.embedded"), best, limit - len(best))
    rows = call.db.all(f"SELECT * FROM messages WHERE number IN {marks(best)}", *best)
    found = {row["number"]: shapes.message(row) for row in rows}
    return [found[number] for number in best]
