"""Sessions and copies of them."""

from __future__ import annotations

from typing import Any

from honcho.embedded import creation, members, records, scopes, work
from honcho.embedded.columns import SESSIONS
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import is_name, new_id
from honcho.embedded.messages import insert_messages
from honcho.embedded.records import page
from honcho.embedded.refusals import not_found
from honcho.embedded.registry import Call, Reply, operation


def _get_or_create(call: Call, name: str, body: dict[str, Any]) -> Reply:
    creation.make_workspace(call)
    row, made = creation.make_session(call, name)
    creation.merge(call, "sessions", row, body["metadata"], body["configuration"])
    if body.get("peers"):
        members.add(call, name, body["peers"])
    if body.get("scopes"):
        scopes.join(call, row, body["scopes"])
    return Reply(records.session(creation.the_session(call, name)), 201 if made else 200)


@operation("get_or_create_session", "write")
def get_or_create_session(call: Call) -> Reply:
    """Makes workspace, peers and scopes too."""
    return _get_or_create(call, call.body["id"], call.body)


@operation("update_session", "write")
def update_session(call: Call) -> Reply:
    """Makes an unknown session."""
    if not is_name(call.session):
        raise not_found("Session not found")
    return Reply(_get_or_create(call, call.session, call.body).body)


@operation("get_sessions")
def get_sessions(call: Call) -> Reply:
    """Active ones, oldest first."""
    where = Condition("t.workspace_id = ? AND t.is_active", (call.workspace,))
    where &= compile_filter(SESSIONS, call.body["filters"])
    return page(call, "sessions t", where, "t.created_at, t.number", records.session)


@operation("delete_session", "write")
def delete_session(call: Call) -> Reply:
    """Inactive at once, purged in the background."""
    row = creation.the_session(call, call.session)
    call.db.execute("UPDATE sessions SET is_active = 0 WHERE number = ?", (row["number"],))
    work.add(call, "purge_session", session=row)
    return Reply({"message": "Session deleted successfully"})


@operation("clone_session", "write")
def clone_session(call: Call) -> Reply:
    """Messages up to one, members and settings. A session without messages is not stored.

    The copies are found by their text, but not by meaning, and no work is queued for them.
    """
    original = creation.find(call, "sessions", call.session)
    if original is None or not original["is_active"]:
        raise not_found("Original session not found")
    key = (call.workspace, call.session)
    last = 2**62
    if (wanted := call.query["message_id"]) is not None:
        sql = "SELECT sequence FROM messages WHERE workspace_id = ? AND session_id = ? AND id = ?"
        if (row := call.db.one(sql, *key, wanted)) is None:
            raise not_found("Session not found")
        last = row[0]
    sql = "SELECT * FROM messages WHERE workspace_id = ? AND session_id = ? AND sequence <= ?"
    rows = call.db.all(f"{sql} ORDER BY sequence", *key, last)
    name = new_id()
    clone = {**records.session(original), "id": name, "created_at": call.now}
    if not rows:
        return Reply(clone)
    same = {column: original[column] for column in ("metadata", "configuration")}
    creation.insert_session(call, name, message_count=len(rows), **same)
    fresh = {"session_id": name, "token_count": 0, "created_at": call.now, "embedded": False}
    copies = [
        {**dict(row), **fresh, "id": new_id(), "sequence": n} for n, row in enumerate(rows, 1)
    ]
    insert_messages(call.db, copies)
    call.db.execute(
        "INSERT INTO members (workspace_id, session_id, peer_id, observe_me, observe_others, "
        "joined_at) SELECT workspace_id, ?, peer_id, observe_me, observe_others, ? FROM members "
        "WHERE workspace_id = ? AND session_id = ? ORDER BY number",
        (name, call.now, *key),
    )
    return Reply(clone)
