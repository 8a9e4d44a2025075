# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of conclusions: storing and selecting them."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.embedded.database.store import IN_LIST, Database, Row
from honcho.embedded.registry import Call
from honcho.embedded.tables.filters import Condition
from honcho.embedded.tables.query import Query
from honcho.embedded.values import Json, dumps, new_id


def insert(db: Database, created_at: str, vector: bytes | None, **columns: Any) -> Json:
    """Store a conclusion (workspace_id, observer, observed, content, ...); returns its row."""
    usual: Json = {"level": "explicit", "times_derived": 1, "details": {}}
    usual |= {"shown_at": created_at, "created_at": created_at}
    row = {**usual, **columns, "id": new_id(), "vector": vector}
    db.insert("conclusions", [row])
    return row


def nearest(
    db: Database, query: Query, where: Condition, limit: int, max_distance: float | None = None
) -> list[Row]:
    """The conclusions nearest to a query."""
    rows = db.execute(f"SELECT t.* FROM conclusions t WHERE {where.sql}", where.values)
    return query.nearest(rows, limit, max_distance)


_MAX_CONCLUSIONS = 100


@frozen
class View:
    """Observer, observed peer and sessions of conclusions."""

    observer: str
    observed: str
    sessions: list[str] | None = None
    """None for all; otherwise only explicit conclusions from these sessions."""

    def where(self, workspace: str) -> Condition:
        """The condition on rows of ``conclusions``."""
        explicit = "" if self.sessions is None else " AND t.level = 'explicit'"
        sql = f"t.workspace_id = ? AND t.observer = ? AND t.observed = ?{explicit}"
        return Condition(sql, (workspace, self.observer, self.observed)) & among(self.sessions)


def among(sessions: list[str] | None) -> Condition | None:
    """The condition for rows of these sessions; none for None."""
    return None if sessions is None else Condition(f"t.session_id {IN_LIST}", (dumps(sessions),))


def choose(call: Call, view: View, options: Json, query: Query | None) -> list[Row]:
    """Conclusions near to the query, the most often derived, and the newest; without duplicates."""
    where, rows = view.where(call.workspace), list[Row]()
    most = limit = options["max_conclusions"] or _MAX_CONCLUSIONS
    frequent = limit // (3 if options["search_query"] else 2)
    frequent = frequent if options["include_most_frequent"] else 0
    near = min(max(1, options["search_top_k"] or limit // 3), limit)
    if query is not None:
        rows += nearest(call.db, query, where, near, options["search_max_distance"])
        limit -= near
    # Servers after 3.0.12 fill up with the newest ones.
    newest = most if call.is_newer else max(limit - frequent, 0)
    for order, count in (("t.times_derived DESC, ", frequent), ("", newest)):
        sql = f"SELECT t.* FROM conclusions t WHERE {where.sql} ORDER BY {order}"
        limited = f"{sql}t.created_at DESC, t.number DESC LIMIT ?"
        rows += call.db.all(limited, *where.values, count)
    return list({row["number"]: row for row in rows}.values())[:most]
