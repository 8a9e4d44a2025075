"""Putting sessions into scopes, and refusing scopes where a peer is wanted."""

from __future__ import annotations

from collections.abc import Iterable

from honcho.embedded import creation, worker_queue
from honcho.embedded.errors import unprocessable
from honcho.embedded.ids import SCOPE_PREFIX, is_scope
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call

NO_REPRESENTATION = "No representation is formed of a scope, so a scope cannot be a {}."
READ_OPTION = "Use the `scope` option on the read routes instead."
MEMBERSHIP = "Scope membership is managed via the scopes routes"


def refuse_scopes(call: Call, names: Iterable[str], hint: str, *, missing: bool = False) -> None:
    """Refuse (422) names of scopes; with ``missing`` also names that could become scopes."""
    named = [name for name in names if is_scope(name)]
    if not named:
        return
    there = [name for name in named if creation.find(call, "peers", name) is not None]
    if there:
        raise unprocessable(f"Peer name(s) {there} are scopes. {hint}")
    if missing:
        raise unprocessable(
            f"Peer name(s) {named} are in the reserved scope namespace and do not exist, "
            f"so they may become scopes later. {hint}"
        )


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
