"""Queueing background work, and what queue/status says of it."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import vectors
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.settings import observers_of, settings_of

Json = dict[str, Any]
_INSERT = (
    "INSERT INTO queue (workspace_id, session_id, session_uid, task, payload, units, state, "
    "sender, observer, observed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def add(
    call: Call,
    task: str,
    payload: Json | None = None,
    *,
    session: sqlite3.Row | None = None,
    units: int = 0,
    done: bool = False,
    sender: str | None = None,
    observer: str | None = None,
    observed: str | None = None,
) -> None:
    """Queue a task as part of the transaction; ``done`` only counts it."""
    name, uid = (session["id"], session["uid"]) if session is not None else (None, None)
    state = "done" if done else "pending"
    text = dumps(payload or {})
    call.db.execute(
        _INSERT,
        (call.workspace, name, uid, task, text, units, state, sender, observer, observed),
    )
    if not done:
        call.jobs.append(task)


def add_messages(
    call: Call, session: sqlite3.Row, rows: list[tuple[Any, ...]], drafts: list[Json]
) -> None:
    """Queue what new messages (rows of the table, and as they were sent) need."""
    texts = [(row[0], row[6]) for row in rows if row[6].strip()]
    if call.services.plugs.embedder is not None:
        if texts:
            add(call, "embed", {"messages": [number for number, _ in texts]}, session=session)
    else:
        embedded = [(number, vectors.bag_of_words(text)) for number, text in texts]
        vectors.index(call.db, call.workspace, embedded)
    settings = settings_of(call.db, session)
    by_author: dict[str, list[int]] = {}
    for row, draft in zip(rows, drafts, strict=True):
        if settings.reasons(draft.get("configuration")):
            by_author.setdefault(draft["peer_id"], []).append(row[0])
    for author, numbers in by_author.items():
        if observers := observers_of(call.db, session, author):
            payload = {"messages": numbers, "observers": observers}
            add(
                call,
                "derive",
                payload,
                session=session,
                units=len(numbers),
                done=call.services.plugs.deriver is None and not has_webhooks(call),
                sender=author,
            )
    for row in rows:
        if kinds := settings.summaries_due(row[5]):
            payload = {"message": row[0], "kinds": kinds}
            add(call, "summarize", payload, session=session, units=1)


def has_webhooks(call: Call) -> bool:
    """Whether anyone wants to hear of the workspace."""
    row = call.db.execute(
        "SELECT 1 FROM webhooks WHERE workspace_id = ? LIMIT 1", (call.workspace,)
    ).fetchone()
    return row is not None


@operation("get_queue_status")
def get_queue_status(call: Call) -> Reply:
    """Counts of work on messages, summaries and dreams."""
    where = "workspace_id = ? AND units > 0"
    parameters: list[Any] = [call.workspace]
    if session := call.query["session_id"]:
        where += " AND session_id = ?"
        parameters.append(session)
    who = [(key, call.query[f"{key}_id"]) for key in ("sender", "observer")]
    who = [(key, name) for key, name in who if name]
    if who:
        where += f" AND ({' OR '.join(f'{key} = ?' for key, _ in who)})"
        parameters.extend(name for _, name in who)
    rows = call.db.execute(
        "SELECT session_uid, sum(units) AS total, "
        "sum(iif(state = 'done', units, 0)) AS completed, "
        "sum(iif(state = 'running', units, 0)) AS running "
        f"FROM queue WHERE {where} GROUP BY session_uid ORDER BY min(number)",
        parameters,
    ).fetchall()
    total = [sum(row[key] for row in rows) for key in ("total", "completed", "running")]
    sessions = {
        row["session_uid"]: {
            "session_id": row["session_uid"],
            **_counts(row["total"], row["completed"], row["running"]),
        }
        for row in rows
        if row["session_uid"] is not None
    }
    return Reply({**_counts(*total), "sessions": None if session else sessions or None})


def _counts(total: int, completed: int, running: int) -> Json:
    return {
        "total_work_units": total,
        "completed_work_units": completed,
        "in_progress_work_units": running,
        "pending_work_units": total - completed - running,
    }
