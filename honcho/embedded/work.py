"""Queueing background work, and what is said of it."""

from __future__ import annotations

from typing import Any

from honcho.embedded import creation
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.settings import Settings, observers_of
from honcho.embedded.store import Row
from honcho.embedded.values import Json, dumps, loads


def add(
    call: Call,
    task: str,
    payload: Json | None = None,
    *,
    session: Row | None = None,
    done: bool = False,
    **columns: Any,
) -> None:
    """Queue a task as part of the transaction; ``done`` only counts it."""
    if session is not None:
        columns = {**columns, "session_id": session["id"], "session_uid": session["uid"]}
    row = {"workspace_id": call.workspace, "task": task, "payload": dumps(payload or {}), **columns}
    call.db.insert("queue", [{**row, "state": "done" if done else "pending"}])
    if not done:
        call.jobs.append(task)


def has_webhooks(call: Call) -> bool:
    """Whether anyone wants to hear of the workspace."""
    sql = "SELECT 1 FROM webhooks WHERE workspace_id = ?"
    return call.db.one(sql, call.workspace) is not None


def add_messages(call: Call, session: Row, rows: list[Json], configurations: list[Json]) -> None:
    """Queue what new messages (rows of the table, with their configurations) need."""
    plugs, settings = call.services.plugs, Settings.of(call.db, session)
    texts = [row["number"] for row in rows if row["content"].strip()]
    if plugs.embedder is not None and texts:
        add(call, "embed", {"messages": texts}, session=session)
    by_author: dict[str, list[int]] = {}
    for row, configuration in zip(rows, configurations, strict=True):
        if settings.reasons(configuration):
            by_author.setdefault(row["peer_id"], []).append(row["number"])
    idle = plugs.deriver is None and not has_webhooks(call)
    for author, numbers in by_author.items():
        if observers := observers_of(call.db, session, author):
            payload = {"messages": numbers, "observers": observers}
            units = {"units": len(numbers), "sender": author}
            add(call, "derive", payload, session=session, done=idle, **units)
    for row in rows:
        if kinds := settings.summaries_due(row["sequence"]):
            payload = {"last": row["sequence"], "kinds": kinds}
            add(call, "summarize", payload, session=session, units=1)


@operation("schedule_dream", "write")
def schedule_dream(call: Call) -> Reply:
    """Accepted and counted; nothing is dreamed, for there is no model."""
    observer = call.body["observer"]
    observed = observer if call.body["observed"] is None else call.body["observed"]
    hint = NO_REPRESENTATION.format("the observed peer of a dream")
    creation.refuse_scopes(call, [observed], hint, missing=True)
    config = Settings((loads(creation.the_workspace(call)["configuration"]),))
    is_wanted = observer and config.get("dream", "enabled") is not False
    payload = {"kind": call.body["dream_type"]}
    pair = {"observer": observer, "observed": observed}
    pending = call.db.one(
        "SELECT 1 FROM queue WHERE state = 'pending' AND task = 'dream' AND workspace_id = ? "
        "AND payload = ? AND observer = ? AND observed = ?",
        *(call.workspace, dumps(payload), observer, observed),
    )
    if is_wanted and pending is None:
        add(call, "dream", payload, units=1, **pair)
    return Reply()


@operation("get_queue_status")
def get_queue_status(call: Call) -> Reply:
    """Counts of work on messages, summaries and dreams."""
    session, sender = call.query["session_id"], call.query["sender_id"]
    observer = call.query["observer_id"]
    anyone = not sender and not observer
    rows = call.db.all(
        "SELECT session_uid, sum(units) AS total, sum(iif(state = 'done', units, 0)) AS done, "
        "sum(iif(state = 'running', units, 0)) AS running FROM queue WHERE workspace_id = ? "
        "AND units > 0 AND (? OR session_id = ?) AND (? OR sender = ? OR observer = ?) "
        "GROUP BY session_uid ORDER BY min(number)",
        *(call.workspace, not session, session, anyone, sender or None, observer or None),
    )
    sessions = {
        row["session_uid"]: {"session_id": row["session_uid"], **_counts(row)}
        for row in rows
        if row["session_uid"] is not None
    }
    return Reply({**_counts(*rows), "sessions": None if session else sessions or None})


def _counts(*rows: Row) -> Json:
    total, done, running = (sum(row[key] for row in rows) for key in ("total", "done", "running"))
    return {
        "total_work_units": total,
        "completed_work_units": done,
        "in_progress_work_units": running,
        "pending_work_units": total - done - running,
    }
