"""Scopes: named views on some sessions. Behind each is a peer that observes their members."""

from __future__ import annotations

from honcho.embedded import records, work
from honcho.embedded.records import IN_WORKSPACE, listing, page, show
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row, marks
from honcho.embedded.values import SCOPE_PREFIX, Json, dumps, loads, refuse


def find(call: Call, name: str) -> Row:
    """The peer behind a scope; 404 when there is none."""
    row = records.find(call, "peers", f"{SCOPE_PREFIX}{name}")
    return records.found(row, f"Scope {name} not found in workspace {call.workspace}")


def sessions_ever(call: Call, *names: str) -> list[str]:
    """The sessions that are or were members of any of these scopes."""
    peers = [find(call, name)["id"] for name in names]
    sql = "SELECT DISTINCT session_id FROM members WHERE workspace_id = ? AND peer_id IN"
    return [row[0] for row in call.db.all(f"{sql} {marks(peers)}", call.workspace, *peers)]


def join(call: Call, session: Row, names: list[str]) -> None:
    """Put a session into scopes, which are made where they do not exist."""
    scopes = [f"{SCOPE_PREFIX}{name}" for name in dict.fromkeys(names)]
    records.insert_peers(call, scopes, observe_me=False)
    settings = {"observe_me": False, "observe_others": True}
    records.join(call, session["id"], dict.fromkeys(scopes, settings))
    for scope in scopes if session["message_count"] else ():
        set_status(call.db, (call.workspace, session["id"]), scope, call.now, {"state": "pending"})
        work.add(call, "fill_scope", {"scope": scope}, session)


def set_status(db: Database, key: tuple[str, str], scope: str, now: str, status: Json) -> None:
    """Record how far the copying from a session (by workspace and id) is."""
    text = dumps({**status, "updated_at": f"{now[:-1]}+00:00"})
    db.execute("INSERT OR REPLACE INTO scope_status VALUES (?, ?, ?, ?)", (*key, scope, text))


@operation("get_or_create_scope", "write")
def get_or_create_scope(call: Call) -> Reply:
    """Makes the workspace too."""
    name = call.body["id"]
    records.make_workspace(call)
    made = records.insert_peers(call, [f"{SCOPE_PREFIX}{name}"], observe_me=False)
    records.merge(call, "peers", find(call, name), call.body["metadata"], None)
    return Reply(show("Scope", find(call, name)), 201 if made else 200)


@operation("get_scope")
def get_scope(call: Call) -> Reply:
    """One scope."""
    return Reply(show("Scope", find(call, call.path["scope_id"])))


listing("get_scopes", "Scope", "peers t", f"{IN_WORKSPACE} AND t.is_scope")


@operation("add_sessions_to_scope", "write")
def add_sessions_to_scope(call: Call) -> Reply:
    """All or none; what is known from them is copied in the background."""
    find(call, call.path["scope_id"])
    names: list[str] = call.body["session_ids"]
    rows = {name: records.find(call, "sessions", name, "is_active") for name in names}
    missing = sorted(name for name, row in rows.items() if row is None)
    refuse(missing, f"Session(s) {missing} not found in workspace {call.workspace}", 404)
    for row in filter(None, rows.values()):
        join(call, row, [call.path["scope_id"]])
    return Reply()


@operation("remove_session_from_scope", "write")
def remove_session_from_scope(call: Call) -> Reply:
    """Accepted for a session that is no member; what was copied is taken away again."""
    scope = find(call, call.path["scope_id"])["id"]
    session = records.the_session(call, call.session)
    if records.leave(call, "peer_id = ?", scope):
        work.add(call, "leave_scope", {"scope": scope}, session)
    return Reply()


@operation("get_scope_sessions")
def get_scope_sessions(call: Call) -> Reply:
    """Active ones, in the order of joining."""
    find(call, call.path["scope_id"])
    tables = "members m JOIN sessions t ON t.workspace_id = m.workspace_id AND t.id = m.session_id"
    place = f"{IN_WORKSPACE} AND m.peer_id = 'scope.' || :scope_id"
    where = f"{place} AND m.left_at IS NULL AND t.is_active"
    return page("Session", tables, where, call, order="m.joined_at ASC, m.number ASC")


@operation("get_scope_status")
def get_scope_status(call: Call) -> Reply:
    """How far the copying of what is known from each session is."""
    scope = find(call, call.path["scope_id"])["id"]
    sql = "SELECT session_id, status FROM scope_status WHERE workspace_id = ? AND scope = ?"
    rows = call.db.all(sql, call.workspace, scope)
    return Reply({"backfill_status": {row["session_id"]: loads(row["status"]) for row in rows}})
