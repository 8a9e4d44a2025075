"""What a scope knows: copies of the explicit conclusions of its sessions."""

from __future__ import annotations

import sqlite3

from honcho.embedded import times
from honcho.embedded.ids import new_id
from honcho.embedded.records import dumps, loads
from honcho.embedded.services import Services

_COPY = (
    "INSERT INTO conclusions (id, workspace_id, observer, observed, session_id, content, level, "
    "times_derived, details, vector, created_at, shown_at) SELECT ?, workspace_id, ?, observed, "
    "session_id, content, level, times_derived, details, vector, ?, shown_at "
    "FROM conclusions WHERE number = ?"
)


def fill_scope(services: Services, row: sqlite3.Row) -> None:
    """Copy what peers know of themselves from a session into the view of a scope."""
    scope = loads(row["payload"])["scope"]
    key = (row["workspace_id"], row["session_id"])
    with services.store.write() as db:
        member = db.execute(
            "SELECT 1 FROM members WHERE workspace_id = ? AND session_id = ? AND peer_id = ? "
            "AND left_at IS NULL",
            (*key, scope),
        ).fetchone()
        if member is None:
            return
        found = db.execute(
            "SELECT c.number FROM conclusions c WHERE c.workspace_id = ? AND c.session_id = ? "
            "AND c.observer = c.observed AND c.level = 'explicit' AND NOT EXISTS ("
            "SELECT 1 FROM conclusions o WHERE o.workspace_id = c.workspace_id "
            "AND o.observer = ? AND o.observed = c.observed AND o.session_id = c.session_id "
            "AND o.level = c.level AND o.content = c.content) ORDER BY c.number",
            (*key, scope),
        ).fetchall()
        now = times.now()
        db.executemany(_COPY, [(new_id(), scope, now, one[0]) for one in found])
        status = {
            "state": "completed",
            "updated_at": f"{now[:-1]}+00:00",
            "docs_copied": len(found),
        }
        db.execute(
            "UPDATE scope_status SET status = ? "
            "WHERE workspace_id = ? AND session_id = ? AND scope = ?",
            (dumps(status), *key, scope),
        )


def leave_scope(services: Services, row: sqlite3.Row) -> None:
    """Take the copies of a session out of the view of a scope."""
    scope = loads(row["payload"])["scope"]
    key = (row["workspace_id"], row["session_id"], scope)
    with services.store.write() as db:
        member = db.execute(
            "SELECT left_at FROM members WHERE workspace_id = ? AND session_id = ? AND peer_id = ?",
            key,
        ).fetchone()
        if member is not None and member["left_at"] is None:
            return
        for table, column in (("conclusions", "observer"), ("scope_status", "scope")):
            db.execute(
                f"DELETE FROM {table} WHERE workspace_id = ? AND session_id = ? AND {column} = ?",  # noqa: S608
                key,
            )
