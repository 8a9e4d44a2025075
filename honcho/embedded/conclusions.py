# ruff: noqa: S608  # the names that are put into SQL are our own
"""Conclusions: what one peer knows of another (or of itself)."""

from __future__ import annotations

from typing import Any

from honcho.embedded import records
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.records import COLUMNS, IN_WORKSPACE, listing, removal
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, new_id, refuse
from honcho.embedded.words import Query, check_query

_PAIR_HINT = (
    "observer and observed must be specified for semantic search. Pass them inside the 'filters' "
    'object, e.g. {"query": "...", "filters": {"observer": "alice", "observed": "bob"}}. Both '
    "'observer'/'observer_id' and 'observed'/'observed_id' are accepted."
)


def insert(db: Database, created_at: str, vector: bytes | None, **columns: Any) -> Json:
    """Store a conclusion (workspace_id, observer, observed, content, ...) and show it."""
    usual = {"level": "explicit", "shown_at": created_at, "created_at": created_at}
    row = {**usual, **columns, "id": new_id(), "vector": vector}
    db.insert("conclusions", [row])
    return records.conclusion(row)


def nearest(
    db: Database, query: Query, where: Condition, limit: int, max_distance: float | None = None
) -> list[Row]:
    """The conclusions nearest to a query."""
    rows = db.execute(f"SELECT t.* FROM conclusions t WHERE {where.sql}", where.values)
    return query.nearest(rows, limit, max_distance)


@operation("create_conclusions", "free")
def create_conclusions(call: Call) -> Reply:
    """All or none, and never merged with existing ones."""
    items: list[Json] = call.body["conclusions"]
    vectors = [Query.of(call.services, item["content"]).packed for item in items]
    with call.writing() as inside:
        _check(inside, items)
        shown: list[Json] = []
        for item, vector in zip(items, vectors, strict=True):
            row = {COLUMNS.get(name, name): value for name, value in item.items()}
            shown.append(insert(inside.db, call.now, vector, workspace_id=call.workspace, **row))
    return Reply(shown)


def _check(call: Call, items: list[Json]) -> None:
    for item in items:
        records.refuse_scopes(call, [item["observed_id"]], role="the observed peer of a conclusion")
        records.the_peer(call, item["observer_id"])
        records.the_peer(call, item["observed_id"])
        if item["session_id"] is not None:
            records.the_session(call, item["session_id"])


_ORDER = "t.created_at DESC, t.number DESC"
listing("list_conclusions", "Conclusion", "conclusions t", IN_WORKSPACE, order=_ORDER)


@operation("query_conclusions", "free")
def query_conclusions(call: Call) -> Reply:
    """By distance to a text, of one pair of peers."""
    filters: Json = call.body["filters"] or {}
    for role in ("observer", "observed"):
        given = [filters.get(role), filters.get(f"{role}_id")]
        has_operator = any(isinstance(name, (dict, list)) for name in given)
        refuse(has_operator or not any(given), _PAIR_HINT)
    check_query(call.body["query"])
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter("Conclusion", filters)
    query = Query.of(call.services, call.body["query"])
    with call.reading() as inside:
        rows = nearest(inside.db, query, where, call.body["top_k"], call.body["distance"])
    return Reply([records.conclusion(row) for row in rows])


_UNKNOWN = "Document {conclusion_id} not found or does not belong to workspace {workspace_id}"
removal("delete_conclusion", "conclusions", "conclusion_id", _UNKNOWN)
