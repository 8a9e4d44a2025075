# ruff: noqa: S608  # the names that are put into SQL are our own
"""Sessions, their copies, and who takes part in them."""

from __future__ import annotations

from honcho.embedded import records, scopes, work
from honcho.embedded.messages import insert_messages, words
from honcho.embedded.records import IN_WORKSPACE, UNSET, find, found, listing, show, the_session
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import IN_SESSION, Row, marks
from honcho.embedded.values import Json, is_name, new_id, refuse

MAX_OBSERVERS = 10
_NO_SCOPE = "NOT peer_id GLOB 'scope.*'"
_ROUTES = "Scope membership is managed via the scopes routes"
_PATH = "/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions"
_ADDING = f"{_ROUTES} ({_PATH}) or the `scopes` field at session creation."


@operation("get_or_create_session", "write")
@operation("update_session", "write")
def get_or_create_session(call: Call) -> Reply:
    """Makes workspace, peers and scopes too."""
    body: Json = call.body
    call.path.setdefault("session_id", body.get("id", ""))
    refuse(not is_name(call.session), "Session not found", 404)
    records.make_workspace(call)
    row, made = records.make_session(call)
    records.merge(call, "sessions", row, body["metadata"], body["configuration"])
    if body.get("peers"):
        _add(call, body["peers"])
    scopes.join(call, row, body.get("scopes") or [])
    shown = show("Session", the_session(call, call.session))
    return Reply(shown, 201 if made and "id" in body else 200)


listing("get_sessions", "Session", "sessions t", f"{IN_WORKSPACE} AND t.is_active")


@operation("delete_session", "write")
def delete_session(call: Call) -> Reply:
    """Inactive at once, purged in the background."""
    row = the_session(call, call.session)
    call.db.update("sessions", row["number"], is_active=0)
    work.add(call, "purge", {}, row)
    return Reply({"message": "Session deleted successfully"})


@operation("clone_session", "write")
def clone_session(call: Call) -> Reply:
    """Messages up to one, members and settings. A session without messages is not stored.

    The copies are found by their text, but not by meaning, and no work is queued for them.
    """
    row = find(call, "sessions", call.session, "is_active")
    original, key = found(row, "Original session not found"), (call.workspace, call.session)
    last = original["message_count"]
    if (wanted := call.query["message_id"]) is not None:
        row = find(call, "messages", wanted, "session_id = ?", call.session)
        last = found(row, "Session not found")["sequence"]
    sql = f"SELECT * FROM messages WHERE {IN_SESSION} AND sequence <= ? ORDER BY sequence"
    rows = call.db.all(sql, *key, last)
    name = new_id()
    if rows:
        same = {column: original[column] for column in ("metadata", "configuration")}
        records.insert_session(call, name, message_count=len(rows), **same)
        fresh = {"session_id": name, "token_count": 0, "created_at": call.now, "embedded": False}
        copies = [{**dict(row), **fresh, "id": new_id()} for row in rows]
        insert_messages(call.db, copies, [words(row["content"]) for row in rows])
        members = call.db.all(f"SELECT * FROM members WHERE {IN_SESSION} ORDER BY number", *key)
        settings = {one["peer_id"]: {flag: one[flag] for flag in UNSET} for one in members}
        records.join(call, name, settings)
    return Reply({**show("Session", original), "id": name, "created_at": call.now})


def _check_observers(call: Call, *, scopes: bool = False) -> None:
    """Refuse (400) more observers than a session may have; with ``scopes`` these count too."""
    sql = f"SELECT count(*) FROM members WHERE {IN_SESSION} AND left_at IS NULL AND observe_others"
    count = call.db.number(f"{sql} AND (? OR {_NO_SCOPE})", call.workspace, call.session, scopes)
    many = f"Cannot create session {call.session} with {count} observers."
    most = f"Maximum allowed is {MAX_OBSERVERS} observers per session."
    hint = "Observers are peers with 'observe_others' set to true."
    refuse(count > MAX_OBSERVERS, f"{many} {most} {hint}", 400)


def _add(call: Call, members: dict[str, Json]) -> None:
    """Make peers and make members of them."""
    records.refuse_scopes(call, members, _ADDING)
    records.make_peers(call, members)
    records.join(call, call.session, members)
    _check_observers(call)


@operation("add_peers_to_session", "write")
def add_peers_to_session(call: Call) -> Reply:
    """Makes workspace, session and peers."""
    records.make_workspace(call)
    row, _ = records.make_session(call)
    _add(call, call.body)
    return Reply(show("Session", row))


@operation("set_session_peers", "write")
def set_session_peers(call: Call) -> Reply:
    """Who is not named leaves. Scopes stay."""
    row = the_session(call, call.session)
    records.leave(call, _NO_SCOPE)
    _add(call, call.body)
    return Reply(show("Session", row))


@operation("remove_peers_from_session", "write")
def remove_peers_from_session(call: Call) -> Reply:
    """Names of non-members are accepted."""
    row = the_session(call, call.session)
    records.refuse_scopes(call, call.body, _ADDING)
    records.leave(call, f"peer_id IN {marks(call.body)}", *call.body)
    return Reply(show("Session", row))


_MEMBERS = "members m JOIN peers t ON t.workspace_id = m.workspace_id AND t.id = m.peer_id"
_ACTIVE = f"{IN_WORKSPACE} AND m.session_id = :session_id AND m.left_at IS NULL AND NOT t.is_scope"
listing("get_session_peers", "Peer", _MEMBERS, _ACTIVE, order="m.number ASC")


def _member(call: Call) -> Row | None:
    sql = f"SELECT * FROM members WHERE {IN_SESSION} AND peer_id = ?"
    return call.db.one(sql, call.workspace, call.session, call.peer)


@operation("get_peer_config")
def get_peer_config(call: Call) -> Reply:
    """Also of a member who left."""
    records.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    records.the_peer(call, call.peer)
    place = f"session {call.session} in workspace {call.workspace}"
    row = found(_member(call), f"Session peer {call.peer} not found in {place}")
    return Reply({name: None if row[name] is None else bool(row[name]) for name in UNSET})


@operation("set_peer_config", "write")
def set_peer_config(call: Call) -> Reply:
    """Nulls change nothing. A peer that never joined does, one that left does not return."""
    records.refuse_scopes(call, [call.peer], f"{_ROUTES}.")
    the_session(call, call.session)
    records.the_peer(call, call.peer)
    if (row := _member(call)) is None:
        records.join(call, call.session, {call.peer: call.body})
    else:
        call.db.update("members", row["number"], **call.body)
    _check_observers(call, scopes=True)
    return Reply()
