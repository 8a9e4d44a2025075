# ruff: noqa: S608  # the names that are put into SQL are our own
"""The kinds of background work: a function for each, named as the task."""

from __future__ import annotations

from typing import Any

from honcho.embedded import conclusions, plugs, records, representation, scopes, webhooks
from honcho.embedded.messages import remove_messages
from honcho.embedded.registry import Services
from honcho.embedded.store import IN_SESSION, Database, Row, marks
from honcho.embedded.values import Json, new_id, time_now
from honcho.embedded.words import Query, count_tokens, stems
from honcho.embedded.work import Task, setting, settings_of
from honcho_api.v3 import Message

_NEAR = 1 - 0.95
"""The distance up to which two texts say the same."""
_ALIKE = (
    "SELECT * FROM conclusions WHERE workspace_id = :workspace_id AND observer = :observer AND "
    "observed = :observed AND level = :level AND (level != 'explicit' OR session_id = :session_id)"
)
_UNKNOWN = (
    f"SELECT * FROM conclusions WHERE {IN_SESSION} AND observer = observed AND level = 'explicit' "
    "AND (observed, content) NOT IN (SELECT observed, content FROM conclusions "
    f"WHERE {IN_SESSION} AND level = 'explicit' AND observer = ?) ORDER BY number"
)
_MEMBER = f"SELECT 1 FROM members WHERE {IN_SESSION} AND peer_id = ? AND left_at IS NULL"
_OF_SESSION: tuple[str, ...] = ("members", "conclusions", "summaries", "queue")
_OF_WORKSPACE = (*_OF_SESSION, "cards", "webhooks", "peers", "sessions", "scope_status")
_CHARACTERS, _LINES = 160, {"short": 8, "long": 20}


def _messages(services: Services, numbers: list[int]) -> list[Row]:
    with services.store.read() as db:
        sql = f"SELECT * FROM messages WHERE number IN {marks(numbers)} ORDER BY number"
        return db.all(sql, *numbers)


def embed(services: Services, _: Row, messages: list[int]) -> None:
    """Store the vectors of messages; each has a task of its own, so one may fail."""
    for row in _messages(services, messages):
        values = (row["number"], Query.of(services, row["content"]).packed)
        with services.store.write() as db:
            db.execute("INSERT OR REPLACE INTO message_vectors VALUES (?, ?)", values)


def derive(services: Services, job: Row, messages: list[int], observers: list[str]) -> None:
    """Learn from the messages of one author, if there is a deriver."""
    if (deriver := services.plugs.deriver) is not None:
        with services.store.read() as db:
            layers = settings_of(db, job["workspace_id"], job["session_id"])
        instructions = setting(layers, "reasoning", "custom_instructions")
        for row in _messages(services, messages):
            shown = Message.from_dict(records.message(row))
            told = plugs.DeriverContext(shown, row["peer_id"], tuple(observers), instructions)
            _learn(services, row, observers, services.bridge.result(deriver(told)))
    _tell_if_empty(services, job, "representation")


def _learn(services: Services, row: Row, observers: list[str], given: plugs.Facts) -> None:
    every = [plugs.Fact(one) if isinstance(one, str) else one for one in given]
    facts = [fact for fact in every if fact.content.strip()]
    queries = [Query.attempt(services, one.content) or Query(one.content) for one in facts]
    with services.store.write() as db:
        # The session may have been purged in the meantime.
        if db.one("SELECT 1 FROM messages WHERE number = ?", row["number"]) is not None:
            for observer in observers:
                for fact, query in zip(facts, queries, strict=True):
                    _keep(db, row, observer, fact, query)


def _keep(db: Database, row: Row, observer: str, fact: plugs.Fact, query: Query) -> None:
    """Store a fact; of two that say the same, the one that says more stays."""
    known: Json = {"workspace_id": row["workspace_id"], "session_id": row["session_id"]}
    known |= {"observer": observer, "observed": row["peer_id"], "shown_at": row["created_at"]}
    known |= {"content": fact.content, "level": fact.level, "times_derived": 1}
    for other in db.execute(_ALIKE, known).fetchall():
        text = other["content"]
        same = text.strip().lower() == fact.content.strip().lower()
        if not same and query.distance(text, other["vector"]) > _NEAR:
            continue
        if same or len(set(stems(text))) > len(set(stems(fact.content))):
            db.update("conclusions", other["number"], times_derived=other["times_derived"] + 1)
            return
        db.execute("DELETE FROM conclusions WHERE number = ?", (other["number"],))
        known["times_derived"] = other["times_derived"] + 1
    details: Json = {"premises": fact.premises, "message_ids": [row["id"]]}
    details |= {"pattern": fact.pattern, "confidence": fact.confidence}
    conclusions.insert(db, time_now(), query.packed, details=details, **known)


