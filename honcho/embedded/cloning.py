# ruff: noqa: S608  # the names that are put into SQL are our own
"""Copies of sessions."""

from __future__ import annotations

from honcho.embedded import creation, records
from honcho.embedded.ids import new_id
from honcho.embedded.messages import insert_messages
from honcho.embedded.refusals import not_found
from honcho.embedded.registry import Call, Reply, operation

_INSIDE = "workspace_id = ? AND session_id = ?"


@operation("clone_session", "write")
def clone_session(call: Call) -> Reply:
    """Messages up to one, members and settings. A session without messages is not stored.

    The copies are found by their text, but not by meaning, and no work is queued for them.
    """
    original = creation.find(call, "sessions", call.session)
    if original is None or not original["is_active"]:
        raise not_found("Original session not found")
    key = (call.workspace, call.session)
    last = original["message_count"]
    if (wanted := call.query["message_id"]) is not None:
        row = call.db.one(f"SELECT sequence FROM messages WHERE {_INSIDE} AND id = ?", *key, wanted)
        if row is None:
            raise not_found("Session not found")
        last = row["sequence"]
    sql = f"SELECT * FROM messages WHERE {_INSIDE} AND sequence <= ? ORDER BY sequence"
    rows = call.db.all(sql, *key, last)
    name = new_id()
    if rows:
        same = {column: original[column] for column in ("metadata", "configuration")}
        creation.insert_session(call, name, message_count=len(rows), **same)
        fresh = {"session_id": name, "token_count": 0, "created_at": call.now, "embedded": False}
        insert_messages(call.db, [{**dict(row), **fresh, "id": new_id()} for row in rows])
        columns = "peer_id, observe_me, observe_others"
        call.db.execute(
            f"INSERT INTO members (workspace_id, session_id, joined_at, {columns}) SELECT "
            f"workspace_id, ?, ?, {columns} FROM members WHERE {_INSIDE} ORDER BY number",
            (name, call.now, *key),
        )
    return Reply({**records.session(original), "id": name, "created_at": call.now})
