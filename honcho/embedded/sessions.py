# ruff: noqa: S608  # the names that are put into SQL are our own
"""Sessions, and who takes part in them."""

from __future__ import annotations

from honcho.embedded import creation, records, scopes, work
from honcho.embedded.columns import SESSIONS
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import is_name
from honcho.embedded.records import page
from honcho.embedded.refusals import ApiError, not_found
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Row, marks
from honcho.embedded.values import Json

MAX_OBSERVERS = 10
UNSET: Json = {"observe_me": None, "observe_others": None}
_ROUTES = "Scope membership is managed via the scopes routes"
_ADDING = (
    f"{_ROUTES} (/v3/workspaces/{{workspace_id}}/scopes/{{scope_id}}/sessions) "
    "or the `scopes` field at session creation."
)
_JOIN = """
    ON CONFLICT DO UPDATE SET left_at = NULL, joined_at = excluded.joined_at,
    observe_me = iif(left_at IS NULL, observe_me, excluded.observe_me),
    observe_others = iif(left_at IS NULL, observe_others, excluded.observe_others)
"""
_INSIDE = "workspace_id = ? AND session_id = ?"


def _get_or_create(call: Call, name: str, body: Json) -> Reply:
    creation.make_workspace(call)
    row, made = creation.make_session(call, name)
    creation.merge(call, "sessions", row, body["metadata"], body["configuration"])
    if body.get("peers"):
        _add(call, name, body["peers"])
    if body.get("scopes"):
        scopes.join(call, row, body["scopes"])
    return Reply(records.session(creation.the_session(call, name)), 201 if made else 200)


@operation("get_or_create_session", "write")
def get_or_create_session(call: Call) -> Reply:
    """Makes workspace, peers and scopes too."""
    return _get_or_create(call, call.body["id"], call.body)


@operation("update_session", "write")
def update_session(call: Call) -> Reply:
    """Makes an unknown session."""
    if not is_name(call.session):
        raise not_found("Session not found")
    return Reply(_get_or_create(call, call.session, call.body).body)


@operation("get_sessions")
def get_sessions(call: Call) -> Reply:
    """Active ones, oldest first."""
    where = Condition("t.workspace_id = ? AND t.is_active", (call.workspace,))
    where &= compile_filter(SESSIONS, call.body["filters"])
    return page(call, "sessions t", where, "t.created_at, t.number", records.session)


@operation("delete_session", "write")
def delete_session(call: Call) -> Reply:
    """Inactive at once, purged in the background."""
    row = creation.the_session(call, call.session)
    call.db.execute("UPDATE sessions SET is_active = 0 WHERE number = ?", (row["number"],))
    work.add(call, "purge", {}, row)
    return Reply({"message": "Session deleted successfully"})


def join(call: Call, session: str, members: dict[str, Json]) -> None:
    """Make members of these peers; who is one keeps its settings, who had left gets the new ones.

    The time of joining is that of the last time someone was added, or wrote, also for a member.
    """
    common = {"workspace_id": call.workspace, "session_id": session, "joined_at": call.now}
    rows = [{"peer_id": peer, **settings, **common} for peer, settings in members.items()]
    call.db.insert("members", rows, _JOIN)


def _check_observers(call: Call, session: str, *, scopes: bool = False) -> None:
    """Refuse (400) more observers than a session may have; with ``scopes`` these count too."""
    sql = f"SELECT 1 FROM members WHERE {_INSIDE} AND left_at IS NULL AND observe_others"
    others = "AND (? OR NOT peer_id GLOB 'scope.*')"
    count = len(call.db.all(f"{sql} {others}", call.workspace, session, scopes))
    if count > MAX_OBSERVERS:
        raise ApiError(
            400,
            f"Cannot create session {session} with {count} observers. Maximum allowed is "
            f"{MAX_OBSERVERS} observers per session. Observers are peers with 'observe_others' "
            "set to true.",
        )


def _add(call: Call, session: str, members: dict[str, Json]) -> None:
    """Make peers and make members of them."""
    creation.refuse_scopes(call, members, _ADDING)
    creation.make_peers(call, members)
    join(call, session, members)
    _check_observers(call, session)


@operation("add_peers_to_session", "write")
def add_peers_to_session(call: Call) -> Reply:
    """Makes workspace, session and peers."""
    creation.make_workspace(call)
    row, _ = creation.make_session(call, call.session)
    _add(call, call.session, call.body)
    return Reply(records.session(row))


def _leave(call: Call, which: str, *names: str) -> None:
    sql = f"UPDATE members SET left_at = ? WHERE {_INSIDE} AND left_at IS NULL AND {which}"
    call.db.execute(sql, (call.now, call.workspace, call.session, *names))


@operation("set_session_peers", "write")
def set_session_peers(call: Call) -> Reply:
    """Who is not named leaves. Scopes stay."""
    row = creation.the_session(call, call.session)
    _leave(call, "NOT peer_id GLOB 'scope.*'")
    _add(call, call.session, call.body)
    return Reply(records.session(row))


@operation("remove_peers_from_session", "write")
def remove_peers_from_session(call: Call) -> Reply:
    """Names of non-members are accepted."""
    row = creation.the_session(call, call.session)
    creation.refuse_scopes(call, call.body, _ADDING)
    _leave(call, f"peer_id IN {marks(call.body)}", *call.body)
    return Reply(records.session(row))


@operation("get_session_peers")
def get_session_peers(call: Call) -> Reply:
    """Active members, in the order of joining."""
    tables = "members m JOIN peers t ON t.workspace_id = m.workspace_id AND t.id = m.peer_id"
    where = Condition(
        "m.workspace_id = ? AND m.session_id = ? AND m.left_at IS NULL AND NOT t.is_scope",
        (call.workspace, call.session),
    )
    return page(call, tables, where, "m.number", records.peer)


def _member(call: Call) -> Row | None:
    sql = f"SELECT * FROM members WHERE {_INSIDE} AND peer_id = ?"
    return call.db.one(sql, call.workspace, call.session, call.peer)


@operation("get_peer_config")
def get_peer_config(call: Call) -> Reply:
    """Also of a member who left."""
    creation.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    creation.the_peer(call, call.peer)
    if (row := _member(call)) is None:
        place = f"session {call.session} in workspace {call.workspace}"
        raise not_found(f"Session peer {call.peer} not found in {place}")
    return Reply({name: None if row[name] is None else bool(row[name]) for name in UNSET})


@operation("set_peer_config", "write")
def set_peer_config(call: Call) -> Reply:
    """Nulls change nothing. A peer that never joined does, one that left does not return."""
    creation.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    creation.the_session(call, call.session)
    creation.the_peer(call, call.peer)
    if _member(call) is None:
        join(call, call.session, {call.peer: call.body})
    for name in UNSET:
        sql = f"UPDATE members SET {name} = coalesce(?, {name}) WHERE {_INSIDE} AND peer_id = ?"
        call.db.execute(sql, (call.body[name], call.workspace, call.session, call.peer))
    _check_observers(call, call.session, scopes=True)
    return Reply()
