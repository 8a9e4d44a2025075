"""Copies of sessions."""

from __future__ import annotations

from honcho.embedded import creation, records
from honcho.embedded.errors import not_found
from honcho.embedded.fulltext import index_messages
from honcho.embedded.ids import new_id
from honcho.embedded.messages import next_number
from honcho.embedded.registry import Call, Reply, operation


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
    if call.query["message_id"] is not None:
        row = call.db.execute(
            "SELECT number FROM messages WHERE id = ? AND workspace_id = ? AND session_id = ?",
            (call.query["message_id"], *key),
        ).fetchone()
        if row is None:
            raise not_found("Session not found")
        last = row[0]
    rows = call.db.execute(
        "SELECT * FROM messages WHERE workspace_id = ? AND session_id = ? AND number <= ? "
        "ORDER BY number",
        (*key, last),
    ).fetchall()
    name = new_id()
    clone = {**records.session(original), "id": name, "created_at": call.now}
    if not rows:
        return Reply(clone)
    call.db.execute(
        "INSERT INTO sessions (workspace_id, id, uid, metadata, configuration, created_at, "
        "message_count) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            call.workspace,
            name,
            new_id(),
            original["metadata"],
            original["configuration"],
            call.now,
            len(rows),
        ),
    )
    first = next_number(call.db)
    call.db.executemany(
        "INSERT INTO messages (number, id, workspace_id, session_id, peer_id, sequence, content, "
        "metadata, token_count, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        [
            (
                first + at,
                new_id(),
                call.workspace,
                name,
                row["peer_id"],
                at + 1,
                row["content"],
                row["metadata"],
                call.now,
            )
            for at, row in enumerate(rows)
        ],
    )
    index_messages(call.db, [(first + at, row["content"]) for at, row in enumerate(rows)])
    call.db.execute(
        "INSERT INTO members (workspace_id, session_id, peer_id, observe_me, observe_others, "
        "joined_at) SELECT workspace_id, ?, peer_id, observe_me, observe_others, ? FROM members "
        "WHERE workspace_id = ? AND session_id = ? ORDER BY number",
        (name, call.now, *key),
    )
    return Reply(clone)
