# ruff: noqa: S608  # the names that are put into SQL are our own
"""The kinds of background work, but for learning from messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from honcho.embedded import learning, webhooks
from honcho.embedded.context import summaries_of
from honcho.embedded.ids import new_id
from honcho.embedded.meaning import embed
from honcho.embedded.messages import remove_messages
from honcho.embedded.plugs import PlugMessage, Summary, SummaryContext
from honcho.embedded.records import message, plug_message
from honcho.embedded.registry import Services
from honcho.embedded.scopes import set_status
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, loads, time_now
from honcho.embedded.words import count_tokens

_INSIDE = "workspace_id = ? AND session_id = ?"
_COPY = (
    "INSERT INTO conclusions (id, workspace_id, observer, observed, session_id, content, level, "
    "times_derived, details, vector, created_at, shown_at) SELECT ?, workspace_id, ?, observed, "
    "session_id, content, level, times_derived, details, vector, ?, shown_at "
    "FROM conclusions WHERE number = ?"
)
_UNKNOWN = (
    "SELECT c.number FROM conclusions c WHERE c.workspace_id = ? AND c.session_id = ? "
    "AND c.observer = c.observed AND c.level = 'explicit' AND NOT EXISTS (SELECT 1 "
    "FROM conclusions o WHERE o.workspace_id = c.workspace_id AND o.observer = ? "
    "AND o.observed = c.observed AND o.session_id = c.session_id AND o.level = c.level "
    "AND o.content = c.content) ORDER BY c.number"
)
_OF_SESSION = ("members", "conclusions", "summaries")
_OF_WORKSPACE = (*_OF_SESSION, "cards", "webhooks", "peers", "sessions", "scope_status")
_CHARACTERS = 160
_LINES = {"short": 8, "long": 20}


def _embed(services: Services, job: Row) -> None:
    failure: Exception | None = None
    for row in learning.messages_of(services, job):
        try:
            vector = embed(services, row["content"])
        except Exception as error:  # noqa: BLE001  # of a plugged embedder
            failure = error
        else:
            with services.store.write() as db:
                sql = "INSERT OR REPLACE INTO message_vectors VALUES (?, ?)"
                db.execute(sql, (row["number"], vector))
    if failure is not None:
        raise failure


def _derive(services: Services, job: Row) -> None:
    learning.derive(services, job)
    _tell_if_empty(services, job, "representation")


def _summarize(services: Services, job: Row) -> None:
    payload: Json = loads(job["payload"])
    key = (job["workspace_id"], job["session_id"])
    for kind in payload["kinds"]:
        with services.store.read() as db:
            previous = summaries_of(db, *key).get(kind)
            after = 0 if previous is None else previous["last"]
            sql = f"SELECT * FROM messages WHERE {_INSIDE} AND sequence > ? AND sequence <= ?"
            rows = db.all(f"{sql} ORDER BY sequence", *key, after, payload["last"])
        if rows:
            text = None if previous is None else previous["content"]
            shown = tuple(plug_message(message(row)) for row in rows)
            summary = _summary(services, SummaryContext(kind, *key, shown, text))
            values = (summary.content, rows[-1]["id"], payload["last"], summary.token_count)
            with services.store.write() as db:
                sql = "INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                db.execute(sql, (*key, kind, *values, time_now()))
    _tell_if_empty(services, job, "summary")


def _summary(services: Services, context: SummaryContext) -> Summary:
    given: Any = services.bridge.result((services.plugs.summarizer or extract)(context))
    return Summary(given, count_tokens(given)) if isinstance(given, str) else given


def extract(context: SummaryContext) -> str:
    """A summary without a model: the first line of some of the messages, evenly chosen."""
    messages = [one for one in context.messages if one.content.strip()]
    wanted = min(_LINES[context.kind], len(messages))
    chosen = [messages[at * len(messages) // wanted] for at in range(wanted)]
    return "\n".join([f"{len(context.messages)} messages, among them:", *map(_line, chosen)])


def _line(message: PlugMessage) -> str:
    line = message.content.strip().splitlines()[0]
    cut = line if len(line) <= _CHARACTERS else f"{line[: _CHARACTERS - 3]}..."
    return f"{message.peer_id}: {cut}"


def _tell_if_empty(services: Services, job: Row, kind: str) -> None:
    """Tell the webhooks of the workspace when no more work of the kind is queued."""
    with services.store.read() as db:
        more = db.one(
            "SELECT 1 FROM queue WHERE session_uid = ? AND task = ? AND sender IS ? "
            "AND state != 'done' AND number != ?",
            *(job["session_uid"], job["task"], job["sender"], job["number"]),
        )
    if more is None:
        names = {name: job[name] for name in ("session_id", "workspace_id")}
        data = {"observed": job["sender"], "observer": None, "queue_type": kind, **names}
        webhooks.send(services, job["workspace_id"], {"type": "queue.empty", "data": data})


def _notify(services: Services, job: Row) -> None:
    webhooks.send(services, job["workspace_id"], loads(job["payload"]))


def _dream(_: Services, __: Row) -> None:
    """There is no model to dream."""


def _is_member(db: Database, job: Row, scope: str) -> bool:
    sql = f"SELECT 1 FROM members WHERE {_INSIDE} AND peer_id = ? AND left_at IS NULL"
    return db.one(sql, job["workspace_id"], job["session_id"], scope) is not None


def _fill_scope(services: Services, job: Row) -> None:
    """Copy what peers know of themselves from a session into the view of a scope."""
    scope, now = loads(job["payload"])["scope"], time_now()
    key = (job["workspace_id"], job["session_id"])
    with services.store.write() as db:
        if _is_member(db, job, scope):
            numbers = [row[0] for row in db.all(_UNKNOWN, *key, scope)]
            db.executemany(_COPY, [(new_id(), scope, now, number) for number in numbers])
            status = {"state": "completed", "docs_copied": len(numbers)}
            set_status(db, key, scope, now, status)


def _leave_scope(services: Services, job: Row) -> None:
    """Take the copies of a session out of the view of a scope."""
    scope = loads(job["payload"])["scope"]
    with services.store.write() as db:
        if not _is_member(db, job, scope):
            for place in ("conclusions WHERE observer", "scope_status WHERE scope"):
                sql = f"DELETE FROM {place} = ? AND {_INSIDE}"
                db.execute(sql, (scope, job["workspace_id"], job["session_id"]))


def _purge(services: Services, job: Row) -> None:
    """A session with all conclusions that were made in it, or a workspace with everything."""
    is_session = job["session_uid"] is not None
    key = (job["workspace_id"], job["session_id"]) if is_session else (job["workspace_id"],)
    where = _INSIDE if is_session else "workspace_id = ?"
    with services.store.write() as db:
        remove_messages(db, where, key)
        for table in _OF_SESSION if is_session else _OF_WORKSPACE:
            db.execute(f"DELETE FROM {table} WHERE {where}", key)
        last = "sessions WHERE uid = ?" if is_session else "workspaces WHERE id = ?"
        db.execute(f"DELETE FROM {last}", (job["session_uid"] or job["workspace_id"],))
        column = "session_uid" if is_session else "workspace_id"
        sql = f"DELETE FROM queue WHERE {column} = ? AND number != ?"
        db.execute(sql, (job[column], job["number"]))


TASKS: dict[str, Callable[[Services, Row], None]] = {
    "embed": _embed,
    "derive": _derive,
    "summarize": _summarize,
    "notify": _notify,
    "dream": _dream,
    "fill_scope": _fill_scope,
    "leave_scope": _leave_scope,
    "purge": _purge,
}
