"""Workspaces, and what belongs to the server itself."""

from __future__ import annotations

from honcho.embedded import creation, records, work
from honcho.embedded.columns import WORKSPACES
from honcho.embedded.filters import compile_filter
from honcho.embedded.records import page
from honcho.embedded.refusals import ApiError
from honcho.embedded.registry import Call, Reply, operation


@operation("get_or_create_workspace", "write")
def get_or_create_workspace(call: Call) -> Reply:
    """An existing workspace is answered as it is: what is given for it is ignored."""
    name, metadata = call.body["id"], call.body["metadata"]
    config = creation.without_nulls(call.body["configuration"])
    made = creation.make_workspace(call, name, metadata, config)
    row = creation.the_workspace(call, name)
    return Reply(records.workspace(row), 201 if made else 200)


@operation("update_workspace", "write")
def update_workspace(call: Call) -> Reply:
    """Makes an unknown workspace."""
    creation.make_workspace(call)
    row, body = creation.the_workspace(call), call.body
    creation.merge(call, "workspaces", row, body["metadata"], body["configuration"])
    return Reply(records.workspace(creation.the_workspace(call)))


@operation("get_all_workspaces")
def get_all_workspaces(call: Call) -> Reply:
    """Oldest first."""
    where = compile_filter(WORKSPACES, call.body["filters"])
    return page(call, "workspaces t", where, "t.created_at, t.number", records.workspace)


@operation("delete_workspace", "write")
def delete_workspace(call: Call) -> Reply:
    """Accepted, and carried out in the background."""
    creation.the_workspace(call)
    sql = "SELECT 1 FROM sessions WHERE workspace_id = ? AND is_active"
    if call.db.one(sql, call.workspace):
        text = f"Cannot delete workspace '{call.workspace}': active session(s) remain. "
        raise ApiError(409, f"{text}Delete all sessions first.")
    work.add(call, "purge", {})
    return Reply({"message": "Workspace deletion accepted"})


@operation("health_check")
def health_check(_: Call) -> Reply:
    """Alive."""
    return Reply({"status": "ok"})


@operation("create_key")
def create_key(_: Call) -> Reply:
    """Authentication is off, so there are no keys."""
    raise ApiError(405, "Feature is disabled")
