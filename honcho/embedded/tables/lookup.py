# ruff: noqa: S608  # the names that are put into SQL are our own
"""Looks up stored objects; 404 if a required one is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from honcho.embedded.database.store import Row
from honcho.embedded.registry import Call
from honcho.embedded.values import SCOPE_PREFIX, ApiError, unprocessable


def found(row: Row | None, refusal: str) -> Row:
    """The row; 404 if there is none."""
    if row is None:
        raise ApiError(404, refusal)
    return row


def find(call: Call, table: str, name: str, also: str = "1", *values: Any) -> Row | None:
    """The row with this id in the workspace of the path that meets the condition."""
    sql = f"SELECT * FROM {table} WHERE workspace_id = ? AND id = ? AND {also}"
    return call.db.one(sql, call.workspace, name, *values)


def the_peer(call: Call, name: str) -> Row:
    """The peer; 404 if there is none."""
    return found(find(call, "peers", name), f"Peer {name} not found in workspace {call.workspace}")


def the_session(call: Call, name: str) -> Row:
    """The session; 404 when there is none or it is being deleted."""
    refusal = f"Session {name} not found in workspace {call.workspace}"
    return found(find(call, "sessions", name, "is_active"), refusal)


def the_workspace(call: Call) -> Row:
    """The workspace of the path; 404 when there is none."""
    row = call.db.one("SELECT * FROM workspaces WHERE id = ?", call.workspace)
    return found(row, f"Workspace {call.workspace} not found")


def is_scope(call: Call, name: str) -> bool:
    """Whether the peer is that of a scope."""
    return name.startswith(SCOPE_PREFIX) and find(call, "peers", name) is not None


def refuse_scopes(
    call: Call, names: Iterable[str], hint: str = "", *, role: str = "", missing: bool = False
) -> None:
    """Refuse (422) names of scopes in this role; with ``missing`` also names reserved for scopes.

    The hint says what to do; without one the error says that scopes have no representation.
    """
    hint = hint or f"No representation is formed of a scope, so a scope cannot be {role}."
    named = [name for name in dict.fromkeys(names) if name.startswith(SCOPE_PREFIX)]
    there = [name for name in named if is_scope(call, name)]
    if there:
        raise unprocessable(f"Peer name(s) {there} are scopes. {hint}")
    later = "are in the reserved scope namespace and do not exist, so they may become scopes later."
    if missing and named:
        raise unprocessable(f"Peer name(s) {named} {later} {hint}")
