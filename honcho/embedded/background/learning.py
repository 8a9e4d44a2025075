"""Processes new messages: stores their vectors, and derives conclusions."""

from __future__ import annotations

from honcho.embedded import plugs
from honcho.embedded.background.notices import tell_if_empty
from honcho.embedded.background.settings import instructions as instructions_of
from honcho.embedded.background.settings import settings_of
from honcho.embedded.database.store import Database, Row
from honcho.embedded.registry import Services
from honcho.embedded.schema import shapes
from honcho.embedded.tables import conclusion_rows
from honcho.embedded.tables.message_rows import messages_of
from honcho.embedded.tables.query import Query
from honcho.embedded.text.stems import stems
from honcho.embedded.values import Json, time_now
from honcho.embedded.versions import OLDEST
from honcho_api.v3 import Message

_NEAR = 1 - 0.95
"""The distance up to which two texts are duplicates."""

_ALIKE = (
    "SELECT * FROM conclusions WHERE workspace_id = :workspace_id AND observer = :observer AND "
    "observed = :observed AND level = :level AND (level != 'explicit' OR session_id = :session_id)"
)


def _messages(services: Services, numbers: list[int]) -> list[Row]:
    with services.store.read() as db:
        return messages_of(db, numbers)


def embed(services: Services, _: Row, messages: list[int]) -> None:
    """Store the vectors of messages. A message that fails does not affect the others' tasks."""
    for row in _messages(services, messages):
        values = (row["number"], Query.pack(services, row["content"]))
        with services.store.write() as db:
            db.execute("INSERT OR REPLACE INTO message_vectors VALUES (?, ?)", values)


def derive(services: Services, job: Row, messages: list[int], observers: list[str]) -> None:
    """Derive conclusions from the messages of one author, if there is a deriver."""
    if (deriver := services.plugs.deriver) is not None:
        with services.store.read() as db:
            layers = settings_of(db, job["workspace_id"], job["session_id"])
        instructions = instructions_of(layers, "reasoning", newer=services.version != OLDEST)
        for row in _messages(services, messages):
            shown = Message.from_dict(shapes.message(row))
            told = plugs.DeriverContext(shown, row["peer_id"], tuple(observers), instructions)
            _learn(services, row, observers, services.bridge.result(deriver(told)))
    tell_if_empty(services, job, "representation")


def _learn(services: Services, row: Row, observers: list[str], given: plugs.Facts) -> None:
    every = [plugs.Fact(one) if isinstance(one, str) else one for one in given]
    facts = [fact for fact in every if fact.content.strip()]
    queries = [Query.attempt(services, one.content) or Query(one.content) for one in facts]
    with services.store.write() as db:
        # The session may have been deleted since.
        if db.one("SELECT 1 FROM messages WHERE number = ?", row["number"]) is not None:
            for observer in observers:
                for fact, query in zip(facts, queries, strict=True):
                    _keep(db, row, observer, fact, query)


def _keep(db: Database, row: Row, observer: str, fact: plugs.Fact, query: Query) -> None:
    """Store a fact; of two duplicates, the one with more distinct words is kept."""
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
    conclusion_rows.insert(db, time_now(), query.packed, details=details, **known)
