"""Rows of scopes: the peer of each, and the progress of copying."""

from __future__ import annotations

from honcho.embedded.database.store import Database, Row, marks
from honcho.embedded.registry import Call
from honcho.embedded.tables import lookup
from honcho.embedded.values import SCOPE_PREFIX, Json, dumps, loads


def find(call: Call, name: str) -> Row:
    """The peer of a scope; 404 if there is none."""
    row = lookup.find(call, "peers", f"{SCOPE_PREFIX}{name}")
    return lookup.found(row, f"Scope {name} not found in workspace {call.workspace}")


def sessions_ever(call: Call, *names: str) -> list[str]:
    """The sessions that are or were members of any of these scopes."""
    peers = [find(call, name)["id"] for name in names]
    sql = "SELECT DISTINCT session_id FROM members WHERE workspace_id = ? AND peer_id IN"
    return [row[0] for row in call.db.all(f"{sql} {marks(peers)}", call.workspace, *peers)]


def set_status(db: Database, key: tuple[str, str], scope: str, now: str, status: Json) -> None:
    """Store the progress of copying from a session (by workspace and id)."""
    text = dumps({**status, "updated_at": f"{now[:-1]}+00:00"})
    db.execute("INSERT OR REPLACE INTO scope_status VALUES (?, ?, ?, ?)", (*key, scope, text))


def statuses(call: Call, scope: str) -> Json:
    """The progress of copying, by session."""
    sql = "SELECT session_id, status FROM scope_status WHERE workspace_id = ? AND scope = ?"
    rows = call.db.all(sql, call.workspace, scope)
    return {row["session_id"]: loads(row["status"]) for row in rows}
