"""Queueing background work: what new messages need, and what is said of the queue."""

from __future__ import annotations

from typing import Any

from honcho.embedded import creation
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, dumps, is_object, loads

_SHORT, _LONG = 20, 60
"""Messages per summary."""


def setting(layers: list[Json], section: str, key: str) -> Any:
    """The value of a setting in the first configuration that has one."""
    parts = [layer.get(section) for layer in layers]
    values = [part.get(key) for part in parts if is_object(part)]
    return next((value for value in values if value is not None), None)


def settings_of(db: Database, session: Row) -> list[Json]:
    """The configurations in force for a session, the strongest first."""
    sql = "SELECT configuration FROM workspaces WHERE id = ?"
    rows = [session, *db.all(sql, session["workspace_id"])]
    return [loads(row["configuration"]) for row in rows]


def _reasons(layers: list[Json]) -> bool:
    if (enabled := setting(layers, "reasoning", "enabled")) is not None:
        return bool(enabled)
    # Older names of the same switch.
    skipped = any(layer.get("skip_deriver") for layer in layers)
    return not skipped and setting(layers, "deriver", "enabled") is not False


def _summaries_due(layers: list[Json], sequence: int) -> list[str]:
    if setting(layers, "summary", "enabled") is False:
        return []
    usual = {"short": _SHORT, "long": _LONG}
    every = {kind: setting(layers, "summary", f"messages_per_{kind}_summary") for kind in usual}
    return [kind for kind in usual if sequence % (every[kind] or usual[kind]) == 0]


def _observers(call: Call, session: Row, author: str) -> list[str]:
    """Who learns from what the author says in the session."""
    sql = "SELECT * FROM members WHERE workspace_id = ? AND session_id = ? AND left_at IS NULL"
    members = call.db.all(f"{sql} ORDER BY number", call.workspace, session["id"])
    observed = next((one["observe_me"] for one in members if one["peer_id"] == author), None)
    if observed is None:
        config: Json = loads(creation.the_peer(call, author)["configuration"])
        observed = config.get("observe_me")
    watching = [one["peer_id"] for one in members if one["observe_others"]]
    own = [author] if observed is None or observed else []
    return own + [peer for peer in watching if peer != author]


def add(call: Call, task: str, payload: Json, session: Row | None = None, **columns: Any) -> None:
    """Queue a task as part of the transaction; one with the state ``done`` is only counted."""
    place = {"workspace_id": call.workspace, "session_id": None, "session_uid": None}
    if session is not None:
        place |= {"session_id": session["id"], "session_uid": session["uid"]}
    row = {**place, "task": task, "payload": dumps(payload), "state": "pending", **columns}
    call.db.insert("queue", [row])
    if row["state"] != "done":
        call.jobs.append(task)


def has_webhooks(call: Call) -> bool:
    """Whether anyone wants to hear of the workspace."""
    sql = "SELECT 1 FROM webhooks WHERE workspace_id = ?"
    return call.db.one(sql, call.workspace) is not None


def add_messages(call: Call, session: Row, rows: list[Json], configurations: list[Json]) -> None:
    """Queue what new messages (rows of the table, with their configurations) need."""
    plugs, settings = call.services.plugs, settings_of(call.db, session)
    texts = [row["number"] for row in rows if row["content"].strip()]
    if plugs.embedder is not None and texts:
        add(call, "embed", {"messages": texts}, session)
    by_author: dict[str, list[int]] = {}
    for row, configuration in zip(rows, configurations, strict=True):
        if _reasons([configuration, *settings]):
            by_author.setdefault(row["peer_id"], []).append(row["number"])
    idle = plugs.deriver is None and not has_webhooks(call)
    for author, numbers in by_author.items():
        if observers := _observers(call, session, author):
            payload = {"messages": numbers, "observers": observers}
            counted = {"units": len(numbers), "sender": author}
            add(call, "derive", payload, session, **counted, state="done" if idle else "pending")
    for row in rows:
        if kinds := _summaries_due(settings, row["sequence"]):
            payload = {"last": row["sequence"], "kinds": kinds}
            add(call, "summarize", payload, session, units=1)


@operation("schedule_dream", "write")
def schedule_dream(call: Call) -> Reply:
    """Accepted and counted; nothing is dreamed, for there is no model."""
    observer = call.body["observer"]
    observed = observer if call.body["observed"] is None else call.body["observed"]
    hint = NO_REPRESENTATION.format("the observed peer of a dream")
    creation.refuse_scopes(call, [observed], hint, missing=True)
    config: Json = loads(creation.the_workspace(call)["configuration"])
    is_wanted = observer and setting([config], "dream", "enabled") is not False
    payload, pair = {"kind": call.body["dream_type"]}, {"observer": observer, "observed": observed}
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
    named = {row["session_uid"]: row for row in rows if row["session_uid"] is not None}
    sessions = {uid: {"session_id": uid, **_counts(row)} for uid, row in named.items()}
    return Reply({**_counts(*rows), "sessions": None if session else sessions or None})


def _counts(*rows: Row) -> Json:
    total, done, running = (sum(row[key] for row in rows) for key in ("total", "done", "running"))
    return {
        "total_work_units": total,
        "completed_work_units": done,
        "in_progress_work_units": running,
        "pending_work_units": total - done - running,
    }
