"""Removing what was deleted."""

from __future__ import annotations

import sqlite3

from honcho.embedded.fulltext import forget_messages
from honcho.embedded.services import Services

_SESSION_TABLES = ("members", "conclusions", "summaries")
_WORKSPACE_TABLES = (
    "postings",
    "message_vectors",
    "conclusions",
    "cards",
    "summaries",
    "webhooks",
    "members",
    "peers",
    "sessions",
    "scope_status",
)


def purge_session(services: Services, row: sqlite3.Row) -> None:
    """A session with its messages and all conclusions that were made in it."""
    key = (row["workspace_id"], row["session_id"])
    with services.store.write() as db:
        _purge_messages(db, "workspace_id = ? AND session_id = ?", key)
        for table in _SESSION_TABLES:
            db.execute(f"DELETE FROM {table} WHERE workspace_id = ? AND session_id = ?", key)  # noqa: S608
        db.execute("DELETE FROM sessions WHERE uid = ?", (row["session_uid"],))
        db.execute(
            "DELETE FROM queue WHERE session_uid = ? AND number != ?",
            (row["session_uid"], row["number"]),
        )


def purge_workspace(services: Services, row: sqlite3.Row) -> None:
    """A workspace with everything in it."""
    workspace = row["workspace_id"]
    with services.store.write() as db:
        _purge_messages(db, "workspace_id = ?", (workspace,))
        for table in _WORKSPACE_TABLES:
            db.execute(f"DELETE FROM {table} WHERE workspace_id = ?", (workspace,))  # noqa: S608
        db.execute("DELETE FROM workspaces WHERE id = ?", (workspace,))
        db.execute(
            "DELETE FROM queue WHERE workspace_id = ? AND number != ?", (workspace, row["number"])
        )


def _purge_messages(db: sqlite3.Connection, where: str, key: tuple[str, ...]) -> None:
    rows = db.execute(f"SELECT number, content FROM messages WHERE {where}", key).fetchall()  # noqa: S608
    forget_messages(db, rows)
    db.executemany("DELETE FROM message_vectors WHERE number = ?", [(row[0],) for row in rows])
    db.execute(f"DELETE FROM messages WHERE {where}", key)  # noqa: S608
