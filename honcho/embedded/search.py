# ruff: noqa: S608  # the names that are put into SQL are our own
"""Search for messages: by meaning and by text, merged by rank."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from honcho.embedded import records, scopes
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.meaning import Query, check_query
from honcho.embedded.refusals import unprocessable
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row, marks
from honcho.embedded.words import rank, stems

_SPECIAL = re.compile(r"""[~`!@#$%^&*()_+=\[\]{};':"\\|,.<>/?-]""")
_TRIGRAM, _SMOOTHING = 3, 60
_MOST, _SOME = 500, 200
"""How many matches of a query and of each word in it are ranked, the newest ones."""
_SEEN = (
    "EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = t.workspace_id "
    "AND m.session_id = t.session_id AND m.peer_id = ? AND t.created_at >= m.joined_at "
    "AND (m.left_at IS NULL OR t.created_at <= m.left_at))"
)
_VECTORS = "SELECT t.number, '' AS content, v.vector FROM messages t JOIN message_vectors v"


@frozen
class _Search:
    """One search: where to look, and the stems of the messages that were looked at."""

    db: Database
    query: Query
    where: Condition
    stems: dict[int, list[str]] = field(factory=dict[int, list[str]])

    def by_text(self, where: Condition, limit: int) -> list[int]:
        """The numbers of the messages whose text matches, best first.

        A query with special characters is searched literally, newest first. Any other matches
        where all its words occur (in any form), or where it occurs literally, ordered by rank.
        """
        found = self._with_text(where)
        words: set[str] = set()
        if self.query.words and _SPECIAL.search(self.query.text) is None:
            words = set(self.query.words)
            found += self._with_words(words, where, _MOST)
        ranked = {
            (rank(words, self._stems(row)) if words else 0.0, row["created_at"], -row["number"])
            for row in found
        }
        return [-number for _, _, number in sorted(ranked, reverse=True)[:limit]]

    def by_meaning(self, limit: int) -> list[int]:
        """The numbers of the messages nearest to the query; unrelated ones fill the list."""
        where, words = self.where, self.query.words
        if self.query.vector is not None:
            sql = f"{_VECTORS} ON v.number = t.number WHERE {where.sql}"
            near = self.query.nearest(self.db.execute(sql, where.values), limit)
            return [row["number"] for row in near]
        found = self._with_words(words, where, _MOST) if words else []
        for word in words if len(words) > 1 else ():
            found += self._with_words([word], where, _SOME)
        embedded = [row for row in found if row["embedded"]]
        scored = {(-self.query.likeness(self._stems(row)), row["number"]) for row in embedded}
        numbers = [number for _, number in sorted(scored)]
        if len(numbers) < limit:
            sql = f"SELECT t.number FROM messages t WHERE t.embedded AND {where.sql} LIMIT ?"
            rest = self.db.all(sql, *where.values, limit + len(self.stems))
            numbers += [row[0] for row in rest if row[0] not in self.stems]
        return numbers[:limit]

    def _stems(self, row: Row) -> list[str]:
        if row["number"] not in self.stems:
            self.stems[row["number"]] = stems(row["content"])
        return self.stems[row["number"]]

    def _with_words(self, words: Iterable[str], where: Condition, limit: int) -> list[Row]:
        """The newest messages in which all these stems occur."""
        expression = " ".join(f'"{word}"' for word in words)
        return self._newest("message_stems", expression, where, limit)

    def _with_text(self, where: Condition) -> list[Row]:
        """The newest messages in which the query occurs literally, whatever its case."""
        text = self.query.text
        if len(text) >= _TRIGRAM:
            doubled = text.replace('"', '""')
            return self._newest("message_trigrams", f'"{doubled}"', where, _MOST)
        sql = f"SELECT t.* FROM messages t NOT INDEXED WHERE {where.sql} AND text_holds(content, ?)"
        order = f"ORDER BY t.number DESC LIMIT {_MOST}"
        return self.db.all(f"{sql} {order}", *where.values, text.lower())

    def _newest(self, index: str, expression: str, where: Condition, limit: int) -> list[Row]:
        sql = (
            f"SELECT t.* FROM {index} f CROSS JOIN messages t ON t.number = f.rowid "
            f"WHERE f.{index} MATCH ? AND {where.sql} ORDER BY f.rowid DESC LIMIT ?"
        )
        return self.db.all(sql, expression, *where.values, limit)


def find_messages(
    call: Call, query: Query, where: Condition, limit: int, perspective: str | None = None
) -> list[dict[str, Any]]:
    """The best messages for a query, in the shape of the API.

    With a ``perspective`` only those that this peer was there to see.
    """
    search = _Search(call.db, query, where)
    near = search.by_meaning((2 if perspective is None else 4) * limit)
    if perspective is not None:
        where &= Condition(_SEEN, (perspective,))
        sql = f"SELECT t.number FROM messages t WHERE {where.sql} AND t.number IN {marks(near)}"
        seen = {row[0] for row in call.db.all(sql, *where.values, *near)}
        near = [number for number in near if number in seen]
    scores: dict[int, float] = {}
    for ranking in (near[: 2 * limit], search.by_text(where, 2 * limit)):
        for place, number in enumerate(ranking, 1):
            scores[number] = scores.get(number, 0.0) + 1 / (_SMOOTHING + place)
    best = sorted(scores, key=lambda number: -scores[number])[:limit]
    rows = call.db.all(f"SELECT * FROM messages WHERE number IN {marks(best)}", *best)
    found = {row["number"]: records.message(row) for row in rows}
    return [found[number] for number in best]


def _search(call: Call, **fixed: str) -> Reply:
    """Answer a search; what the path names overrules the same key of the filter."""
    body = call.body
    filters: dict[str, Any] = dict(body["filters"] or {})
    perspective = filters.pop("peer_perspective", None)
    scope = None if fixed else body["scope"]
    if scope is not None and "session_id" in filters:
        raise unprocessable("`scope` and a 'session_id' filter are mutually exclusive")
    filters = {**filters, "workspace_id": call.workspace, **fixed}
    where = Condition("1") & compile_filter("Message", filters)
    check_query(body["query"])
    query = Query.of(call.services, body["query"])
    with call.reading() as inside:
        if scope is not None:
            sessions = scopes.sessions_ever(inside, scope)
            where &= Condition(f"t.session_id IN {marks(sessions)}", tuple(sessions))
        return Reply(find_messages(inside, query, where, body["limit"], perspective))


@operation("search_workspace", "free")
def search_workspace(call: Call) -> Reply:
    """In all sessions, or in those of a scope."""
    return _search(call)


@operation("search_peer", "free")
def search_peer(call: Call) -> Reply:
    """In the messages that a peer wrote."""
    return _search(call, peer_id=call.peer)


@operation("search_session", "free")
def search_session(call: Call) -> Reply:
    """In one session."""
    return _search(call, session_id=call.session)
