# ruff: noqa: S608  # the names that are put into SQL are our own
"""Creates workspaces, peers and sessions at their first use, updates and removes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from honcho.embedded import values
from honcho.embedded.database.store import IN_SESSION, Database, Row
from honcho.embedded.registry import Call
from honcho.embedded.schema.document import SCHEMAS
from honcho.embedded.schema.validators import check
from honcho.embedded.tables.lookup import find, the_session
from honcho.embedded.tables.message_rows import remove_messages
from honcho.embedded.values import Json, dumps, loads, new_id, unprocessable

_ID = dumps(SCHEMAS["PeerCreate"]["properties"]["id"])

_SECTIONS = {"reasoning", "peer_card", "summary", "dream"}


def _check_path_id(call: Call, parameter: str) -> None:
    """Refuse (422) an id in the path that is not valid for a new object."""
    errors: list[Json] = []
    check(_ID, call.path[parameter], "path", parameter, errors=errors)
    if errors:
        raise unprocessable(errors)


def make_workspace(call: Call) -> bool:
    """Create the workspace of the path unless it exists; whether it was created."""
    _check_path_id(call, "workspace_id")
    row = {"id": call.workspace, "created_at": call.now}
    return call.db.insert("workspaces", [row], "ON CONFLICT DO NOTHING") > 0


def make_peers(call: Call, names: Iterable[str]) -> int:
    """Create the peers that do not exist; how many were created."""
    values.check_peer_names(list(names))
    return insert_peers(call, names)


def insert_peers(call: Call, names: Iterable[str], **configuration: Any) -> int:
    """Create peers (also those of scopes) without checking their names."""
    common = {"workspace_id": call.workspace, "created_at": call.now}
    rows = [{"id": name, "configuration": configuration, **common} for name in names]
    return call.db.insert("peers", rows, "ON CONFLICT DO NOTHING")


def make_session(call: Call) -> tuple[Row, bool]:
    """The session of the path, and whether it was created; 404 if it is being deleted."""
    if made := find(call, "sessions", call.session) is None:
        _check_path_id(call, "session_id")
        insert_session(call, call.session)
    return the_session(call, call.session), made


def insert_session(call: Call, name: str, **columns: Any) -> None:
    """Create a session."""
    row = {"workspace_id": call.workspace, "id": name, "uid": new_id(), "created_at": call.now}
    call.db.insert("sessions", [row | columns])


def _without_nulls(given: Json) -> Json:
    return {key: value for key, value in given.items() if value is not None}


def merge(call: Call, table: str, row: Row, metadata: Json | None, config: Json | None) -> None:
    """Update: metadata is replaced as a whole, configuration section by section."""
    given = _without_nulls(config or {})
    given |= {section: _without_nulls(given[section]) for section in _SECTIONS & given.keys()}
    merged = {**loads(row["configuration"]), **given}
    call.db.update(table, row["number"], metadata=metadata, configuration=merged)


_OF_SESSION: tuple[str, ...] = ("members", "conclusions", "summaries", "queue")

_OF_WORKSPACE = (*_OF_SESSION, "cards", "webhooks", "peers", "sessions", "scope_status")


def purge(db: Database, workspace: str, session: str | None) -> None:
    """Remove a session with all conclusions made in it, or a workspace with everything."""
    key: tuple[str, ...] = (workspace,)
    where, tables, own = "workspace_id = ?", _OF_WORKSPACE, "workspaces WHERE id = ?"
    if session is not None:
        key += (session,)
        where, tables, own = IN_SESSION, _OF_SESSION, "sessions WHERE workspace_id = ? AND id = ?"
    remove_messages(db, where, key)
    for place in (*(f"{table} WHERE {where}" for table in tables), own):
        db.execute(f"DELETE FROM {place}", key)
