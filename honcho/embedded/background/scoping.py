# ruff: noqa: S608  # the names that are put into SQL are our own
"""Copies conclusions from sessions into the views of scopes."""

from __future__ import annotations

from honcho.embedded.database.store import IN_SESSION, Row
from honcho.embedded.registry import Services
from honcho.embedded.tables import scope_rows
from honcho.embedded.values import new_id, time_now

_UNKNOWN = (
    f"SELECT * FROM conclusions WHERE {IN_SESSION} AND observer = observed AND level = 'explicit' "
    "AND (observed, content) NOT IN (SELECT observed, content FROM conclusions "
    f"WHERE {IN_SESSION} AND level = 'explicit' AND observer = ?) ORDER BY number"
)

_MEMBER = f"SELECT 1 FROM members WHERE {IN_SESSION} AND peer_id = ? AND left_at IS NULL"


def fill_scope(services: Services, job: Row, scope: str) -> None:
    """Copy a session's conclusions of peers about themselves into the view of a scope."""
    key, now = (job["workspace_id"], job["session_id"]), time_now()
    with services.store.write() as db:
        if db.one(_MEMBER, *key, scope):
            rows = db.all(_UNKNOWN, *key, *key, scope)
            fresh = {"number": None, "observer": scope, "created_at": now}
            db.insert("conclusions", [{**dict(row), **fresh, "id": new_id()} for row in rows])
            scope_rows.set_status(
                db, key, scope, now, {"state": "completed", "docs_copied": len(rows)}
            )


def leave_scope(services: Services, job: Row, scope: str) -> None:
    """Remove the copies of a session from the view of a scope."""
    key = (job["workspace_id"], job["session_id"], scope)
    with services.store.write() as db:
        if not db.one(_MEMBER, *key):
            db.execute(f"DELETE FROM conclusions WHERE {IN_SESSION} AND observer = ?", key)
            db.execute(f"DELETE FROM scope_status WHERE {IN_SESSION} AND scope = ?", key)
