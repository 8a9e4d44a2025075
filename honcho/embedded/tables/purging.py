# ruff: noqa: S608  # the names that are put into SQL are our own
"""Removing a session, or a workspace, with everything in it."""

from __future__ import annotations

from honcho.embedded.database.store import IN_SESSION, Database
from honcho.embedded.tables.message_rows import remove_messages

_OF_SESSION: tuple[str, ...] = ("members", "conclusions", "summaries", "queue")

_OF_WORKSPACE = (*_OF_SESSION, "cards", "webhooks", "peers", "sessions", "scope_status")


def purge(db: Database, workspace: str, session: str | None) -> None:
    """Remove a session with all conclusions made in it, or a workspace with everything."""
    key: tuple[str, ...] = (workspace,)
    where, tables, own = "workspace_id = ?", _OF_WORKSPACE, "workspaces WHERE id = ?"
    if session is not None:
        key += (session,)
        where, tables, own = IN_SESSION, _OF_SESSION, "sessions WHERE workspace_id = ? AND id = ?"
    remove_messages(db, where, key)
    for place in (*(f"{table} WHERE {where}" for table in tables), own):
        db.execute(f"DELETE FROM {place}", key)
