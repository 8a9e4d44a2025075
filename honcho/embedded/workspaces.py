"""Workspaces."""

from __future__ import annotations

from honcho.embedded import creation, records, worker_queue
from honcho.embedded.columns import WORKSPACES
from honcho.embedded.errors import ApiError, no_workspace
from honcho.embedded.filters import compile_filter
from honcho.embedded.pages import page
from honcho.embedded.registry import Call, Reply, operation


def _shown(call: Call, name: str, status: int | None = None) -> Reply:
    row = creation.find_workspace(call, name)
    assert row is not None  # noqa: S101
    return Reply(records.workspace(row), status)


@operation("get_or_create_workspace", "write")
def get_or_create_workspace(call: Call) -> Reply:
    """An existing workspace is answered as it is: what is given for it is ignored."""
    body = call.body
    config = creation.without_nulls(body["configuration"])
    made = creation.make_workspace(call, body["id"], body["metadata"], config)
    return _shown(call, body["id"], 201 if made else 200)


@operation("update_workspace", "write")
def update_workspace(call: Call) -> Reply:
    """Makes an unknown workspace."""
    creation.make_workspace(call)
    row = creation.find_workspace(call)
    assert row is not None  # noqa: S101
    merged = creation.merge(row, call.body["metadata"], call.body["configuration"])
    creation.update(call, "workspaces", row["number"], *merged)
    return _shown(call, call.workspace)


@operation("get_all_workspaces")
def get_all_workspaces(call: Call) -> Reply:
    """Oldest first."""
    where = compile_filter(WORKSPACES, call.body["filters"])
    return page(call, "workspaces t", where, "t.created_at, t.number", records.workspace)


@operation("delete_workspace", "write")
def delete_workspace(call: Call) -> Reply:
    """Accepted, and carried out in the background."""
    if creation.find_workspace(call) is None:
        raise no_workspace(call.workspace)
    active = call.db.execute(
        "SELECT 1 FROM sessions WHERE workspace_id = ? AND is_active LIMIT 1", (call.workspace,)
    )
    if active.fetchone():
        raise ApiError(
            409,
            f"Cannot delete workspace '{call.workspace}': active session(s) remain. "
            "Delete all sessions first.",
        )
    worker_queue.add(call, "purge_workspace")
    return Reply({"message": "Workspace deletion accepted"})
