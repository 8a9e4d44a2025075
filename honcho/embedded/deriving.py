"""Keeping what a deriver learned, without repeating what is known."""

from __future__ import annotations

import sqlite3

from honcho.embedded import times, vectors
from honcho.embedded.conclusions import insert
from honcho.embedded.lexical import stems
from honcho.embedded.plugs import Fact
from honcho.embedded.services import Services

_SAME = 0.05
"""Distance up to which two texts say the same."""


def learn(
    services: Services, message: sqlite3.Row, observers: list[str], facts: list[Fact]
) -> None:
    """Store the facts of a message as conclusions of each observer."""
    found = [(fact, _vector(services, fact.content)) for fact in facts if fact.content.strip()]
    with services.store.write() as db:
        known = db.execute("SELECT 1 FROM messages WHERE number = ?", (message["number"],))
        if known.fetchone() is None:
            return
        for observer in observers:
            for fact, vector in found:
                _keep(db, message, observer, fact, vector)


def _vector(services: Services, text: str) -> vectors.Vector | None:
    try:
        return vectors.embed(services, text)
    except Exception:  # noqa: BLE001  # whatever a plugged embedder raises
        return None


def _keep(
    db: sqlite3.Connection,
    message: sqlite3.Row,
    observer: str,
    fact: Fact,
    vector: vectors.Vector | None,
) -> None:
    workspace, observed, session = (
        message["workspace_id"],
        message["peer_id"],
        message["session_id"],
    )
    alike = db.execute(
        "SELECT * FROM conclusions WHERE workspace_id = ? AND observer = ? AND observed = ? "
        "AND level = ? AND (level != 'explicit' OR session_id = ?)",
        (workspace, observer, observed, fact.level, session),
    ).fetchall()
    times_derived = 1
    for row in alike:
        same = row["content"].strip().lower() == fact.content.strip().lower()
        if not same and not _close(row, vector):
            continue
        if same or _information(row["content"]) > _information(fact.content):
            db.execute(
                "UPDATE conclusions SET times_derived = times_derived + 1 WHERE number = ?",
                (row["number"],),
            )
            return
        db.execute("DELETE FROM conclusions WHERE number = ?", (row["number"],))
        times_derived = row["times_derived"] + 1
    insert(
        db,
        workspace,
        (observer, observed),
        session,
        fact.content,
        vector,
        times.now(),
        level=fact.level,
        times_derived=times_derived,
        details={
            "premises": list(fact.premises),
            "pattern": fact.pattern,
            "confidence": fact.confidence,
            "message_ids": [message["id"]],
        },
        shown_at=message["created_at"],
    )


def _close(row: sqlite3.Row, vector: vectors.Vector | None) -> bool:
    if vector is None or row["vector"] is None:
        return False
    return 1 - vectors.similarity(vector, vectors.unpack(row["vector"])) <= _SAME


def _information(text: str) -> int:
    return len(set(stems(text)))
