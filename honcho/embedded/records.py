# ruff: noqa: S608  # the names that are put into SQL are our own
"""What is stored: looking it up, making what is named for the first time, and showing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from operator import methodcaller
from typing import Any

from honcho.embedded import values
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import IN_SESSION, Row
from honcho.embedded.validation import SCHEMAS, check
from honcho.embedded.values import SCOPE_PREFIX, ApiError, Json, dumps, loads, new_id, refuse, shown

_ID = dumps(SCHEMAS["PeerCreate"]["properties"]["id"])
_SECTIONS = {"reasoning", "peer_card", "summary", "dream"}
_JOIN = """
    ON CONFLICT DO UPDATE SET left_at = NULL, joined_at = excluded.joined_at,
    observe_me = iif(left_at IS NULL, observe_me, excluded.observe_me),
    observe_others = iif(left_at IS NULL, observe_others, excluded.observe_others)
"""
UNSET: Json = {"observe_me": None, "observe_others": None}
"""The settings of a member who was given none."""
_OLDEST = "t.created_at ASC, t.number ASC"
IN_WORKSPACE = "t.workspace_id = :workspace_id"
_NAMED = re.compile(r":(\w+)")
_Reader = Callable[[Any], Any]
_READERS: dict[str, _Reader] = {"object": loads, "boolean": bool, "date-time": shown}
_READERS["Scope.id"] = methodcaller("removeprefix", SCOPE_PREFIX)
COLUMNS = {"observer_id": "observer", "observed_id": "observed"}
"""What columns are called, where that is not how the API calls them."""

Record = Row | Json
"""A row, stored or about to be."""


def found(row: Row | None, refusal: str) -> Row:
    """What was looked up; 404 where there is none."""
    if row is None:
        raise ApiError(404, refusal)
    return row


def find(call: Call, table: str, name: str, also: str = "1", *values: Any) -> Row | None:
    """What has this id in the workspace of the path, and meets the condition."""
    sql = f"SELECT * FROM {table} WHERE workspace_id = ? AND id = ? AND {also}"
    return call.db.one(sql, call.workspace, name, *values)


def the_peer(call: Call, name: str) -> Row:
    """The peer; 404 when there is none."""
    return found(find(call, "peers", name), f"Peer {name} not found in workspace {call.workspace}")


def the_session(call: Call, name: str) -> Row:
    """The session; 404 when there is none or it is being deleted."""
    refusal = f"Session {name} not found in workspace {call.workspace}"
    return found(find(call, "sessions", name, "is_active"), refusal)


def the_workspace(call: Call) -> Row:
    """The workspace of the path; 404 when there is none."""
    row = call.db.one("SELECT * FROM workspaces WHERE id = ?", call.workspace)
    return found(row, f"Workspace {call.workspace} not found")


def _check_path_id(call: Call, parameter: str) -> None:
    """Refuse (422) an id in the path that nothing can be made under."""
    errors: list[Json] = []
    check(_ID, call.path[parameter], "path", parameter, errors=errors)
    refuse(errors, errors)


def make_workspace(call: Call) -> bool:
    """Make the workspace of the path unless it exists; whether it was made."""
    _check_path_id(call, "workspace_id")
    row = {"id": call.workspace, "created_at": call.now}
    return call.db.insert("workspaces", [row], "ON CONFLICT DO NOTHING") > 0


def make_peers(call: Call, names: Iterable[str]) -> int:
    """Make the peers that do not exist; how many were made."""
    values.check_peer_names(list(names))
    return insert_peers(call, names)


def insert_peers(call: Call, names: Iterable[str], **configuration: Any) -> int:
    """Make peers (or what stands behind scopes) without a look at their names."""
    common = {"workspace_id": call.workspace, "created_at": call.now}
    rows = [{"id": name, "configuration": configuration, **common} for name in names]
    return call.db.insert("peers", rows, "ON CONFLICT DO NOTHING")


def make_session(call: Call) -> tuple[Row, bool]:
    """The session of the path and whether it was made; 404 when it is being deleted."""
    if made := find(call, "sessions", call.session) is None:
        _check_path_id(call, "session_id")
        insert_session(call, call.session)
    return the_session(call, call.session), made


def insert_session(call: Call, name: str, **columns: Any) -> None:
    """Make a session."""
    row = {"workspace_id": call.workspace, "id": name, "uid": new_id(), "created_at": call.now}
    call.db.insert("sessions", [row | columns])


def join(call: Call, session: str, members: dict[str, Json]) -> None:
    """Make members of these peers; who is one keeps its settings, who had left gets the new ones.

    The time of joining is that of the last time someone was added, or wrote, also for a member.
    """
    common = {"workspace_id": call.workspace, "session_id": session, "joined_at": call.now}
    rows = [{"peer_id": peer, **settings, **common} for peer, settings in members.items()]
    call.db.insert("members", rows, _JOIN)


def leave(call: Call, which: str, *names: str) -> int:
    """End the memberships in the session of the path that a condition chooses; how many."""
    sql = f"UPDATE members SET left_at = ? WHERE {IN_SESSION} AND left_at IS NULL AND {which}"
    return call.db.execute(sql, (call.now, call.workspace, call.session, *names)).rowcount


def _without_nulls(given: Json) -> Json:
    return {key: value for key, value in given.items() if value is not None}


def merge(call: Call, table: str, row: Row, metadata: Json | None, config: Json | None) -> None:
    """Store what is given: metadata replaced as a whole, configuration section by section."""
    given = _without_nulls(config or {})
    given |= {section: _without_nulls(given[section]) for section in _SECTIONS & given.keys()}
    merged = {**loads(row["configuration"]), **given}
    call.db.update(table, row["number"], metadata=metadata, configuration=merged)


def is_scope(call: Call, name: str) -> bool:
    """Whether the peer stands behind a scope."""
    return name.startswith(SCOPE_PREFIX) and find(call, "peers", name) is not None


def refuse_scopes(
    call: Call, names: Iterable[str], hint: str = "", *, role: str = "", missing: bool = False
) -> None:
    """Refuse (422) names of scopes in this role; with ``missing`` also those they could be given.

    The hint says what to do; without one it is said that nothing is known of scopes.
    """
    hint = hint or f"No representation is formed of a scope, so a scope cannot be {role}."
    named = [name for name in dict.fromkeys(names) if name.startswith(SCOPE_PREFIX)]
    there = [name for name in named if is_scope(call, name)]
    refuse(there, f"Peer name(s) {there} are scopes. {hint}")
    later = "are in the reserved scope namespace and do not exist, so they may become scopes later."
    refuse(missing and named, f"Peer name(s) {named} {later} {hint}")


@cache
def _fields(schema: str) -> list[tuple[str, str, _Reader | None]]:
    """What a schema of the document has: names, their columns, and what reads these."""
    fields: Json = SCHEMAS[schema]["properties"]
    kinds = {name: one.get("format", one.get("type")) for name, one in fields.items()}
    readers = {name: _READERS.get(f"{schema}.{name}", _READERS.get(kinds[name])) for name in kinds}
    known = [name for name, one in fields.items() if "x-since" not in one]
    return [(name, COLUMNS.get(name, name), readers[name]) for name in known]


def show(schema: str, row: Record) -> Json:
    """A row as a schema of the document has it."""
    return {
        name: row[column] if read is None else read(row[column])
        for name, column, read in _fields(schema)
    }


message: partial[Json] = partial(show, "Message")
conclusion: partial[Json] = partial(show, "Conclusion")


def page(
    schema: str, tables: str, where: str, call: Call, order: str = _OLDEST, total: int | None = None
) -> Reply:
    """The page that the request asks for, of the rows ``t`` in ``tables`` that its filter lets by.

    The condition can name what is in the path or body. Of the order, ``reverse`` is the opposite.
    With a ``total`` the condition is for the rows of the page alone.
    """
    named = {**call.path, **call.body}
    given = tuple(named[name] for name in _NAMED.findall(where))
    chosen = Condition(_NAMED.sub("?", where), given)
    chosen &= compile_filter(schema, call.body.get("filters"))
    number, size = call.query["page"], call.query["size"]
    # SQLite's integers have 64 bits.
    offset = min((number - 1) * size, 2**62) if total is None else 0
    if total is None:
        total = call.db.number(f"SELECT count(*) FROM {tables} WHERE {chosen.sql}", *chosen.values)
    if call.query.get("reverse"):
        order = re.sub("ASC|DESC", lambda word: "DESC" if word[0] == "ASC" else "ASC", order)
    sql = f"SELECT t.* FROM {tables} WHERE {chosen.sql} ORDER BY {order} LIMIT ? OFFSET ?"
    items = [show(schema, row) for row in call.db.all(sql, *chosen.values, size, offset)]
    counts = {"total": total, "page": number, "size": size, "pages": -(-total // size)}
    return Reply({"items": items, **counts})


def listing(name: str, *parts: Any, **options: Any) -> None:
    """Register an operation that answers with a page, and does nothing else."""
    operation(name)(partial(page, *parts, **options))


def removal(name: str, table: str, parameter: str, refusal: str) -> None:
    """Register an operation that removes what a parameter of the path names, at once."""
    sql = f"DELETE FROM {table} WHERE workspace_id = ? AND id = ? RETURNING id"

    def remove(call: Call) -> Reply:
        found(call.db.one(sql, call.workspace, call.path[parameter]), refusal.format(**call.path))
        return Reply()

    operation(name, "write")(remove)
