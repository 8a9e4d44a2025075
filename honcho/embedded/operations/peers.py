"""Peers of a workspace, and their cards."""

from __future__ import annotations

from honcho.embedded.operations.lists import listing
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lifecycle, lookup, other_rows
from honcho.embedded.tables.paging import IN_WORKSPACE
from honcho.embedded.values import Json, unprocessable


@operation("get_or_create_peer", "write")
@operation("update_peer", "write")
def get_or_create_peer(call: Call) -> Reply:
    """Creates the workspace too. Given metadata or configuration replaces the whole old one."""
    body: Json = call.body
    call.path.setdefault("peer_id", body.get("id", ""))
    wrong = f"Peer '{call.peer}' is a scope. Use the scopes routes to manage scopes."
    if lookup.is_scope(call, call.peer):
        raise unprocessable(wrong)
    lifecycle.make_workspace(call)
    made, row = lifecycle.make_peers(call, [call.peer]), lookup.the_peer(call, call.peer)
    given = {name: body[name] for name in ("metadata", "configuration")}
    call.db.update("peers", row["number"], **given)
    shown = show("Peer", lookup.the_peer(call, call.peer))
    return Reply(shown, 201 if made and "id" in body else 200)


_KIND = "coalesce(:kind, 'peer') IN ('all', iif(t.is_scope, 'scope', 'peer'))"

listing("get_peers", "Peer", "peers t", f"{IN_WORKSPACE} AND {_KIND}")


# All sessions that the peer has ever joined.
_JOINED = "SELECT session_id FROM members WHERE workspace_id = :workspace_id AND peer_id = :peer_id"

listing("get_sessions_for_peer", "Session", "sessions t", f"{IN_WORKSPACE} AND t.id IN ({_JOINED})")


def _target(call: Call) -> str:
    # An empty text is a target of that name.
    return call.peer if call.query["target"] is None else call.query["target"]


@operation("get_peer_card")
def get_peer_card(call: Call) -> Reply:
    """Null when there is no card, also for an unknown target."""
    lookup.the_peer(call, call.peer)
    return Reply({"peer_card": other_rows.card(call, call.peer, _target(call))})


@operation("set_peer_card", "write")
def set_peer_card(call: Call) -> Reply:
    """Replace a card. Creates workspace and peer; the target need not exist."""
    target, lines = _target(call), call.body["peer_card"]
    lookup.refuse_scopes(call, [target], role="a peer card target", missing=True)
    lifecycle.make_workspace(call)
    if not lookup.is_scope(call, call.peer):
        lifecycle.make_peers(call, [call.peer])
    other_rows.set_card(call, call.peer, target, lines)
    return Reply({"peer_card": lines})
