"""Search for messages of a workspace, a peer or a session."""

from __future__ import annotations

from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.tables import scope_rows
from honcho.embedded.tables.conclusion_rows import among
from honcho.embedded.tables.filters import Condition, compile_filter
from honcho.embedded.tables.message_search import find_messages
from honcho.embedded.tables.query import Query, check_query
from honcho.embedded.values import Json, unprocessable


@operation("search_workspace", "free")
@operation("search_peer", "free")
@operation("search_session", "free")
def search(call: Call) -> Reply:
    """Search. The peer or session of the path overrides the same key of the filter."""
    body = call.body
    filters: Json = dict(body["filters"] or {})
    perspective, scope = filters.pop("peer_perspective", None), body.get("scope")
    if scope is not None and "session_id" in filters:
        raise unprocessable("`scope` and a 'session_id' filter are mutually exclusive")
    filters |= call.path
    where = Condition("1") & compile_filter("Message", filters, newer=call.is_newer)
    check_query(body["query"])
    query = Query.of(call.services, body["query"])
    with call.reading() as inside:
        where &= among(None if scope is None else scope_rows.sessions_ever(inside, scope))
        return Reply(find_messages(inside, query, where, body["limit"], perspective))
