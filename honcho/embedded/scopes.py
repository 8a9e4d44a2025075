"""Scopes: named views on some sessions. Behind each is a peer that observes their members."""

from __future__ import annotations

from honcho.embedded import creation, work
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.records import page, show
from honcho.embedded.refusals import not_found
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row, marks
from honcho.embedded.values import Json, dumps, loads


def find(call: Call, name: str) -> Row:
    """The peer behind a scope; 404 when there is none."""
    row = creation.find(call, "peers", f"{SCOPE_PREFIX}{name}")
    return creation.found(row, f"Scope {name} not found in workspace {call.workspace}")


def sessions_ever(call: Call, *names: str) -> list[str]:
    """The sessions that are or were members of any of these scopes."""
    peers = [find(call, name)["id"] for name in names]
    sql = "SELECT DISTINCT session_id FROM members WHERE workspace_id = ? AND peer_id IN"
    return [row[0] for row in call.db.all(f"{sql} {marks(peers)}", call.workspace, *peers)]


def _make(call: Call, names: list[str]) -> int:
    peers = [f"{SCOPE_PREFIX}{name}" for name in names]
    return creation.insert_peers(call, peers, dumps({"observe_me": False}))


def join(call: Call, session: Row, names: list[str]) -> None:
    """Put a session into scopes, which are made where they do not exist."""
    _make(call, names)
    scopes = [f"{SCOPE_PREFIX}{name}" for name in dict.fromkeys(names)]
    settings = {"observe_me": False, "observe_others": True}
    creation.join(call, session["id"], dict.fromkeys(scopes, settings))
    for scope in scopes if session["message_count"] else ():
        key = (call.workspace, session["id"])
        set_status(call.db, key, scope, call.now, {"state": "pending"})
        work.add(call, "fill_scope", {"scope": scope}, session)


def set_status(db: Database, key: tuple[str, str], scope: str, now: str, status: Json) -> None:
    """Record how far the copying from a session (by workspace and id) is."""
    text = dumps({**status, "updated_at": f"{now[:-1]}+00:00"})
    sql = "INSERT OR REPLACE INTO scope_status VALUES (?, ?, ?, ?)"
    db.execute(sql, (*key, scope, text))


@operation("get_or_create_scope", "write")
def get_or_create_scope(call: Call) -> Reply:
    """Makes the workspace too."""
    name = call.body["id"]
    creation.make_workspace(call)
    made = _make(call, [name])
    creation.merge(call, "peers", find(call, name), call.body["metadata"], None)
    return Reply(show("Scope", find(call, name)), 201 if made else 200)


@operation("get_scope")
def get_scope(call: Call) -> Reply:
    """One scope."""
    return Reply(show("Scope", find(call, call.path["scope_id"])))


@operation("get_scopes")
def get_scopes(call: Call) -> Reply:
    """Oldest first."""
    return page(call, "Scope", "peers t", "t.workspace_id = ? AND t.is_scope", call.workspace)


@operation("add_sessions_to_scope", "write")
def add_sessions_to_scope(call: Call) -> Reply:
    """All or none; what is known from them is copied in the background."""
    find(call, call.path["scope_id"])
    names: list[str] = list(dict.fromkeys(call.body["session_ids"]))
    rows = [creation.find(call, "sessions", name, "is_active") for name in names]
    found = [row for row in rows if row is not None]
    if missing := sorted(set(names) - {row["id"] for row in found}):
        raise not_found(f"Session(s) {missing} not found in workspace {call.workspace}")
    for row in found:
        join(call, row, [call.path["scope_id"]])
    return Reply()


@operation("remove_session_from_scope", "write")
def remove_session_from_scope(call: Call) -> Reply:
    """Accepted for a session that is no member; what was copied is taken away again."""
    scope = find(call, call.path["scope_id"])["id"]
    session = creation.the_session(call, call.session)
    if creation.leave(call, "peer_id = ?", scope):
        work.add(call, "leave_scope", {"scope": scope}, session)
    return Reply()


@operation("get_scope_sessions")
def get_scope_sessions(call: Call) -> Reply:
    """Active ones, in the order of joining."""
    scope = find(call, call.path["scope_id"])["id"]
    tables = "members m JOIN sessions t ON t.workspace_id = m.workspace_id AND t.id = m.session_id"
    where = "m.workspace_id = ? AND m.peer_id = ? AND m.left_at IS NULL AND t.is_active"
    order = "m.joined_at, m.number"
    return page(call, "Session", tables, where, call.workspace, scope, order=order)


@operation("get_scope_status")
def get_scope_status(call: Call) -> Reply:
    """How far the copying of what is known from each session is."""
    scope = find(call, call.path["scope_id"])["id"]
    sql = "SELECT session_id, status FROM scope_status WHERE workspace_id = ? AND scope = ?"
    rows = call.db.all(sql, call.workspace, scope)
    return Reply({"backfill_status": {row["session_id"]: loads(row["status"]) for row in rows}})
