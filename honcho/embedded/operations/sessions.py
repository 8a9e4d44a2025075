"""Sessions, and copies of them."""

from __future__ import annotations

from honcho.embedded.background import queueing
from honcho.embedded.operations import members
from honcho.embedded.operations.lists import listing
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lifecycle, member_rows, queue_rows
from honcho.embedded.tables.lookup import find, found, the_session
from honcho.embedded.tables.message_rows import insert_messages, messages_between, words
from honcho.embedded.tables.paging import IN_WORKSPACE
from honcho.embedded.values import ApiError, Json, is_name, new_id


@operation("get_or_create_session", "write")
@operation("update_session", "write")
def get_or_create_session(call: Call) -> Reply:
    """Get or create a session. Creates workspace, peers and scopes too."""
    body: Json = call.body
    call.path.setdefault("session_id", body.get("id", ""))
    if not is_name(call.session):
        raise ApiError(404, "Session not found")
    lifecycle.make_workspace(call)
    row, made = lifecycle.make_session(call)
    lifecycle.merge(call, "sessions", row, body["metadata"], body["configuration"])
    if body.get("peers"):
        members.add(call, body["peers"])
    queueing.join_scopes(call, row, body.get("scopes") or [])
    shown = show("Session", the_session(call, call.session))
    return Reply(shown, 201 if made and "id" in body else 200)


listing("get_sessions", "Session", "sessions t", f"{IN_WORKSPACE} AND t.is_active")


@operation("delete_session", "write")
def delete_session(call: Call) -> Reply:
    """Make it inactive at once; its data is purged in the background."""
    row = the_session(call, call.session)
    call.db.update("sessions", row["number"], is_active=0)
    queue_rows.add(call, "purge", {}, row)
    return Reply({"message": "Session deleted successfully"})


@operation("clone_session", "write")
def clone_session(call: Call) -> Reply:
    """Copy messages up to one, members and settings. A session without messages is not stored.

    The copies are found by their text, but not by meaning, and no work is queued for them.
    """
    row = find(call, "sessions", call.session, "is_active")
    original, key = found(row, "Original session not found"), (call.workspace, call.session)
    last = original["message_count"]
    if (wanted := call.query["message_id"]) is not None:
        row = find(call, "messages", wanted, "session_id = ?", call.session)
        last = found(row, "Session not found")["sequence"]
    rows = messages_between(call.db, key, 0, last)
    name = new_id()
    if rows:
        same = {column: original[column] for column in ("metadata", "configuration")}
        lifecycle.insert_session(call, name, message_count=len(rows), **same)
        fresh = {"session_id": name, "token_count": 0, "created_at": call.now, "embedded": False}
        copies = [{**dict(row), **fresh, "id": new_id()} for row in rows]
        insert_messages(call.db, copies, [words(row["content"]) for row in rows])
        flags = member_rows.UNSET
        joined = member_rows.members_of(call)
        settings = {one["peer_id"]: {flag: one[flag] for flag in flags} for one in joined}
        member_rows.join(call, name, settings)
    return Reply({**show("Session", original), "id": name, "created_at": call.now})
