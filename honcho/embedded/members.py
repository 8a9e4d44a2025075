"""Who takes part in a session, and who observes whom there."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import creation, records
from honcho.embedded.errors import ApiError, no_peer, not_found
from honcho.embedded.filters import Condition
from honcho.embedded.pages import page
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import ADDING, MEMBERSHIP, refuse_scopes

MAX_OBSERVERS = 10
Settings = dict[str, dict[str, Any]]


def join(call: Call, session: str, members: Settings) -> None:
    """Make members of these peers; who is one keeps its settings, who had left gets the new ones.

    The time of joining is that of the last time someone was added, or wrote, also for a member.
    """
    call.db.executemany(
        "INSERT INTO members (workspace_id, session_id, peer_id, observe_me, observe_others, "
        "joined_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET left_at = NULL, "
        "joined_at = excluded.joined_at, "
        "observe_me = iif(left_at IS NULL, observe_me, excluded.observe_me), "
        "observe_others = iif(left_at IS NULL, observe_others, excluded.observe_others)",
        [
            (call.workspace, session, peer, one["observe_me"], one["observe_others"], call.now)
            for peer, one in members.items()
        ],
    )


def check_observers(call: Call, session: str, *, scopes: bool = False) -> None:
    """Refuse (400) more observers than a session may have; with ``scopes`` these count too."""
    count: int = call.db.execute(
        "SELECT count(*) FROM members WHERE workspace_id = ? AND session_id = ? "
        "AND left_at IS NULL AND observe_others AND (? OR NOT peer_id GLOB 'scope.*')",
        (call.workspace, session, scopes),
    ).fetchone()[0]
    if count > MAX_OBSERVERS:
        raise ApiError(
            400,
            f"Cannot create session {session} with {count} observers. Maximum allowed is "
            f"{MAX_OBSERVERS} observers per session. Observers are peers with 'observe_others' "
            "set to true.",
        )


def add(call: Call, session: str, members: Settings) -> None:
    """Make peers and make members of them."""
    refuse_scopes(call, members, ADDING)
    creation.make_peers(call, members)
    join(call, session, members)
    check_observers(call, session)


def _session(call: Call) -> Reply:
    row = creation.find(call, "sessions", call.session)
    assert row is not None  # noqa: S101
    return Reply(records.session(row))


@operation("add_peers_to_session", "write")
def add_peers_to_session(call: Call) -> Reply:
    """Makes workspace, session and peers."""
    creation.make_workspace(call)
    creation.make_session(call, call.session)
    add(call, call.session, call.body)
    return _session(call)


def _leave(call: Call, names: list[str] | None) -> None:
    """End the membership of the named peers; of all peers without names."""
    others = "" if names is None else f" AND peer_id IN ({', '.join('?' * len(names))})"
    call.db.execute(
        "UPDATE members SET left_at = ? WHERE workspace_id = ? AND session_id = ? "
        f"AND left_at IS NULL AND NOT peer_id GLOB 'scope.*'{others}",
        (call.now, call.workspace, call.session, *(names or ())),
    )


@operation("set_session_peers", "write")
def set_session_peers(call: Call) -> Reply:
    """Who is not named leaves. Scopes stay."""
    creation.active_session(call, call.session)
    _leave(call, None)
    add(call, call.session, call.body)
    return _session(call)


@operation("remove_peers_from_session", "write")
def remove_peers_from_session(call: Call) -> Reply:
    """Names of non-members are accepted."""
    refuse_scopes(call, call.body, ADDING)
    creation.active_session(call, call.session)
    _leave(call, call.body)
    return _session(call)


@operation("get_session_peers")
def get_session_peers(call: Call) -> Reply:
    """Active members, in the order of joining."""
    tables = "members m JOIN peers t ON t.workspace_id = m.workspace_id AND t.id = m.peer_id"
    where = Condition(
        "m.workspace_id = ? AND m.session_id = ? AND m.left_at IS NULL AND NOT t.is_scope",
        (call.workspace, call.session),
    )
    return page(call, tables, where, "m.number", records.peer)


def _member(call: Call) -> sqlite3.Row | None:
    row: sqlite3.Row | None = call.db.execute(
        "SELECT * FROM members WHERE workspace_id = ? AND session_id = ? AND peer_id = ?",
        (call.workspace, call.session, call.peer),
    ).fetchone()
    return row


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


@operation("get_peer_config")
def get_peer_config(call: Call) -> Reply:
    """Also of a member who left."""
    refuse_scopes(call, [call.peer], MEMBERSHIP)
    if creation.find(call, "peers", call.peer) is None:
        raise no_peer(call.workspace, call.peer)
    row = _member(call)
    if row is None:
        raise not_found(
            f"Session peer {call.peer} not found in session {call.session} "
            f"in workspace {call.workspace}"
        )
    return Reply({name: _flag(row[name]) for name in ("observe_me", "observe_others")})


@operation("set_peer_config", "write")
def set_peer_config(call: Call) -> Reply:
    """Nulls change nothing. A peer that never joined does, one that left does not return."""
    refuse_scopes(call, [call.peer], MEMBERSHIP)
    creation.active_session(call, call.session)
    if creation.find(call, "peers", call.peer) is None:
        raise no_peer(call.workspace, call.peer)
    if _member(call) is None:
        join(call, call.session, {call.peer: call.body})
    else:
        call.db.execute(
            "UPDATE members SET observe_me = coalesce(?, observe_me), "
            "observe_others = coalesce(?, observe_others) "
            "WHERE workspace_id = ? AND session_id = ? AND peer_id = ?",
            (
                call.body["observe_me"],
                call.body["observe_others"],
                call.workspace,
                call.session,
                call.peer,
            ),
        )
    check_observers(call, call.session, scopes=True)
    return Reply()
