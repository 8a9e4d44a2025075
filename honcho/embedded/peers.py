"""Peers and their cards."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from honcho.embedded import creation, records
from honcho.embedded.columns import PEERS, SESSIONS
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import is_scope
from honcho.embedded.records import page
from honcho.embedded.refusals import unprocessable
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.values import dumps, loads


def _get_or_create(call: Call, name: str) -> Reply:
    """What is given for metadata or configuration replaces the whole of it."""
    creation.make_workspace(call)
    made = creation.make_peers(call, [name])
    for column in ("metadata", "configuration"):
        if call.body[column] is not None:
            sql = f"UPDATE peers SET {column} = ? WHERE workspace_id = ? AND id = ?"
            call.db.execute(sql, (dumps(call.body[column]), call.workspace, name))
    return Reply(records.peer(creation.the_peer(call, name)), 201 if made else 200)


@operation("get_or_create_peer", "write")
def get_or_create_peer(call: Call) -> Reply:
    """Makes the workspace too."""
    return _get_or_create(call, call.body["id"])


@operation("update_peer", "write")
def update_peer(call: Call) -> Reply:
    """Makes an unknown peer."""
    if is_scope(call.peer) and creation.find(call, "peers", call.peer) is not None:
        hint = "Use the scopes routes to manage scopes."
        raise unprocessable(f"Peer '{call.peer}' is a scope. {hint}")
    return Reply(_get_or_create(call, call.peer).body)


@operation("get_peers")
def get_peers(call: Call) -> Reply:
    """Oldest first. Scopes are peers too, and only listed when asked for."""
    kind = call.body["kind"]
    wanted = "1" if kind == "all" else f"t.is_scope = {int(kind == 'scope')}"
    where = Condition(f"t.workspace_id = ? AND {wanted}", (call.workspace,))
    where &= compile_filter(PEERS, call.body["filters"])
    return page(call, "peers t", where, "t.created_at, t.number", records.peer)


@operation("get_sessions_for_peer")
def get_sessions_for_peer(call: Call) -> Reply:
    """All that the peer ever joined."""
    joined = "SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?"
    where = Condition(
        f"t.workspace_id = ? AND t.id IN ({joined})",
        (call.workspace, call.workspace, call.peer),
    )
    where &= compile_filter(SESSIONS, call.body["filters"])
    return page(call, "sessions t", where, "t.created_at, t.number", records.session)


def card(call: Call, observer: str, observed: str) -> list[str] | None:
    """What one peer has on its card of another."""
    sql = "SELECT lines FROM cards WHERE workspace_id = ? AND observer = ? AND observed = ?"
    row = call.db.one(sql, call.workspace, observer, observed)
    return None if row is None else loads(row[0])


def _target(call: Call) -> str:
    # An empty text is a target of that name.
    return call.peer if call.query["target"] is None else call.query["target"]


@operation("get_peer_card")
def get_peer_card(call: Call) -> Reply:
    """Null when there is none, also of an unknown target."""
    creation.the_peer(call, call.peer)
    return Reply({"peer_card": card(call, call.peer, _target(call))})


@operation("set_peer_card", "write")
def set_peer_card(call: Call) -> Reply:
    """Makes workspace and peer; the target need not exist."""
    target = _target(call)
    hint = NO_REPRESENTATION.format("a peer card target")
    creation.refuse_scopes(call, [target], hint, missing=True)
    creation.make_workspace(call)
    if not is_scope(call.peer) or creation.find(call, "peers", call.peer) is None:
        creation.make_peers(call, [call.peer])
    sql = "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)"
    lines = call.body["peer_card"]
    call.db.execute(sql, (call.workspace, call.peer, target, dumps(lines)))
    return Reply({"peer_card": lines})
