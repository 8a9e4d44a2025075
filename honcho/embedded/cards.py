"""Peer cards: short lists of facts, kept per pair of peers."""

from __future__ import annotations

from honcho.embedded import creation
from honcho.embedded.errors import no_peer
from honcho.embedded.ids import is_scope
from honcho.embedded.records import dumps, loads
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import NO_REPRESENTATION, refuse_scopes


def card(call: Call, observer: str, observed: str) -> list[str] | None:
    """What one peer has on its card of another."""
    row = call.db.execute(
        "SELECT lines FROM cards WHERE workspace_id = ? AND observer = ? AND observed = ?",
        (call.workspace, observer, observed),
    ).fetchone()
    return loads(row[0]) if row else None


def _target(call: Call) -> str:
    target = call.query["target"]
    return call.peer if target is None else target


@operation("get_peer_card")
def get_peer_card(call: Call) -> Reply:
    """Null when there is none, also of an unknown target."""
    if creation.find(call, "peers", call.peer) is None:
        raise no_peer(call.workspace, call.peer)
    return Reply({"peer_card": card(call, call.peer, _target(call))})


@operation("set_peer_card", "write")
def set_peer_card(call: Call) -> Reply:
    """Makes workspace and peer; the target need not exist."""
    hint = NO_REPRESENTATION.format("card target")
    refuse_scopes(call, [_target(call)], hint, missing=True)
    creation.make_workspace(call)
    if not (is_scope(call.peer) and creation.find(call, "peers", call.peer)):
        creation.make_peers(call, [call.peer])
    call.db.execute(
        "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)",
        (call.workspace, call.peer, _target(call), dumps(call.body["peer_card"])),
    )
    return Reply({"peer_card": call.body["peer_card"]})
