"""Background work: queueing it, what is said of the queue, and the thread that does it."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from honcho.embedded import records
from honcho.embedded.registry import Call, Reply, Services, operation
from honcho.embedded.store import IN_SESSION, Database, Row
from honcho.embedded.values import Json, dumps, is_object, loads

_LOG = logging.getLogger("honcho.embedded")
_EVERY = {"short": ("messages_per_short_summary", 20), "long": ("messages_per_long_summary", 60)}
"""The settings for how many messages bring a summary, and what they are by themselves."""
_LEASE_SECONDS = 300.0
_CLAIM = (
    "UPDATE queue SET state = 'running', claimed_until = ? WHERE number = "
    "(SELECT min(number) FROM queue WHERE state != 'done' AND claimed_until < ?) RETURNING *"
)
_STATES = {"total": "*", "completed": "done", "in_progress": "running", "pending": "pending"}
_COUNTED = {f"{name}_work_units": state for name, state in _STATES.items()}

Task = Callable[..., None]
"""Does a row of the queue, whose payload is its keyword arguments."""


def setting(layers: list[Json], section: str, key: str, usual: Any = None) -> Any:
    """The value of a setting in the first configuration that has one, or the usual one."""
    parts = [layer.get(section) for layer in layers]
    values = [part.get(key) for part in parts if is_object(part)]
    return next((value for value in values if value is not None), usual)


def settings_of(db: Database, workspace: str, session: str) -> list[Json]:
    """The configurations in force for a session, the strongest first."""
    sql = "SELECT configuration FROM sessions WHERE workspace_id = ? AND id = ?"
    rows = db.all(sql, workspace, session)
    rows += db.all("SELECT configuration FROM workspaces WHERE id = ?", workspace)
    return [loads(row["configuration"]) for row in rows]


def _reasons(layers: list[Json]) -> bool:
    # Two older names of the same switch.
    skipped = any(layer.get("skip_deriver") for layer in layers)
    usual = not skipped and setting(layers, "deriver", "enabled") is not False
    return bool(setting(layers, "reasoning", "enabled", usual))


def _observers(call: Call, author: str) -> list[str]:
    """Who learns from what the author says in the session, itself first."""
    sql = f"SELECT * FROM members WHERE {IN_SESSION} AND left_at IS NULL ORDER BY number"
    members = {row["peer_id"]: row for row in call.db.all(sql, call.workspace, call.session)}
    if (observed := members[author]["observe_me"]) is None:
        observed = loads(records.the_peer(call, author)["configuration"]).get("observe_me")
    own = [author] if observed is None or observed else []
    return own + [name for name, row in members.items() if row["observe_others"] and name != author]


def add(call: Call, name: str, payload: Json, session: Row | None = None, **columns: Any) -> None:
    """Queue a task as part of the transaction; one with the state ``done`` is only counted."""
    row = {"workspace_id": call.workspace, "task": name, "payload": dumps(payload)}
    if session is not None:
        row |= {"session_id": session["id"], "session_uid": session["uid"]}
    call.db.insert("queue", [{"state": "pending", **row, **columns}])
    if "state" not in columns:
        call.jobs.append(name)


def has_webhooks(call: Call) -> bool:
    """Whether anyone wants to hear of the workspace."""
    return bool(call.db.one("SELECT 1 FROM webhooks WHERE workspace_id = ?", call.workspace))


def add_messages(call: Call, session: Row, rows: list[Json], configurations: list[Json]) -> None:
    """Queue what new messages (rows of the table, with their configurations) need."""
    plugs, settings = call.services.plugs, settings_of(call.db, call.workspace, session["id"])
    texts = [row["number"] for row in rows if row["content"].strip()]
    for number in texts if plugs.embedder is not None else ():
        add(call, "embed", {"messages": [number]}, session)
    by_author: dict[str, list[int]] = {}
    usual = _reasons(settings)
    for row, own in zip(rows, configurations, strict=True):
        if _reasons([own, *settings]) if own else usual:
            by_author.setdefault(row["peer_id"], []).append(row["number"])
    counted = {"state": "done"}
    idle = counted if plugs.deriver is None and not has_webhooks(call) else {}
    for author, numbers in by_author.items():
        if observers := _observers(call, author):
            payload = {"messages": numbers, "observers": observers}
            add(call, "derive", payload, session, units=len(numbers), sender=author, **idle)
    every = {kind: setting(settings, "summary", *key) for kind, key in _EVERY.items()}
    is_on = setting(settings, "summary", "enabled") is not False
    newest = {kind: rows[-1]["sequence"] // count * count for kind, count in every.items()}
    for last in (row["sequence"] for row in rows if is_on):
        if kinds := [kind for kind, count in every.items() if last % count == 0]:
            # Of summaries that replace each other, only a summarizer has use for all.
            is_seen = plugs.summarizer is not None or any(newest[kind] == last for kind in kinds)
            payload = {"last": last, "kinds": kinds}
            add(call, "summarize", payload, session, units=1, **({} if is_seen else counted))


@operation("schedule_dream", "write")
def schedule_dream(call: Call) -> Reply:
    """Accepted and counted; nothing is dreamed, for there is no model."""
    observer = call.body["observer"]
    observed = observer if call.body["observed"] is None else call.body["observed"]
    records.refuse_scopes(call, [observed], role="the observed peer of a dream", missing=True)
    config: Json = loads(records.the_workspace(call)["configuration"])
    payload = {"kind": call.body["dream_type"]}
    sql = "SELECT 1 FROM queue WHERE (workspace_id, payload, observer, observed) = (?, ?, ?, ?)"
    same = (call.workspace, dumps(payload), observer, observed)
    pending = call.db.one(f"{sql} AND task = 'dream' AND state = 'pending'", *same)
    if observer and pending is None and setting([config], "dream", "enabled") is not False:
        add(call, "dream", payload, units=1, observer=observer, observed=observed)
    return Reply()


@operation("get_queue_status")
def get_queue_status(call: Call) -> Reply:
    """Counts of work on messages, summaries and dreams."""
    given = {name: text or None for name, text in {**call.path, **call.query}.items()}
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
    sessions = {row["session_id"]: row for row in rows if row["session_id"] is not None}
    return Reply({**total, "sessions": None if given["session_id"] else sessions or None})


class Worker:
    """Does queued tasks in a thread that is started when there are some.

    A task that was under way when its process died is done again when its lease has ended.
    """

    def __init__(self, services: Services, tasks: dict[str, Task]) -> None:
        self._services, self._tasks, self._stopped = services, tasks, False
        self._begin()
        if not self._is_done():
            services.work.set()

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._run, name="honcho-worker", daemon=True)
        self._guard = threading.Lock()

    def forked(self, services: Services) -> None:
        """In a child process, where the thread does not exist: begin anew with a request."""
        self._services = services
        self._begin()
        services.work.set()

    def start(self) -> None:
        """Start the thread unless it runs."""
        with self._guard:
            if self._thread.ident is None:
                self._thread.start()

    def drain(self, timeout: float) -> bool:
        """Wait until nothing is queued or under way; False when that takes too long."""
        end = time.monotonic() + timeout
        while not (done := self._is_done()) and time.monotonic() < end:
            self._services.work.set()
            self.start()
            time.sleep(0.002)
        return done

    def close(self) -> None:
        """Stop after the task that is under way."""
        self._stopped = True
        self._services.work.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _is_done(self) -> bool:
        with self._services.store.read() as db:
            return db.one("SELECT 1 FROM queue WHERE state != 'done' LIMIT 1") is None

    def _run(self) -> None:
        while not self._stopped:
            self._services.work.wait()
            self._services.work.clear()
            try:
                while not self._stopped and self._step():
                    pass
            except Exception:  # noqa: BLE001  # it is logged
                _LOG.exception("background work failed")

    def _step(self) -> bool:
        """Do one task; whether there was one."""
        now = time.time()
        with self._services.store.write() as db:
            row = db.one(_CLAIM, now + _LEASE_SECONDS, now)
        if row is None:
            return False
        try:
            self._tasks[row["task"]](self._services, row, **loads(row["payload"]))
        except Exception:  # noqa: BLE001  # it is logged
            # As in the real server, work that failed counts as done.
            _LOG.exception("background task %s failed", row["task"])
        with self._services.store.write() as db:
            db.execute("UPDATE queue SET state = 'done' WHERE number = ?", (row["number"],))
            db.execute("DELETE FROM queue WHERE number = ? AND units = 0", (row["number"],))
        return True
