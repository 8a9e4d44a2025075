# ruff: noqa: S608  # the names that are put into SQL are our own
"""Learning from messages: asking the deriver, and keeping facts that are not known yet."""

from __future__ import annotations

from honcho.embedded.conclusions import insert
from honcho.embedded.meaning import Query, embed
from honcho.embedded.plugs import DeriverContext, Fact
from honcho.embedded.records import message, plug_message
from honcho.embedded.registry import Services
from honcho.embedded.store import Database, Row, marks
from honcho.embedded.values import Json, loads, time_now
from honcho.embedded.words import stems
from honcho.embedded.work import setting, settings_of

_SAME = 0.95
"""Similarity from which two texts say the same."""
_ALIKE = (
    "SELECT * FROM conclusions WHERE workspace_id = ? AND observer = ? AND observed = ? "
    "AND level = ? AND (level != 'explicit' OR session_id = ?)"
)


def messages_of(services: Services, job: Row) -> list[Row]:
    """The messages that a job is about."""
    numbers: list[int] = loads(job["payload"])["messages"]
    with services.store.read() as db:
        sql = f"SELECT * FROM messages WHERE number IN {marks(numbers)} ORDER BY number"
        return db.all(sql, *numbers)


def derive(services: Services, job: Row) -> None:
    """Learn from the messages of one author, if there is a deriver."""
    observers: list[str] = loads(job["payload"])["observers"]
    if (deriver := services.plugs.deriver) is None:
        return
    with services.store.read() as db:
        session = db.one("SELECT * FROM sessions WHERE uid = ?", job["session_uid"])
        layers = [] if session is None else settings_of(db, session)
    told = setting(layers, "reasoning", "custom_instructions")
    for row in messages_of(services, job):
        shown = plug_message(message(row))
        context = DeriverContext(shown, row["peer_id"], tuple(observers), told)
        given = services.bridge.result(deriver(context))
        _learn(
            services, row, observers, [Fact(one) if isinstance(one, str) else one for one in given]
        )


def _learn(services: Services, row: Row, observers: list[str], facts: list[Fact]) -> None:
    some = [fact for fact in facts if fact.content.strip()]
    found = [(fact, *_vectors(services, fact.content)) for fact in some]
    with services.store.write() as db:
        # The session may have been purged in the meantime.
        if db.one("SELECT 1 FROM messages WHERE number = ?", row["number"]) is not None:
            for observer in observers:
                for fact, query, vector in found:
                    _keep(db, row, observer, fact, query, vector)


def _vectors(services: Services, text: str) -> tuple[Query, bytes | None]:
    try:
        return Query.of(services, text), embed(services, text)
    except Exception:  # noqa: BLE001  # of a plugged embedder
        return Query.by_words(text), None


def _keep(
    db: Database, row: Row, observer: str, fact: Fact, query: Query, vector: bytes | None
) -> None:
    known: Json = {name: row[name] for name in ("workspace_id", "session_id")}
    known |= {"observer": observer, "observed": row["peer_id"]}
    known |= {"content": fact.content, "level": fact.level, "shown_at": row["created_at"]}
    place = (row["workspace_id"], observer, row["peer_id"], fact.level, row["session_id"])
    times_derived = 1
    for other in db.all(_ALIKE, *place):
        same = other["content"].strip().lower() == fact.content.strip().lower()
        if not same and (query.similarity(other["content"], other["vector"]) or 0) < _SAME:
            continue
        if same or _information(other["content"]) > _information(fact.content):
            sql = "UPDATE conclusions SET times_derived = times_derived + 1 WHERE number = ?"
            db.execute(sql, (other["number"],))
            return
        db.execute("DELETE FROM conclusions WHERE number = ?", (other["number"],))
        times_derived = other["times_derived"] + 1
    details: Json = {"premises": list(fact.premises), "message_ids": [row["id"]]}
    details |= {"pattern": fact.pattern, "confidence": fact.confidence}
    counted = {"times_derived": times_derived, "details": details}
    insert(db, time_now(), vector, **known, **counted)


def _information(text: str) -> int:
    return len(set(stems(text)))
