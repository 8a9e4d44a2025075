"""Workspaces, their peers, and the cards of these."""

from __future__ import annotations

from honcho.embedded import records, work
from honcho.embedded.records import IN_WORKSPACE, listing, show
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.values import ApiError, Json, dumps, loads, refuse


@operation("health_check")
def health_check(_: Call) -> Reply:
    """Alive."""
    return Reply({"status": "ok"})


@operation("create_key")
def create_key(_: Call) -> Reply:
    """Authentication is off, so there are no keys."""
    raise ApiError(405, "Feature is disabled")


@operation("get_or_create_workspace", "write")
@operation("update_workspace", "write")
def get_or_create_workspace(call: Call) -> Reply:
    """An existing one is answered as it is, and what is given for it ignored, but by an update."""
    body: Json = call.body
    call.path.setdefault("workspace_id", body.get("id", ""))
    made, row = records.make_workspace(call), records.the_workspace(call)
    if made or "id" not in body:
        records.merge(call, "workspaces", row, body["metadata"], body["configuration"])
    shown = show("Workspace", records.the_workspace(call))
    return Reply(shown, 201 if made and "id" in body else 200)


listing("get_all_workspaces", "Workspace", "workspaces t", "1")


@operation("delete_workspace", "write")
def delete_workspace(call: Call) -> Reply:
    """Accepted, and carried out in the background."""
    records.the_workspace(call)
    sql = "SELECT 1 FROM sessions WHERE workspace_id = ? AND is_active"
    text = f"Cannot delete workspace '{call.workspace}': active session(s) remain."
    hint = "Delete all sessions first."
    refuse(call.db.one(sql, call.workspace), f"{text} {hint}", 409)
    work.add(call, "purge", {})
    return Reply({"message": "Workspace deletion accepted"})


@operation("get_or_create_peer", "write")
@operation("update_peer", "write")
def get_or_create_peer(call: Call) -> Reply:
    """Makes the workspace too. What is given replaces the whole of metadata or configuration."""
    body: Json = call.body
    call.path.setdefault("peer_id", body.get("id", ""))
    wrong = f"Peer '{call.peer}' is a scope. Use the scopes routes to manage scopes."
    refuse(records.is_scope(call, call.peer), wrong)
    records.make_workspace(call)
    made, row = records.make_peers(call, [call.peer]), records.the_peer(call, call.peer)
    given = {name: body[name] for name in ("metadata", "configuration")}
    call.db.update("peers", row["number"], **given)
    shown = show("Peer", records.the_peer(call, call.peer))
    return Reply(shown, 201 if made and "id" in body else 200)


_KIND = "coalesce(:kind, 'peer') IN ('all', iif(t.is_scope, 'scope', 'peer'))"
listing("get_peers", "Peer", "peers t", f"{IN_WORKSPACE} AND {_KIND}")
# All that the peer ever joined.
_JOINED = "SELECT session_id FROM members WHERE workspace_id = :workspace_id AND peer_id = :peer_id"
listing("get_sessions_for_peer", "Session", "sessions t", f"{IN_WORKSPACE} AND t.id IN ({_JOINED})")


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
    records.the_peer(call, call.peer)
    return Reply({"peer_card": card(call, call.peer, _target(call))})


@operation("set_peer_card", "write")
def set_peer_card(call: Call) -> Reply:
    """Makes workspace and peer; the target need not exist."""
    target, lines = _target(call), call.body["peer_card"]
    records.refuse_scopes(call, [target], role="a peer card target", missing=True)
    records.make_workspace(call)
    if not records.is_scope(call, call.peer):
        records.make_peers(call, [call.peer])
    sql = "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)"
    call.db.execute(sql, (call.workspace, call.peer, target, dumps(lines)))
    return Reply({"peer_card": lines})
