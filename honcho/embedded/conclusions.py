"""Conclusions: what one peer knows of another (or of itself)."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from typing import Any

from honcho.embedded import creation, records
from honcho.embedded.columns import CONCLUSIONS
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import new_id
from honcho.embedded.records import page
from honcho.embedded.refusals import not_found, unprocessable
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, dumps, is_list, is_object
from honcho.embedded.words import Query, check_query

_PAIR_HINT = (
    "observer and observed must be specified for semantic search. Pass them inside the 'filters' "
    'object, e.g. {"query": "...", "filters": {"observer": "alice", "observed": "bob"}}. Both '
    "'observer'/'observer_id' and 'observed'/'observed_id' are accepted."
)


def insert(db: Database, created_at: str, vector: bytes | None, **columns: Any) -> Json:
    """Store a conclusion (workspace_id, observer, observed, content, ...) and show it."""
    usual = {"session_id": None, "level": "explicit", "times_derived": 1, "shown_at": created_at}
    details = dumps(columns.pop("details", {}))
    row = {**usual, **columns, "details": details, "vector": vector, "created_at": created_at}
    row["id"] = new_id()
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
    with call.reading() as inside:
        _check(inside, items)
    vectors = [Query.of(call.services, item["content"]).packed for item in items]
    rows = [
        {"workspace_id": call.workspace, "observer": one["observer_id"]}
        | {"observed": one["observed_id"], **{k: one[k] for k in ("session_id", "content")}}
        for one in items
    ]
    with call.writing() as inside:
        _check(inside, items)
        pairs = zip(rows, vectors, strict=True)
        return Reply([insert(inside.db, call.now, vector, **row) for row, vector in pairs])


def _check(call: Call, items: list[Json]) -> None:
    for item in items:
        hint = NO_REPRESENTATION.format("the observed peer of a conclusion")
        creation.refuse_scopes(call, [item["observed_id"]], hint)
        creation.the_peer(call, item["observer_id"])
        creation.the_peer(call, item["observed_id"])
        if item["session_id"] is not None:
            creation.the_session(call, item["session_id"])


@operation("list_conclusions")
def list_conclusions(call: Call) -> Reply:
    """Newest first; ``reverse`` is oldest first."""
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter(CONCLUSIONS, call.body["filters"])
    order, shape = "t.created_at, t.number", records.conclusion
    return page(call, "conclusions t", where, order, shape, newest_first=True)


@operation("query_conclusions", "free")
def query_conclusions(call: Call) -> Reply:
    """By distance to a text, of one pair of peers."""
    text: str = call.body["query"]
    filters: Json = call.body["filters"] or {}
    for role in ("observer", "observed"):
        given = [filters.get(role), filters.get(f"{role}_id")]
        if any(is_object(name) or is_list(name) for name in given) or not any(given):
            raise unprocessable(_PAIR_HINT)
    check_query(text)
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter(CONCLUSIONS, filters)
    query = Query.of(call.services, text)
    with call.reading() as inside:
        rows = nearest(inside.db, query, where, call.body["top_k"], call.body["distance"])
    return Reply([records.conclusion(row) for row in rows])


@operation("delete_conclusion", "write")
def delete_conclusion(call: Call) -> Reply:
    """Gone at once."""
    name = call.path["conclusion_id"]
    sql = "DELETE FROM conclusions WHERE id = ? AND workspace_id = ?"
    if call.db.execute(sql, (name, call.workspace)).rowcount == 0:
        place = f"not found or does not belong to workspace {call.workspace}"
        raise not_found(f"Document {name} {place}")
    return Reply()
