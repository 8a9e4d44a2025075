"""Workspaces."""

from __future__ import annotations

from honcho.embedded.operations.lists import listing
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lifecycle, lookup, queue_rows
from honcho.embedded.values import ApiError, Json


@operation("get_or_create_workspace", "write")
@operation("update_workspace", "write")
def get_or_create_workspace(call: Call) -> Reply:
    """An existing one is returned unchanged, and the given values ignored, except by an update."""
    body: Json = call.body
    call.path.setdefault("workspace_id", body.get("id", ""))
    made, row = lifecycle.make_workspace(call), lookup.the_workspace(call)
    if made or "id" not in body:
        lifecycle.merge(call, "workspaces", row, body["metadata"], body["configuration"])
    shown = show("Workspace", lookup.the_workspace(call))
    return Reply(shown, 201 if made and "id" in body else 200)


listing("get_all_workspaces", "Workspace", "workspaces t", "1")


@operation("delete_workspace", "write")
def delete_workspace(call: Call) -> Reply:
    """Accepted; the workspace is deleted in the background."""
    lookup.the_workspace(call)
    sql = "SELECT 1 FROM sessions WHERE workspace_id = ? AND is_active"
    text = f"Cannot delete workspace '{call.workspace}': active session(s) remain."
    hint = "Delete all sessions first."
    if call.db.one(sql, call.workspace):
        raise ApiError(409, f"{text} {hint}")
    queue_rows.add(call, "purge", {})
    return Reply({"message": "Workspace deletion accepted"})
