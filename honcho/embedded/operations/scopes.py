"""Scopes: named views of sessions. Each is stored as a peer that observes their members."""

from __future__ import annotations

from honcho.embedded.background import queueing
from honcho.embedded.operations.lists import listing
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lifecycle, lookup, member_rows, queue_rows
from honcho.embedded.tables.paging import IN_WORKSPACE, page
from honcho.embedded.tables.scope_rows import find, statuses
from honcho.embedded.values import SCOPE_PREFIX, ApiError


@operation("get_or_create_scope", "write")
def get_or_create_scope(call: Call) -> Reply:
    """Get or create a scope. Creates the workspace too."""
    name = call.body["id"]
    lifecycle.make_workspace(call)
    made = lifecycle.insert_peers(call, [f"{SCOPE_PREFIX}{name}"], observe_me=False)
    lifecycle.merge(call, "peers", find(call, name), call.body["metadata"], None)
    return Reply(show("Scope", find(call, name)), 201 if made else 200)


@operation("get_scope")
def get_scope(call: Call) -> Reply:
    """One scope."""
    return Reply(show("Scope", find(call, call.path["scope_id"])))


listing("get_scopes", "Scope", "peers t", f"{IN_WORKSPACE} AND t.is_scope")


@operation("add_sessions_to_scope", "write")
def add_sessions_to_scope(call: Call) -> Reply:
    """Add all or none; their conclusions are copied in the background."""
    find(call, call.path["scope_id"])
    names: list[str] = call.body["session_ids"]
    rows = {name: lookup.find(call, "sessions", name, "is_active") for name in names}
    missing = sorted(name for name, row in rows.items() if row is None)
    if missing:
        raise ApiError(404, f"Session(s) {missing} not found in workspace {call.workspace}")
    for row in filter(None, rows.values()):
        queueing.join_scopes(call, row, [call.path["scope_id"]])
    return Reply()


@operation("remove_session_from_scope", "write")
def remove_session_from_scope(call: Call) -> Reply:
    """Remove a session and its copied conclusions; one that is not a member is accepted."""
    scope = find(call, call.path["scope_id"])["id"]
    session = lookup.the_session(call, call.session)
    if member_rows.leave(call, "peer_id = ?", scope):
        queue_rows.add(call, "leave_scope", {"scope": scope}, session)
    return Reply()


@operation("get_scope_sessions")
def get_scope_sessions(call: Call) -> Reply:
    """The active sessions, in the order of joining."""
    find(call, call.path["scope_id"])
    tables = "members m JOIN sessions t ON t.workspace_id = m.workspace_id AND t.id = m.session_id"
    place = f"{IN_WORKSPACE} AND m.peer_id = 'scope.' || :scope_id"
    where = f"{place} AND m.left_at IS NULL AND t.is_active"
    return page("Session", tables, where, call, order="m.joined_at ASC, m.number ASC")


@operation("get_scope_status")
def get_scope_status(call: Call) -> Reply:
    """The progress of copying each session's conclusions."""
    scope = find(call, call.path["scope_id"])["id"]
    return Reply({"backfill_status": statuses(call, scope)})
