"""The kinds of background work."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from honcho.embedded import summaries, textindex, times, tokens, webhooks
from honcho.embedded.ids import new_id
from honcho.embedded.learning import learn
from honcho.embedded.meaning import embed
from honcho.embedded.plugs import DeriverContext, Fact, Summary, SummaryContext
from honcho.embedded.records import message
from honcho.embedded.registry import Services
from honcho.embedded.retrieval import plug_message
from honcho.embedded.scopes import set_status
from honcho.embedded.settings import Settings
from honcho.embedded.store import Database, Row, marks
from honcho.embedded.values import Json, loads

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
_INSIDE = "workspace_id = ? AND session_id = ?"
_OF_SESSION = ("members", "conclusions", "summaries", "messages")
_OF_WORKSPACE = (*_OF_SESSION, "cards", "webhooks", "peers", "sessions", "scope_status")


def _messages(services: Services, numbers: list[int]) -> list[Row]:
    with services.store.read() as db:
        sql = f"SELECT * FROM messages WHERE number IN {marks(numbers)} ORDER BY number"
        return db.all(sql, *numbers)


def _embed(services: Services, job: Row) -> None:
    failure: Exception | None = None
    for row in _messages(services, loads(job["payload"])["messages"]):
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
    payload: Json = loads(job["payload"])
    observers: list[str] = payload["observers"]
    if (deriver := services.plugs.deriver) is not None:
        with services.store.read() as db:
            session = db.one("SELECT * FROM sessions WHERE uid = ?", job["session_uid"])
            settings = None if session is None else Settings.of(db, session)
        told = None if settings is None else settings.get("reasoning", "custom_instructions")
        for row in _messages(services, payload["messages"]):
            shown = plug_message(message(row))
            context = DeriverContext(shown, row["peer_id"], tuple(observers), told)
            given = services.bridge.result(deriver(context))
            facts = [Fact(fact) if isinstance(fact, str) else fact for fact in given]
            learn(services, row, observers, facts)
    _tell_if_empty(services, job, "representation")


def _summarize(services: Services, job: Row) -> None:
    payload: Json = loads(job["payload"])
    key = (job["workspace_id"], job["session_id"])
    for kind in payload["kinds"]:
        with services.store.read() as db:
            previous = summaries.find(db, *key).get(kind)
            after = 0 if previous is None else previous["last"]
            sql = f"SELECT * FROM messages WHERE {_INSIDE} AND sequence > ? AND sequence <= ?"
            rows = db.all(f"{sql} ORDER BY sequence", *key, after, payload["last"])
        if rows:
            text = None if previous is None else previous["content"]
            shown = tuple(plug_message(message(row)) for row in rows)
            summary = _summary(services, SummaryContext(kind, *key, shown, text))
            values = (summary.content, rows[-1]["id"], payload["last"], summary.token_count)
            with services.store.write() as db:
                sql = f"INSERT OR REPLACE INTO summaries VALUES {marks('12345678')}"
                db.execute(sql, (*key, kind, *values, times.now()))
    _tell_if_empty(services, job, "summary")


def _summary(services: Services, context: SummaryContext) -> Summary:
    summarizer = services.plugs.summarizer or summaries.extract
    given: Any = services.bridge.result(summarizer(context))
    return Summary(given, tokens.count(given)) if isinstance(given, str) else given


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
    scope, now = loads(job["payload"])["scope"], times.now()
    key = (job["workspace_id"], job["session_id"])
    with services.store.write() as db:
        if _is_member(db, job, scope):
            numbers = [row[0] for row in db.all(_UNKNOWN, *key, scope)]
            db.executemany(_COPY, [(new_id(), scope, now, number) for number in numbers])
            status = {"state": "completed", "docs_copied": len(numbers)}
            set_status(db, key[0], scope, key[1], now, **status)


def _leave_scope(services: Services, job: Row) -> None:
    """Take the copies of a session out of the view of a scope."""
    scope = loads(job["payload"])["scope"]
    with services.store.write() as db:
        if not _is_member(db, job, scope):
            for place in ("conclusions WHERE observer", "scope_status WHERE scope"):
                sql = f"DELETE FROM {place} = ? AND {_INSIDE}"
                db.execute(sql, (scope, job["workspace_id"], job["session_id"]))


def _purge(db: Database, where: str, *key: str, tables: tuple[str, ...]) -> None:
    rows = db.all(f"SELECT number, content FROM messages WHERE {where}", *key)
    textindex.remove(db, [(row[0], row[1]) for row in rows])
    sql = "DELETE FROM message_vectors WHERE number = ?"
    db.executemany(sql, [(row["number"],) for row in rows])
    for table in tables:
        db.execute(f"DELETE FROM {table} WHERE {where}", key)


def _purge_session(services: Services, job: Row) -> None:
    """A session with its messages and all conclusions that were made in it."""
    uid = job["session_uid"]
    with services.store.write() as db:
        key = (job["workspace_id"], job["session_id"])
        _purge(db, _INSIDE, *key, tables=_OF_SESSION)
        db.execute("DELETE FROM sessions WHERE uid = ?", (uid,))
        sql = "DELETE FROM queue WHERE session_uid = ? AND number != ?"
        db.execute(sql, (uid, job["number"]))


def _purge_workspace(services: Services, job: Row) -> None:
    """A workspace with everything in it."""
    name = job["workspace_id"]
    with services.store.write() as db:
        _purge(db, "workspace_id = ?", name, tables=_OF_WORKSPACE)
        db.execute("DELETE FROM workspaces WHERE id = ?", (name,))
        sql = "DELETE FROM queue WHERE workspace_id = ? AND number != ?"
        db.execute(sql, (name, job["number"]))


TASKS: dict[str, Callable[[Services, Row], None]] = {
    "embed": _embed,
    "derive": _derive,
    "summarize": _summarize,
    "notify": _notify,
    "dream": _dream,
    "fill_scope": _fill_scope,
    "leave_scope": _leave_scope,
    "purge_session": _purge_session,
    "purge_workspace": _purge_workspace,
}