def summarize(services: Services, job: Row, last: int, kinds: list[plugs.SummaryKind]) -> None:
    """Write summaries of a session up to one of its messages."""
    key = (job["workspace_id"], job["session_id"])
    for kind in kinds:
        with services.store.read() as db:
            previous = representation.summaries_of(db, *key).get(kind)
            after, text = (0, None) if previous is None else (previous["last"], previous["content"])
            sql = f"SELECT * FROM messages WHERE {IN_SESSION} AND sequence > ? AND sequence <= ?"
            rows = db.all(f"{sql} ORDER BY sequence", *key, after, last)
        if rows:
            shown = tuple(Message.from_dict(records.message(row)) for row in rows)
            told = plugs.SummaryContext(kind, *key, shown, text)
            given = services.bridge.result((services.plugs.summarizer or extract)(told))
            if isinstance(given, str):
                given = plugs.Summary(given, count_tokens(given))
            row = (*key, kind, given.content, rows[-1]["id"], last, given.token_count, time_now())
            with services.store.write() as db:
                db.execute(f"INSERT OR REPLACE INTO summaries VALUES {marks(row)}", row)
    _tell_if_empty(services, job, "summary")


def extract(context: plugs.SummaryContext) -> str:
    """A summary without a model: the first line of some of the messages, evenly chosen."""
    messages = [one for one in context.messages if one.content.strip()]
    wanted = min(_LINES[context.kind], len(messages))
    chosen = [messages[at * len(messages) // wanted] for at in range(wanted)]
    return "\n".join([f"{len(context.messages)} messages, among them:", *map(_line, chosen)])


def _line(message: Message) -> str:
    line = message.content.strip().splitlines()[0]
    cut = line if len(line) <= _CHARACTERS else f"{line[: _CHARACTERS - 3]}..."
    return f"{message.peer_id}: {cut}"


def _tell_if_empty(services: Services, job: Row, kind: str) -> None:
    """Tell the webhooks of the workspace when no more work of the kind is queued."""
    with services.store.read() as db:
        sql = "SELECT 1 FROM queue WHERE (session_uid, task, sender) IS (?, ?, ?)"
        these = (job[name] for name in ("session_uid", "task", "sender", "number"))
        more = db.one(f"{sql} AND state != 'done' AND number != ?", *these)
    if more is None:
        names = {name: job[name] for name in ("session_id", "workspace_id")}
        data = {"observed": job["sender"], "observer": None, "queue_type": kind, **names}
        notify(services, job, type="queue.empty", data=data)


def notify(services: Services, job: Row, **event: Any) -> None:
    """Tell the webhooks of a workspace of an event."""
    webhooks.send(services, job["workspace_id"], event)


def dream(*_: object, **__: object) -> None:
    """There is no model to dream."""


def fill_scope(services: Services, job: Row, scope: str) -> None:
    """Copy what peers know of themselves from a session into the view of a scope."""
    key, now = (job["workspace_id"], job["session_id"]), time_now()
    with services.store.write() as db:
        if db.one(_MEMBER, *key, scope):
            rows = db.all(_UNKNOWN, *key, *key, scope)
            fresh = {"number": None, "observer": scope, "created_at": now}
            db.insert("conclusions", [{**dict(row), **fresh, "id": new_id()} for row in rows])
            scopes.set_status(db, key, scope, now, {"state": "completed", "docs_copied": len(rows)})


def leave_scope(services: Services, job: Row, scope: str) -> None:
    """Take the copies of a session out of the view of a scope."""
    key = (job["workspace_id"], job["session_id"], scope)
    with services.store.write() as db:
        if not db.one(_MEMBER, *key):
            db.execute(f"DELETE FROM conclusions WHERE {IN_SESSION} AND observer = ?", key)
            db.execute(f"DELETE FROM scope_status WHERE {IN_SESSION} AND scope = ?", key)


def purge(services: Services, job: Row) -> None:
    """Remove a session with all conclusions made in it, or a workspace with everything."""
    key: tuple[str, ...] = (job["workspace_id"],)
    where, tables, own = "workspace_id = ?", _OF_WORKSPACE, "workspaces WHERE id = ?"
    if job["session_id"] is not None:
        key += (job["session_id"],)
        where, tables, own = IN_SESSION, _OF_SESSION, "sessions WHERE workspace_id = ? AND id = ?"
    with services.store.write() as db:
        remove_messages(db, where, key)
        for place in (*(f"{table} WHERE {where}" for table in tables), own):
            db.execute(f"DELETE FROM {place}", key)


_ALL = (embed, derive, summarize, notify, dream, fill_scope, leave_scope, purge)
TASKS: dict[str, Task] = {task.__name__: task for task in _ALL}
