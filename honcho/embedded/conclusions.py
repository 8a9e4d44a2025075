"""Conclusions: what one peer knows of another (or of itself)."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import creation, records, vectors
from honcho.embedded.columns import CONCLUSIONS
from honcho.embedded.errors import no_peer, not_found, unprocessable
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import new_id
from honcho.embedded.pages import page
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import NO_REPRESENTATION, refuse_scopes
from honcho.embedded.search import check_query

Json = dict[str, Any]
_PAIR_HINT = (
    "observer and observed must be specified for semantic search. Pass them inside the 'filters' "
    'object, e.g. {"query": "...", "filters": {"observer": "alice", "observed": "bob"}}. Both '
    "'observer'/'observer_id' and 'observed'/'observed_id' are accepted."
)


def insert(
    db: sqlite3.Connection,
    workspace: str,
    pair: tuple[str, str],
    session: str | None,
    content: str,
    vector: vectors.Vector | None,
    created_at: str,
    *,
    level: str = "explicit",
    times_derived: int = 1,
    details: Json | None = None,
    shown_at: str | None = None,
) -> Json:
    """Store a conclusion of ``pair`` (observer, observed); in the shape of the API."""
    row = db.execute(
        "INSERT INTO conclusions (id, workspace_id, observer, observed, session_id, content, "
        "level, times_derived, details, vector, created_at, shown_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
        (
            new_id(),
            workspace,
            *pair,
            session,
            content,
            level,
            times_derived,
            dumps(details or {}),
            None if vector is None else vectors.pack(vector),
            created_at,
            shown_at or created_at,
        ),
    ).fetchone()
    return records.conclusion(row)


def nearest(
    db: sqlite3.Connection,
    where: Condition,
    vector: vectors.Vector,
    limit: int,
    max_distance: float | None = None,
) -> list[sqlite3.Row]:
    """The conclusions nearest to a vector."""
    rows = db.execute(
        f"SELECT t.* FROM conclusions t WHERE {where.sql} AND t.vector IS NOT NULL "
        "ORDER BY t.number",
        where.parameters,
    ).fetchall()
    # Distances are rounded as float32 sums are not exact.
    distances = [
        (round(1 - vectors.similarity(vector, vectors.unpack(row["vector"])), 6), at)
        for at, row in enumerate(rows)
    ]
    if max_distance is not None:
        distances = [one for one in distances if one[0] <= max_distance]
    return [rows[at] for _, at in sorted(distances)[:limit]]


@operation("create_conclusions", "free")
def create_conclusions(call: Call) -> Reply:
    """All or none, and never merged with existing ones."""
    items: list[Json] = call.body["conclusions"]
    with call.services.store.read() as db:
        _check(call.within(db), items)
    found = [vectors.embed(call.services, item["content"]) for item in items]
    with call.services.store.write() as db:
        _check(call.within(db), items)
        made = [
            insert(
                db,
                call.workspace,
                (item["observer_id"], item["observed_id"]),
                item["session_id"],
                item["content"],
                vector,
                call.now,
            )
            for item, vector in zip(items, found, strict=True)
        ]
    return Reply(made)


def _check(call: Call, items: list[Json]) -> None:
    for item in items:
        refuse_scopes(call, [item["observed_id"]], NO_REPRESENTATION.format("conclusion target"))
        for name in (item["observer_id"], item["observed_id"]):
            if creation.find(call, "peers", name) is None:
                raise no_peer(call.workspace, name)
        if item["session_id"] is not None:
            creation.active_session(call, item["session_id"])


@operation("list_conclusions")
def list_conclusions(call: Call) -> Reply:
    """Newest first; ``reverse`` is oldest first."""
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter(CONCLUSIONS, call.body["filters"])
    call.query["reverse"] = not call.query["reverse"]
    return page(call, "conclusions t", where, "t.created_at, t.number", records.conclusion)


@operation("query_conclusions", "free")
def query_conclusions(call: Call) -> Reply:
    """By distance to a text, of one pair of peers."""
    filters = call.body["filters"] or {}
    for role in ("observer", "observed"):
        given = [filters.get(role), filters.get(f"{role}_id")]
        if any(isinstance(name, (dict, list)) for name in given) or not any(given):
            raise unprocessable(_PAIR_HINT)
    check_query(call.body["query"])
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter(CONCLUSIONS, filters)
    vector = vectors.embed(call.services, call.body["query"])
    with call.services.store.read() as db:
        rows = nearest(db, where, vector, call.body["top_k"], call.body["distance"])
        return Reply([records.conclusion(row) for row in rows])


@operation("delete_conclusion", "write")
def delete_conclusion(call: Call) -> Reply:
    """Gone at once."""
    name = call.path["conclusion_id"]
    gone = call.db.execute(
        "DELETE FROM conclusions WHERE id = ? AND workspace_id = ?", (name, call.workspace)
    )
    if gone.rowcount == 0:
        raise not_found(
            f"Document {name} not found or does not belong to workspace {call.workspace}"
        )
    return Reply()
