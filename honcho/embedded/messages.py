"""Messages: stored in the order in which they arrive, which is the order everywhere."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import creation, members, records, times, tokens, worker_queue
from honcho.embedded.columns import MESSAGES
from honcho.embedded.errors import not_found
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.fulltext import index_messages
from honcho.embedded.ids import new_id
from honcho.embedded.pages import page
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import AUTHOR, refuse_scopes

Json = dict[str, Any]
_INSERT = (
    "INSERT INTO messages (number, id, workspace_id, session_id, peer_id, sequence, content, "
    "metadata, token_count, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def store(call: Call, drafts: list[Json]) -> list[Json]:
    """Store messages (all or none), with what they bring into being; as the answer shows them."""
    creation.make_workspace(call)
    session, _ = creation.make_session(call, call.session)
    authors = dict.fromkeys(draft["peer_id"] for draft in drafts)
    refuse_scopes(call, authors, AUTHOR)
    creation.make_peers(call, authors)
    nothing = {"observe_me": None, "observe_others": None}
    members.join(call, call.session, dict.fromkeys(authors, nothing))
    # Later than what has just been made for them.
    now = max(times.now(), times.after(call.now))
    number = next_number(call.db)
    sequence = session["message_count"]
    rows: list[tuple[Any, ...]] = []
    answer: list[Json] = []
    for at, draft in enumerate(drafts):
        moment = draft["created_at"]
        created_at = now if moment is None else times.stored(moment)
        metadata = draft["metadata"] or {}
        content = draft["content"]
        message = {
            "id": new_id(),
            "content": content,
            "peer_id": draft["peer_id"],
            "session_id": call.session,
            "metadata": metadata,
            "created_at": times.shown(created_at) if moment is None else times.echoed(moment),
            "workspace_id": call.workspace,
            "token_count": tokens.count(content),
        }
        answer.append(message)
        rows.append(
            (
                number + at,
                message["id"],
                call.workspace,
                call.session,
                draft["peer_id"],
                sequence + at + 1,
                content,
                dumps(metadata),
                message["token_count"],
                created_at,
            )
        )
    call.db.executemany(_INSERT, rows)
    call.db.execute(
        "UPDATE sessions SET message_count = ? WHERE number = ?",
        (sequence + len(rows), session["number"]),
    )
    index_messages(call.db, [(row[0], row[6]) for row in rows])
    worker_queue.add_messages(call, session, rows, drafts)
    return answer


def next_number(db: sqlite3.Connection) -> int:
    """The number of the next message, never used before."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").fetchone()
    return (row[0] if row else 0) + 1


@operation("create_messages_for_session", "write")
def create_messages_for_session(call: Call) -> Reply:
    """Makes workspace, session, peers and memberships too."""
    return Reply(store(call, call.body["messages"]))


@operation("get_messages")
def get_messages(call: Call) -> Reply:
    """In the order of storage."""
    where = Condition("t.workspace_id = ? AND t.session_id = ?", (call.workspace, call.session))
    where &= compile_filter(MESSAGES, call.body["filters"])
    return page(call, "messages t", where, "t.number", records.message)


def _find(call: Call) -> sqlite3.Row | None:
    row: sqlite3.Row | None = call.db.execute(
        "SELECT * FROM messages WHERE id = ? AND workspace_id = ? AND session_id = ?",
        (call.path["message_id"], call.workspace, call.session),
    ).fetchone()
    return row


@operation("get_message")
def get_message(call: Call) -> Reply:
    """Only through its own session."""
    row = _find(call)
    if row is None:
        raise not_found(f"Message with ID {call.path['message_id']} not found")
    return Reply(records.message(row))


@operation("update_message", "write")
def update_message(call: Call) -> Reply:
    """Metadata can be replaced, nothing else."""
    row = _find(call)
    if row is None:
        raise not_found("Message not found")
    message = records.message(row)
    if call.body["metadata"] is not None:
        message["metadata"] = call.body["metadata"]
        call.db.execute(
            "UPDATE messages SET metadata = ? WHERE number = ?",
            (dumps(message["metadata"]), row["number"]),
        )
    return Reply(message)
