"""Scopes: named views on some sessions. Behind each is a peer that observes their members."""

from __future__ import annotations

import sqlite3

from honcho.embedded import creation, records, scope_members, worker_queue
from honcho.embedded.errors import no_session, not_found
from honcho.embedded.filters import Condition
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.pages import page
from honcho.embedded.records import dumps, loads
from honcho.embedded.registry import Call, Reply, operation


def find(call: Call, name: str) -> sqlite3.Row:
    """The peer behind a scope; 404 when there is none."""
    row = creation.find(call, "peers", f"{SCOPE_PREFIX}{name}")
    if row is None:
        raise not_found(f"Scope {name} not found in workspace {call.workspace}")
    return row


def sessions_ever(call: Call, *names: str) -> list[str]:
    """The sessions that are or were members of any of these scopes."""
    peers = [find(call, name)["id"] for name in names]
    marks = ", ".join("?" * len(peers))
    rows = call.db.execute(
        f"SELECT DISTINCT session_id FROM members WHERE workspace_id = ? AND peer_id IN ({marks})",
        (call.workspace, *peers),
    )
    return [row[0] for row in rows]


@operation("get_or_create_scope", "write")
def get_or_create_scope(call: Call) -> Reply:
    """Makes the workspace too."""
    creation.make_workspace(call)
    name = call.body["id"]
    made = scope_members.make_scopes(call, [name])
    if call.body["metadata"] is not None:
        call.db.execute(
            "UPDATE peers SET metadata = ? WHERE workspace_id = ? AND id = ?",
            (dumps(call.body["metadata"]), call.workspace, f"{SCOPE_PREFIX}{name}"),
        )
    return Reply(records.scope(find(call, name)), 201 if made else 200)


@operation("get_scope")
def get_scope(call: Call) -> Reply:
    """One scope."""
    return Reply(records.scope(find(call, call.path["scope_id"])))


@operation("get_scopes")
def get_scopes(call: Call) -> Reply:
    """Oldest first."""
    where = Condition("t.workspace_id = ? AND t.is_scope", (call.workspace,))
    return page(call, "peers t", where, "t.created_at, t.number", records.scope)


@operation("add_sessions_to_scope", "write")
def add_sessions_to_scope(call: Call) -> Reply:
    """All or none; what is known from them is copied in the background."""
    name = call.path["scope_id"]
    find(call, name)
    wanted = list(dict.fromkeys(call.body["session_ids"]))
    found = {one: creation.find(call, "sessions", one) for one in wanted}
    missing = sorted(one for one, row in found.items() if row is None or not row["is_active"])
    if missing:
        raise not_found(f"Session(s) {missing} not found in workspace {call.workspace}")
    for session in wanted:
        scope_members.join_scopes(call, session, [name])
    return Reply()


@operation("remove_session_from_scope", "write")
def remove_session_from_scope(call: Call) -> Reply:
    """Accepted for a session that is no member; what was copied is taken away again."""
    scope = find(call, call.path["scope_id"])
    session = creation.find(call, "sessions", call.session)
    if session is None or not session["is_active"]:
        raise no_session(call.workspace, call.session)
    left = call.db.execute(
        "UPDATE members SET left_at = ? WHERE workspace_id = ? AND session_id = ? "
        "AND peer_id = ? AND left_at IS NULL",
        (call.now, call.workspace, call.session, scope["id"]),
    )
    if left.rowcount:
        worker_queue.add(call, "leave_scope", {"scope": scope["id"]}, session=session)
    return Reply()


@operation("get_scope_sessions")
def get_scope_sessions(call: Call) -> Reply:
    """Active ones, in the order of joining."""
    scope = find(call, call.path["scope_id"])
    tables = "members m JOIN sessions t ON t.workspace_id = m.workspace_id AND t.id = m.session_id"
    where = Condition(
        "m.workspace_id = ? AND m.peer_id = ? AND m.left_at IS NULL AND t.is_active",
        (call.workspace, scope["id"]),
    )
    return page(call, tables, where, "m.joined_at, m.number", records.session)


@operation("get_scope_status")
def get_scope_status(call: Call) -> Reply:
    """How far the copying of what is known from each session is."""
    scope = find(call, call.path["scope_id"])
    rows = call.db.execute(
        "SELECT session_id, status FROM scope_status WHERE workspace_id = ? AND scope = ?",
        (call.workspace, scope["id"]),
    )
    return Reply({"backfill_status": {row["session_id"]: loads(row["status"]) for row in rows}})
