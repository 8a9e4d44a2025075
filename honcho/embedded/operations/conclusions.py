"""Conclusions: facts that one peer knows about another (or itself)."""

from __future__ import annotations

from honcho.embedded.operations.lists import listing, removal
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.schema.shapes import COLUMNS
from honcho.embedded.tables import conclusion_rows, lookup
from honcho.embedded.tables.filters import Condition, compile_filter
from honcho.embedded.tables.paging import IN_WORKSPACE
from honcho.embedded.tables.query import Query, check_query
from honcho.embedded.values import Json, unprocessable

_PAIR_HINT = (
    "observer and observed must be specified for semantic search. Pass them inside the 'filters' "
    'object, e.g. {"query": "...", "filters": {"observer": "alice", "observed": "bob"}}. Both '
    "'observer'/'observer_id' and 'observed'/'observed_id' are accepted."
)


@operation("create_conclusions", "free")
def create_conclusions(call: Call) -> Reply:
    """Create all or none; they are never merged with existing ones."""
    items: list[Json] = call.body["conclusions"]
    vectors = [Query.of(call.services, item["content"]).packed for item in items]
    with call.writing() as inside:
        _check(inside, items)
        shown: list[Json] = []
        for item, vector in zip(items, vectors, strict=True):
            row = {COLUMNS.get(name, name): value for name, value in item.items()}
            stored = conclusion_rows.insert(
                inside.db, call.now, vector, workspace_id=call.workspace, **row
            )
            shown.append(shapes.conclusion(stored, call.version))
    return Reply(shown)


def _check(call: Call, items: list[Json]) -> None:
    for item in items:
        lookup.refuse_scopes(call, [item["observed_id"]], role="the observed peer of a conclusion")
        lookup.the_peer(call, item["observer_id"])
        lookup.the_peer(call, item["observed_id"])
        if item["session_id"] is not None:
            lookup.the_session(call, item["session_id"])


_ORDER = "t.created_at DESC, t.number DESC"

listing("list_conclusions", "Conclusion", "conclusions t", IN_WORKSPACE, order=_ORDER)


@operation("query_conclusions", "free")
def query_conclusions(call: Call) -> Reply:
    """Conclusions of one pair of peers, by distance to a text."""
    filters: Json = call.body["filters"] or {}
    for role in ("observer", "observed"):
        given = [filters.get(role), filters.get(f"{role}_id")]
        has_operator = any(isinstance(name, (dict, list)) for name in given)
        if has_operator or not any(given):
            raise unprocessable(_PAIR_HINT)
    check_query(call.body["query"])
    where = Condition("t.workspace_id = ?", (call.workspace,))
    where &= compile_filter("Conclusion", filters, newer=call.is_newer)
    query = Query.of(call.services, call.body["query"])
    with call.reading() as inside:
        rows = conclusion_rows.nearest(
            inside.db, query, where, call.body["top_k"], call.body["distance"]
        )
    return Reply([shapes.conclusion(row, call.version) for row in rows])


_UNKNOWN = "Document {conclusion_id} not found or does not belong to workspace {workspace_id}"


@operation("get_conclusion")
def get_conclusion(call: Call) -> Reply:
    """One conclusion."""
    row = lookup.find(call, "conclusions", call.path["conclusion_id"])
    found = lookup.found(row, _UNKNOWN.format(**call.path))
    return Reply(shapes.conclusion(found, call.version))


removal("delete_conclusion", "conclusions", "conclusion_id", _UNKNOWN)
