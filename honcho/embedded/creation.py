"""Resources that come into being when they are first named."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from honcho.embedded.errors import no_session
from honcho.embedded.ids import check_path_id, check_peer_names, new_id
from honcho.embedded.records import dumps, loads
from honcho.embedded.registry import Call

Json = dict[str, Any]


def find(call: Call, table: str, name: str) -> sqlite3.Row | None:
    """The peer or session of this id in the workspace of the path."""
    sql = f"SELECT * FROM {table} WHERE workspace_id = ? AND id = ?"  # noqa: S608
    row: sqlite3.Row | None = call.db.execute(sql, (call.workspace, name)).fetchone()
    return row


def find_workspace(call: Call, name: str | None = None) -> sqlite3.Row | None:
    """The workspace of this id; without one, that of the path."""
    sql = "SELECT * FROM workspaces WHERE id = ?"
    key = call.workspace if name is None else name
    row: sqlite3.Row | None = call.db.execute(sql, (key,)).fetchone()
    return row


def make_workspace(
    call: Call, name: str | None = None, metadata: Json | None = None, config: Json | None = None
) -> bool:
    """Make the workspace unless it exists; whether it was made."""
    name = call.workspace if name is None else name
    check_path_id("workspace_id", name)
    made = call.db.execute(
        "INSERT INTO workspaces (id, metadata, configuration, created_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        (name, dumps(metadata or {}), dumps(config or {}), call.now),
    )
    return made.rowcount > 0


def make_peers(call: Call, names: Iterable[str]) -> int:
    """Make the peers that do not exist; how many were made."""
    names = list(names)
    check_peer_names(names)
    return insert_peers(call, names, {})


def insert_peers(call: Call, names: Iterable[str], configuration: Json) -> int:
    """Make peers (or what stands behind scopes) without a look at their names."""
    made = call.db.executemany(
        "INSERT INTO peers (workspace_id, id, metadata, configuration, created_at) "
        "VALUES (?, ?, '{}', ?, ?) ON CONFLICT DO NOTHING",
        [(call.workspace, name, dumps(configuration), call.now) for name in names],
    )
    return made.rowcount


def make_session(call: Call, name: str) -> tuple[sqlite3.Row, bool]:
    """The session and whether it was made; 404 when it is being deleted."""
    row = find(call, "sessions", name)
    if row is None:
        check_path_id("session_id", name)
        call.db.execute(
            "INSERT INTO sessions (workspace_id, id, uid, metadata, configuration, created_at) "
            "VALUES (?, ?, ?, '{}', '{}', ?)",
            (call.workspace, name, new_id(), call.now),
        )
        made = find(call, "sessions", name)
        assert made is not None  # noqa: S101
        return made, True
    if not row["is_active"]:
        raise no_session(call.workspace, name)
    return row, False


def active_session(call: Call, name: str) -> sqlite3.Row:
    """The session; 404 when there is none or it is being deleted."""
    row = find(call, "sessions", name)
    if row is None or not row["is_active"]:
        raise no_session(call.workspace, name)
    return row


def without_nulls(configuration: Json | None) -> Json:
    """A configuration as it is stored: unset keys of it and of its known sections are dropped."""
    known = ("reasoning", "peer_card", "summary", "dream")
    return {
        key: {name: one for name, one in value.items() if one is not None}
        if key in known and isinstance(value, dict)
        else value
        for key, value in (configuration or {}).items()
        if value is not None
    }


def merge(row: sqlite3.Row, metadata: Json | None, configuration: Json | None) -> tuple[str, str]:
    """New metadata and configuration of a workspace or session, as they are stored.

    Metadata are replaced as a whole, configuration is merged section by section.
    """
    stored = row["metadata"] if metadata is None else dumps(metadata)
    given = without_nulls(configuration)
    if not given:
        return stored, row["configuration"]
    return stored, dumps({**loads(row["configuration"]), **given})


def update(call: Call, table: str, number: int, metadata: str, configuration: str) -> None:
    """Store metadata and configuration of a row."""
    call.db.execute(
        f"UPDATE {table} SET metadata = ?, configuration = ? WHERE number = ?",  # noqa: S608
        (metadata, configuration, number),
    )
