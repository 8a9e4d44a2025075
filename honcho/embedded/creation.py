"""Looking up resources, and making those that come into being when they are first named."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from honcho.embedded.ids import check_path_id, check_peer_names, is_scope, new_id
from honcho.embedded.refusals import ApiError, not_found, unprocessable
from honcho.embedded.registry import Call
from honcho.embedded.store import Row
from honcho.embedded.values import Json, dumps, loads

_SECTIONS = ("reasoning", "peer_card", "summary", "dream")


def find(call: Call, table: str, name: str) -> Row | None:
    """The peer or session of this id in the workspace of the path."""
    sql = f"SELECT * FROM {table} WHERE workspace_id = ? AND id = ?"
    return call.db.one(sql, call.workspace, name)


def no_workspace(call: Call) -> ApiError:
    """404 that names the workspace."""
    return not_found(f"Workspace {call.workspace} not found")


def the_peer(call: Call, name: str) -> Row:
    """The peer; 404 when there is none."""
    if (row := find(call, "peers", name)) is None:
        raise not_found(f"Peer {name} not found in workspace {call.workspace}")
    return row


def the_session(call: Call, name: str) -> Row:
    """The session; 404 when there is none or it is being deleted."""
    row = find(call, "sessions", name)
    if row is None or not row["is_active"]:
        raise not_found(f"Session {name} not found in workspace {call.workspace}")
    return row


def the_workspace(call: Call, name: str | None = None) -> Row:
    """The workspace of this id, or of the path; 404 when there is none."""
    sql = "SELECT * FROM workspaces WHERE id = ?"
    if (row := call.db.one(sql, call.workspace if name is None else name)) is None:
        raise no_workspace(call)
    return row


def make_workspace(call: Call, name: str = "", metadata: Any = None, config: Any = None) -> bool:
    """Make the workspace of this id, or of the path, unless it exists; whether it was made."""
    name = name or call.workspace
    check_path_id("workspace_id", name)
    texts = {"metadata": dumps(metadata or {}), "configuration": dumps(config or {})}
    row = {"id": name, "created_at": call.now, **texts}
    return call.db.insert("workspaces", [row], "ON CONFLICT DO NOTHING") > 0


def make_peers(call: Call, names: Iterable[str]) -> int:
    """Make the peers that do not exist; how many were made."""
    names = list(names)
    check_peer_names(names)
    return insert_peers(call, names)


def insert_peers(call: Call, names: Iterable[str], configuration: str = "{}") -> int:
    """Make peers (or what stands behind scopes) without a look at their names."""
    common = {"workspace_id": call.workspace, "created_at": call.now, "metadata": "{}"}
    rows = [{"id": name, "configuration": configuration, **common} for name in names]
    return call.db.insert("peers", rows, "ON CONFLICT DO NOTHING")


def insert_session(call: Call, name: str, **columns: Any) -> None:
    """Make a session."""
    row = {"workspace_id": call.workspace, "id": name, "uid": new_id(), "created_at": call.now}
    call.db.insert("sessions", [{**row, "metadata": "{}", "configuration": "{}", **columns}])


def make_session(call: Call, name: str) -> tuple[Row, bool]:
    """The session and whether it was made; 404 when it is being deleted."""
    made = find(call, "sessions", name) is None
    if made:
        check_path_id("session_id", name)
        insert_session(call, name)
    return the_session(call, name), made


def without_nulls(configuration: Json | None) -> Json:
    """A configuration as it is stored: unset keys of it and of its known sections are dropped."""
    given = {key: value for key, value in (configuration or {}).items() if value is not None}
    for key in _SECTIONS:
        if key in given:
            given[key] = {name: one for name, one in given[key].items() if one is not None}
    return given


def merge(call: Call, table: str, row: Row, metadata: Json | None, config: Json | None) -> None:
    """Store what is given: metadata replaced as a whole, configuration section by section."""
    merged = {**loads(row["configuration"]), **without_nulls(config)}
    stored = row["metadata"] if metadata is None else dumps(metadata)
    sql = f"UPDATE {table} SET metadata = ?, configuration = ? WHERE number = ?"
    call.db.execute(sql, (stored, dumps(merged), row["number"]))


NO_REPRESENTATION = "No representation is formed of a scope, so a scope cannot be {}."


def refuse_scopes(call: Call, names: Iterable[str], hint: str, *, missing: bool = False) -> None:
    """Refuse (422) names of scopes; with ``missing`` also names that could become scopes."""
    named = list(dict.fromkeys(name for name in names if is_scope(name)))
    if there := [name for name in named if find(call, "peers", name) is not None]:
        raise unprocessable(f"Peer name(s) {there} are scopes. {hint}")
    if named and missing:
        raise unprocessable(
            f"Peer name(s) {named} are in the reserved scope namespace and do not exist, "
            f"so they may become scopes later. {hint}"
        )
