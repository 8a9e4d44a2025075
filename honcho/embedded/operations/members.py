"""Members of sessions."""

from __future__ import annotations

from honcho.embedded.operations.lists import listing
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lifecycle, lookup, member_rows
from honcho.embedded.tables.lookup import found, the_session
from honcho.embedded.tables.member_rows import UNSET, member
from honcho.embedded.tables.paging import IN_WORKSPACE
from honcho.embedded.values import ApiError, Json

MAX_OBSERVERS = 10

_ROUTES = "Scope membership is managed via the scopes routes"

_PATH = "/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions"

_ADDING = f"{_ROUTES} ({_PATH}) or the `scopes` field at session creation."


def _check_observers(call: Call, *, scopes: bool = False) -> None:
    """Refuse (400) more observers than a session may have; with ``scopes`` these count too."""
    count = member_rows.count_observers(call, scopes=scopes)
    many = f"Cannot create session {call.session} with {count} observers."
    most = f"Maximum allowed is {MAX_OBSERVERS} observers per session."
    hint = "Observers are peers with 'observe_others' set to true."
    if count > MAX_OBSERVERS:
        raise ApiError(400, f"{many} {most} {hint}")


def add(call: Call, members: dict[str, Json]) -> None:
    """Create peers and make them members."""
    lookup.refuse_scopes(call, members, _ADDING)
    lifecycle.make_peers(call, members)
    member_rows.join(call, call.session, members)
    _check_observers(call)


@operation("add_peers_to_session", "write")
def add_peers_to_session(call: Call) -> Reply:
    """Add members. Creates workspace, session and peers."""
    lifecycle.make_workspace(call)
    row, _ = lifecycle.make_session(call)
    add(call, call.body)
    return Reply(show("Session", row))


@operation("set_session_peers", "write")
def set_session_peers(call: Call) -> Reply:
    """Replace the members. Those not named leave, except for scopes."""
    row = the_session(call, call.session)
    member_rows.leave(call, member_rows.NO_SCOPE)
    add(call, call.body)
    return Reply(show("Session", row))


@operation("remove_peers_from_session", "write")
def remove_peers_from_session(call: Call) -> Reply:
    """Remove members. Names of non-members are accepted."""
    row = the_session(call, call.session)
    lookup.refuse_scopes(call, call.body, _ADDING)
    member_rows.remove_members(call, call.body)
    return Reply(show("Session", row))


_MEMBERS = "members m JOIN peers t ON t.workspace_id = m.workspace_id AND t.id = m.peer_id"

_ACTIVE = f"{IN_WORKSPACE} AND m.session_id = :session_id AND m.left_at IS NULL AND NOT t.is_scope"

listing("get_session_peers", "Peer", _MEMBERS, _ACTIVE, order="m.number ASC")


@operation("get_peer_config")
def get_peer_config(call: Call) -> Reply:
    """A member's settings, also after it has left."""
    lookup.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    lookup.the_peer(call, call.peer)
    place = f"session {call.session} in workspace {call.workspace}"
    row = found(member(call), f"Session peer {call.peer} not found in {place}")
    return Reply({name: None if row[name] is None else bool(row[name]) for name in UNSET})


@operation("set_peer_config", "write")
def set_peer_config(call: Call) -> Reply:
    """Change settings, except where null. New peers become members; former members do not."""
    lookup.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    the_session(call, call.session)
    lookup.the_peer(call, call.peer)
    if (row := member(call)) is None:
        member_rows.join(call, call.session, {call.peer: call.body})
    else:
        call.db.update("members", row["number"], **call.body)
    _check_observers(call, scopes=True)
    return Reply()
