"""Peers."""

from __future__ import annotations

from typing import Any

from honcho.embedded import creation, records
from honcho.embedded.columns import PEERS, SESSIONS
from honcho.embedded.errors import unprocessable
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import is_scope
from honcho.embedded.pages import page
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call, Reply, operation


def _get_or_create(call: Call, name: str, body: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """What is given for metadata or configuration replaces the whole of it."""
    creation.make_workspace(call)
    made = creation.make_peers(call, [name])
    for column in ("metadata", "configuration"):
        if body[column] is not None:
            call.db.execute(
                f"UPDATE peers SET {column} = ? WHERE workspace_id = ? AND id = ?",  # noqa: S608
                (dumps(body[column]), call.workspace, name),
            )
    row = creation.find(call, "peers", name)
    assert row is not None  # noqa: S101
    return records.peer(row), made > 0


@operation("get_or_create_peer", "write")
def get_or_create_peer(call: Call) -> Reply:
    """Makes the workspace too."""
    peer, made = _get_or_create(call, call.body["id"], call.body)
    return Reply(peer, 201 if made else 200)


@operation("update_peer", "write")
def update_peer(call: Call) -> Reply:
    """Makes an unknown peer."""
    if is_scope(call.peer) and creation.find(call, "peers", call.peer) is not None:
        raise unprocessable(
            f"Peer '{call.peer}' is a scope. Use the scopes routes to manage scopes."
        )
    return Reply(_get_or_create(call, call.peer, call.body)[0])


@operation("get_peers")
def get_peers(call: Call) -> Reply:
    """Oldest first. Scopes are peers too, and only listed when asked for."""
    where = Condition("t.workspace_id = ?", (call.workspace,))
    kind = call.body["kind"]
    if kind != "all":
        where &= Condition(f"t.is_scope = {int(kind == 'scope')}")
    where &= compile_filter(PEERS, call.body["filters"])
    return page(call, "peers t", where, "t.created_at, t.number", records.peer)


@operation("get_sessions_for_peer")
def get_sessions_for_peer(call: Call) -> Reply:
    """All that the peer ever joined."""
    where = Condition(
        "t.workspace_id = ? AND t.id IN "
        "(SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?)",
        (call.workspace, call.workspace, call.peer),
    )
    where &= compile_filter(SESSIONS, call.body["filters"])
    return page(call, "sessions t", where, "t.created_at, t.number", records.session)
