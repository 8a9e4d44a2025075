"""Putting sessions into scopes."""

from __future__ import annotations

from honcho.embedded import creation, worker_queue
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call


def make_scopes(call: Call, names: list[str]) -> int:
    """Make the scopes that do not exist; how many were made."""
    peers = [f"{SCOPE_PREFIX}{name}" for name in names]
    return creation.insert_peers(call, peers, {"observe_me": False})


def join_scopes(call: Call, session: str, names: list[str]) -> None:
    """Put a session into scopes, which are made where they do not exist."""
    row = creation.active_session(call, session)
    unique = list(dict.fromkeys(names))
    make_scopes(call, unique)
    for name in unique:
        scope = f"{SCOPE_PREFIX}{name}"
        call.db.execute(
            "INSERT INTO members (workspace_id, session_id, peer_id, observe_me, "
            "observe_others, joined_at) VALUES (?, ?, ?, 0, 1, ?) ON CONFLICT DO UPDATE "
            "SET left_at = NULL, joined_at = excluded.joined_at",
            (call.workspace, session, scope, call.now),
        )
        if row["message_count"]:
            set_status(call, scope, session, {"state": "pending"})
            worker_queue.add(call, "fill_scope", {"scope": scope}, session=row)


def set_status(call: Call, scope: str, session: str, status: dict[str, object]) -> None:
    """Record how far the copying for a scope is."""
    moment = f"{call.now[:-1]}+00:00"
    text = dumps({**status, "updated_at": moment})
    call.db.execute(
        "INSERT OR REPLACE INTO scope_status VALUES (?, ?, ?, ?)",
        (call.workspace, scope, session, text),
    )
