"""Rows of webhooks."""

from __future__ import annotations

from honcho.embedded.database.store import Database, Row
from honcho.embedded.registry import Call


def webhooks_of(db: Database, workspace: str) -> dict[str, Row]:
    """The webhooks of a workspace by their URL, oldest first."""
    sql = "SELECT * FROM webhooks WHERE workspace_id = ? ORDER BY number"
    return {row["url"]: row for row in db.all(sql, workspace)}


def has_webhooks(call: Call) -> bool:
    """Whether the workspace has webhooks."""
    return bool(call.db.one("SELECT 1 FROM webhooks WHERE workspace_id = ?", call.workspace))
