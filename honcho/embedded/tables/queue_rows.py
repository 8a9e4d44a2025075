# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of the queue of background work."""

from __future__ import annotations

from typing import Any

from honcho.embedded.database.store import Database, Row
from honcho.embedded.registry import Call
from honcho.embedded.values import Json, dumps

LEASE_SECONDS = 300.0

_CLAIM = (
    "UPDATE queue SET state = 'running', claimed_until = ? WHERE number = "
    "(SELECT min(number) FROM queue WHERE state != 'done' AND claimed_until < ?) RETURNING *"
)

_STATES = {"total": "*", "completed": "done", "in_progress": "running", "pending": "pending"}

_COUNTED = {f"{name}_work_units": state for name, state in _STATES.items()}


def add(call: Call, name: str, payload: Json, session: Row | None = None, **columns: Any) -> None:
    """Queue a task in this transaction; one with the state ``done`` is only counted."""
    row = {"workspace_id": call.workspace, "task": name, "payload": dumps(payload)}
    if session is not None:
        row |= {"session_id": session["id"], "session_uid": session["uid"]}
    call.db.insert("queue", [{"state": "pending", **row, **columns}])
    if "state" not in columns:
        call.jobs.append(name)


def claim(db: Database, now: float) -> Row | None:
    """Take a lease on the oldest task that has none; None if there is no such task."""
    return db.one(_CLAIM, now + LEASE_SECONDS, now)


def finish(db: Database, number: int) -> None:
    """Mark a task as done; one that is not counted is deleted."""
    db.execute("UPDATE queue SET state = 'done' WHERE number = ?", (number,))
    db.execute("DELETE FROM queue WHERE number = ? AND units = 0", (number,))


def waiting(db: Database) -> tuple[int, int]:
    """How many tasks of all workspaces are waiting, and how many are running."""
    sql = "SELECT count(*) FROM queue WHERE state = ?"
    return db.number(sql, "pending"), db.number(sql, "running")


def is_empty(db: Database) -> bool:
    """Whether nothing is queued or running."""
    return db.one("SELECT 1 FROM queue WHERE state != 'done' LIMIT 1") is None


def has_more(db: Database, job: Row) -> bool:
    """Whether more tasks of the same kind, session and sender are queued."""
    sql = "SELECT 1 FROM queue WHERE (session_uid, task, sender) IS (?, ?, ?)"
    these = (job[name] for name in ("session_uid", "task", "sender", "number"))
    return db.one(f"{sql} AND state != 'done' AND number != ?", *these) is not None


def has_dream(call: Call, payload: Json, observer: str, observed: str) -> bool:
    """Whether the same dream is already queued."""
    sql = "SELECT 1 FROM queue WHERE (workspace_id, payload, observer, observed) = (?, ?, ?, ?)"
    same = (call.workspace, dumps(payload), observer, observed)
    pending = call.db.one(f"{sql} AND task = 'dream' AND state = 'pending'", *same)
    return pending is not None


def counts(call: Call, given: Json) -> tuple[Json, dict[str, Json]]:
    """Numbers of tasks by state, in all and by session; ``given`` filters them."""
    sums = [f"sum(units * (state GLOB '{one}')) AS {name}" for name, one in _COUNTED.items()]
    sql = (
        f"SELECT session_uid AS session_id, {', '.join(sums)} FROM queue "
        "WHERE workspace_id = :workspace_id AND units > 0 "
        "AND session_id IS coalesce(:session_id, session_id) AND (sender = :sender_id "
        "OR observer = :observer_id OR coalesce(:sender_id, :observer_id) IS NULL) "
        "GROUP BY session_uid ORDER BY min(number)"
    )
    rows = [dict(row) for row in call.db.execute(sql, given)]
    total = {name: sum(row[name] for row in rows) for name in _COUNTED}
    return total, {row["session_id"]: row for row in rows if row["session_id"] is not None}
