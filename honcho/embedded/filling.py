"""Fills a workspace with an archive's records: ids, times and levels are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice

from honcho.embedded.database.store import Database, Store
from honcho.embedded.tables.message_rows import insert_messages, words
from honcho.embedded.text.tokens import count_tokens
from honcho.embedded.values import SCOPE_PREFIX, Json, dumps, new_id, stored
from honcho.errors import ConfigurationError

Records = Callable[[str], Iterable[Json]]
"""Returns the records of one kind."""
_BATCH = 100


def fill(store: Store, workspace: str, records: Records) -> None:
    """Write all records into a workspace that does not exist yet, in one transaction.

    No background work is queued: no conclusions are derived, no summaries are made.

    Raises:
        ConfigurationError: The workspace exists.
    """
    with store.write() as db:
        if db.one("SELECT 1 FROM workspaces WHERE id = ?", workspace) is not None:
            raise ConfigurationError(
                f"workspace {workspace!r} is in the file already: leave the archive out to use "
                "what is there, or give another workspace_id"
            )
        _Filling(db, workspace).run(records)


class _Filling:
    def __init__(self, db: Database, workspace: str) -> None:
        self._db = db
        self._workspace = workspace
        self._now = stored(datetime.now().astimezone())

    def run(self, records: Records) -> None:
        for record in records("workspace"):
            self._db.insert("workspaces", [{**_about(record), "id": self._workspace}])
        self._insert("peers", map(_about, records("peers")))
        self._insert("sessions", ({**_about(one), "uid": new_id()} for one in records("sessions")))
        self._insert("members", _members(records("sessions")))
        self._messages(records("messages"))
        self._insert("conclusions", map(_conclusion, records("conclusions")))
        self._insert("cards", map(_card, records("cards")))
        self._scopes(records("scopes"))
        urls = ({"id": new_id(), "url": one["url"]} for one in records("webhooks"))
        self._insert("webhooks", ({**one, "created_at": self._now} for one in urls))

    def _insert(self, table: str, rows: Iterable[Json]) -> None:
        for batch in _batches(rows):
            self._db.insert(table, [{"workspace_id": self._workspace, **row} for row in batch])

    def _messages(self, records: Iterable[Json]) -> None:
        counts: dict[str, int] = {}
        for batch in _batches(records):
            rows = [self._message(record, counts) for record in batch]
            insert_messages(self._db, rows, [words(row["content"]) for row in rows])
        sql = "UPDATE sessions SET message_count = ? WHERE workspace_id = ? AND id = ?"
        for session, count in counts.items():
            self._db.execute(sql, (count, self._workspace, session))

    def _message(self, record: Json, counts: dict[str, int]) -> Json:
        session = record["session"]
        counts[session] = counts.get(session, 0) + 1
        return {
            "workspace_id": self._workspace,
            "session_id": session,
            "id": record["id"],
            "peer_id": record["peer"],
            "sequence": counts[session],
            "content": record["content"],
            "metadata": dumps(record["metadata"]),
            "token_count": count_tokens(record["content"]),
            "created_at": _time(record["created_at"]),
            "embedded": bool(record["content"].strip()),
        }

    def _scopes(self, records: Iterable[Json]) -> None:
        for record in records:
            peer = f"{SCOPE_PREFIX}{record['id']}"
            row = {"id": peer, "metadata": record["metadata"], "created_at": self._now}
            self._insert("peers", [{**row, "configuration": {"observe_me": False}}])
            member = {"peer_id": peer, "observe_me": False, "observe_others": True}
            self._insert(
                "members",
                [
                    {**member, "session_id": session, "joined_at": self._now}
                    for session in record["sessions"]
                ],
            )


def _batches(rows: Iterable[Json]) -> Iterator[list[Json]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _about(record: Json) -> Json:
    """The columns that workspaces, peers and sessions have in common."""
    return {
        "id": record["id"],
        "metadata": record["metadata"],
        "configuration": record["configuration"],
        "created_at": _time(record["created_at"]),
    }


def _members(sessions: Iterable[Json]) -> Iterator[Json]:
    for session in sessions:
        joined = _time(session["created_at"])
        for peer, settings in session["members"].items():
            yield {
                "session_id": session["id"],
                "peer_id": peer,
                "observe_me": settings.get("observe_me"),
                "observe_others": settings.get("observe_others"),
                "joined_at": joined,
            }


def _conclusion(record: Json) -> Json:
    time = _time(record["created_at"])
    return {
        "id": record["id"],
        "observer": record["observer"],
        "observed": record["observed"],
        "session_id": record["session"],
        "content": record["content"],
        "level": record["level"] or "explicit",
        "created_at": time,
        "shown_at": time,
    }


def _card(record: Json) -> Json:
    names = {"observer": record["observer"], "observed": record["observed"]}
    return {**names, "lines": dumps(record["card"])}


def _time(text: str) -> str:
    return stored(datetime.fromisoformat(text))
