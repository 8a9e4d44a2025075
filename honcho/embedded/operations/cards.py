"""Peer cards."""

from __future__ import annotations

from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.tables import cards, creation, lookup


def _target(call: Call) -> str:
    # An empty text is a target of that name.
    return call.peer if call.query["target"] is None else call.query["target"]


@operation("get_peer_card")
def get_peer_card(call: Call) -> Reply:
    """Null when there is no card, also for an unknown target."""
    lookup.the_peer(call, call.peer)
    return Reply({"peer_card": cards.card(call, call.peer, _target(call))})


@operation("set_peer_card", "write")
def set_peer_card(call: Call) -> Reply:
    """Replace a card. Creates workspace and peer; the target need not exist."""
    target, lines = _target(call), call.body["peer_card"]
    lookup.refuse_scopes(call, [target], role="a peer card target", missing=True)
    creation.make_workspace(call)
    if not lookup.is_scope(call, call.peer):
        creation.make_peers(call, [call.peer])
    cards.set_card(call, call.peer, target, lines)
    return Reply({"peer_card": lines})
