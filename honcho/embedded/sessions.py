"""Sessions."""

from __future__ import annotations

from typing import Any

from honcho.embedded import creation, members, records, scope_members, worker_queue
from honcho.embedded.columns import SESSIONS
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.pages import page
from honcho.embedded.registry import Call, Reply, operation


def _get_or_create(call: Call, name: str, body: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    creation.make_workspace(call)
    row, made = creation.make_session(call, name)
    merged = creation.merge(row, body["metadata"], body["configuration"])
    creation.update(call, "sessions", row["number"], *merged)
    if body.get("peers"):
        members.add(call, name, body["peers"])
    if body.get("scopes"):
        scope_members.join_scopes(call, name, body["scopes"])
    stored = creation.find(call, "sessions", name)
    assert stored is not None  # noqa: S101
    return records.session(stored), made


@operation("get_or_create_session", "write")
def get_or_create_session(call: Call) -> Reply:
    """Makes workspace, peers and scopes too."""
    session, made = _get_or_create(call, call.body["id"], call.body)
    return Reply(session, 201 if made else 200)


@operation("update_session", "write")
def update_session(call: Call) -> Reply:
    """Makes an unknown session."""
    return Reply(_get_or_create(call, call.session, call.body)[0])


@operation("get_sessions")
def get_sessions(call: Call) -> Reply:
    """Active ones, oldest first."""
    where = Condition("t.workspace_id = ? AND t.is_active", (call.workspace,))
    where &= compile_filter(SESSIONS, call.body["filters"])
    return page(call, "sessions t", where, "t.created_at, t.number", records.session)


@operation("delete_session", "write")
def delete_session(call: Call) -> Reply:
    """Inactive at once, purged in the background."""
    row = creation.active_session(call, call.session)
    call.db.execute("UPDATE sessions SET is_active = 0 WHERE number = ?", (row["number"],))
    worker_queue.add(call, "purge_session", session=row)
    return Reply({"message": "Session deleted successfully"})
