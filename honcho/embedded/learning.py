"""Keeping what a deriver learned, without repeating what is known."""

from __future__ import annotations

from honcho.embedded import times
from honcho.embedded.conclusions import insert
from honcho.embedded.lexical import stems
from honcho.embedded.meaning import Query, embed
from honcho.embedded.plugs import Fact
from honcho.embedded.registry import Services
from honcho.embedded.store import Database, Row

_SAME = 0.95
"""Similarity from which two texts say the same."""
_ALIKE = (
    "SELECT * FROM conclusions WHERE workspace_id = ? AND observer = ? AND observed = ? "
    "AND level = ? AND (level != 'explicit' OR session_id = ?)"
)


def learn(services: Services, message: Row, observers: list[str], facts: list[Fact]) -> None:
    """Store the facts of a message as conclusions of each observer."""
    some = [fact for fact in facts if fact.content.strip()]
    found = [(fact, *_vectors(services, fact.content)) for fact in some]
    with services.store.write() as db:
        # The session may have been purged in the meantime.
        if db.one("SELECT 1 FROM messages WHERE number = ?", message["number"]) is None:
            return
        for observer in observers:
            for fact, query, vector in found:
                _keep(db, message, observer, fact, query, vector)


def _vectors(services: Services, text: str) -> tuple[Query, bytes | None]:
    try:
        return Query.of(services, text), embed(services, text)
    except Exception:  # noqa: BLE001  # of a plugged embedder
        return Query.by_words(text), None


def _keep(
    db: Database, message: Row, observer: str, fact: Fact, query: Query, vector: bytes | None
) -> None:
    names = {name: message[name] for name in ("workspace_id", "session_id")}
    pair = {"observer": observer, "observed": message["peer_id"]}
    place = (message["workspace_id"], observer, message["peer_id"])
    times_derived = 1
    for row in db.all(_ALIKE, *place, fact.level, message["session_id"]):
        same = row["content"].strip().lower() == fact.content.strip().lower()
        if not same and (query.similarity(row["content"], row["vector"]) or 0) < _SAME:
            continue
        if same or _information(row["content"]) > _information(fact.content):
            sql = "UPDATE conclusions SET times_derived = times_derived + 1 WHERE number = ?"
            db.execute(sql, (row["number"],))
            return
        db.execute("DELETE FROM conclusions WHERE number = ?", (row["number"],))
        times_derived = row["times_derived"] + 1
    details = {"premises": list(fact.premises), "message_ids": [message["id"]]}
    kind = {"pattern": fact.pattern, "confidence": fact.confidence}
    counted = {"times_derived": times_derived, "shown_at": message["created_at"]}
    known = {"content": fact.content, "level": fact.level, "details": {**details, **kind}}
    insert(db, times.now(), vector, **names, **pair, **known, **counted)


def _information(text: str) -> int:
    return len(set(stems(text)))
