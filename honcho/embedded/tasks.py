"""The kinds of background work."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from honcho.embedded import summaries, times, tokens, vectors, webhooks
from honcho.embedded.deriving import learn
from honcho.embedded.plugs import DeriverContext, Fact, Summary, SummaryContext
from honcho.embedded.purging import purge_session, purge_workspace
from honcho.embedded.records import loads, message
from honcho.embedded.retrieval import plug_message
from honcho.embedded.scope_copies import fill_scope, leave_scope
from honcho.embedded.services import Services
from honcho.embedded.settings import settings_of

Task = Callable[[Services, sqlite3.Row], None]


def _messages(db: sqlite3.Connection, numbers: list[int]) -> list[sqlite3.Row]:
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT * FROM messages WHERE number IN ({marks}) ORDER BY number"  # noqa: S608
    return db.execute(sql, numbers).fetchall()


def _embed(services: Services, row: sqlite3.Row) -> None:
    with services.store.read() as db:
        found = _messages(db, loads(row["payload"])["messages"])
    embedded: list[tuple[int, vectors.Vector]] = []
    failure: Exception | None = None
    for one in found:
        try:
            embedded.append((one["number"], vectors.embed(services, one["content"])))
        except Exception as error:  # noqa: BLE001  # whatever a plugged embedder raises
            failure = error
    with services.store.write() as db:
        vectors.index(db, row["workspace_id"], embedded)
    if failure is not None:
        raise failure


def _session(db: sqlite3.Connection, row: sqlite3.Row) -> sqlite3.Row | None:
    found: sqlite3.Row | None = db.execute(
        "SELECT * FROM sessions WHERE uid = ?", (row["session_uid"],)
    ).fetchone()
    return found


def _derive(services: Services, row: sqlite3.Row) -> None:
    payload: dict[str, Any] = loads(row["payload"])
    deriver = services.plugs.deriver
    if deriver is not None:
        with services.store.read() as db:
            found = _messages(db, payload["messages"])
            session = _session(db, row)
            settings = settings_of(db, session) if session is not None else None
        instructions = settings and settings.get("reasoning", "custom_instructions")
        for one in found:
            context = DeriverContext(
                plug_message(message(one)), row["sender"], tuple(payload["observers"]), instructions
            )
            given = services.bridge.result(deriver(context))
            facts = [Fact(fact) if isinstance(fact, str) else fact for fact in given]
            learn(services, one, payload["observers"], facts)
    _queue_empty(services, row, "representation", row["sender"])


def _summarize(services: Services, row: sqlite3.Row) -> None:
    payload: dict[str, Any] = loads(row["payload"])
    for kind in payload["kinds"]:
        _summarize_as(services, row, payload["message"], kind)
    _queue_empty(services, row, "summary", None)


def _summarize_as(services: Services, row: sqlite3.Row, last: int, kind: Any) -> None:
    key = (row["workspace_id"], row["session_id"])
    with services.store.read() as db:
        previous = summaries.find(db, *key).get(kind)
        session = _session(db, row)
        found = db.execute(
            "SELECT * FROM messages WHERE workspace_id = ? AND session_id = ? "
            "AND number > ? AND number <= ? ORDER BY number",
            (*key, previous["message_number"] if previous is not None else 0, last),
        ).fetchall()
    if not found or session is None:
        return
    context = SummaryContext(
        kind=kind,
        workspace_id=key[0],
        session_id=key[1],
        messages=tuple(plug_message(message(one)) for one in found),
        previous=previous["content"] if previous is not None else None,
    )
    summarizer = services.plugs.summarizer or summaries.extract
    given = services.bridge.result(summarizer(context))
    summary = Summary(given, tokens.count(given)) if isinstance(given, str) else given
    if not summary.content:
        return
    with services.store.write() as db:
        db.execute(
            "INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *key,
                kind,
                summary.content,
                found[-1]["id"],
                last,
                summary.token_count,
                times.now(),
            ),
        )


def _queue_empty(services: Services, row: sqlite3.Row, kind: str, observed: str | None) -> None:
    """Tell the webhooks of the workspace when no more work of the kind is queued."""
    with services.store.read() as db:
        more = db.execute(
            "SELECT 1 FROM queue WHERE session_uid = ? AND task = ? AND sender IS ? "
            "AND state != 'done' AND number != ? LIMIT 1",
            (row["session_uid"], row["task"], row["sender"], row["number"]),
        ).fetchone()
    if more is None:
        data = {
            "observed": observed,
            "observer": None,
            "queue_type": kind,
            "session_id": row["session_id"],
            "workspace_id": row["workspace_id"],
        }
        _send(services, row["workspace_id"], {"type": "queue.empty", "data": data})


def _notify(services: Services, row: sqlite3.Row) -> None:
    _send(services, row["workspace_id"], loads(row["payload"]))


def _send(services: Services, workspace: str, event: dict[str, Any]) -> None:
    with services.store.read() as db:
        urls = [
            one["url"]
            for one in db.execute(
                "SELECT url FROM webhooks WHERE workspace_id = ? ORDER BY number", (workspace,)
            )
        ]
    webhooks.deliver(urls, services.webhook_secret, event)


def _dream(_: Services, __: sqlite3.Row) -> None:
    """There is no model to dream."""


TASKS: dict[str, Task] = {
    "embed": _embed,
    "derive": _derive,
    "summarize": _summarize,
    "notify": _notify,
    "dream": _dream,
    "fill_scope": fill_scope,
    "leave_scope": leave_scope,
    "purge_session": purge_session,
    "purge_workspace": purge_workspace,
}
