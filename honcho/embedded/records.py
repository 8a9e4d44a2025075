# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of the database in the shape in which the API shows them, and pages of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from operator import methodcaller
from typing import Any

from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.plugs import PlugMessage
from honcho.embedded.registry import Call, Reply
from honcho.embedded.store import Row
from honcho.embedded.validation import SCHEMAS
from honcho.embedded.values import Json, loads, parsed, shown

_MAX_OFFSET = 2**62
_Reader = Callable[[Any], Any]
_READERS: dict[str, _Reader] = {"object": loads, "boolean": bool, "date-time": shown}
_unprefixed: _Reader = methodcaller("removeprefix", SCOPE_PREFIX)
COLUMNS = {"observer_id": "observer", "observed_id": "observed"}
"""What columns are called, where that is not how the API calls them."""

Record = Row | Json
"""A row, stored or about to be."""


@cache
def _fields(schema: str) -> list[tuple[str, str, _Reader | None]]:
    """What a schema of the document has: names, their columns, and what reads these."""
    fields: list[tuple[str, str, _Reader | None]] = []
    for name, one in SCHEMAS[schema]["properties"].items():
        if "x-since" not in one:
            read = _READERS.get(one.get("format", one.get("type")))
            read = _unprefixed if (schema, name) == ("Scope", "id") else read
            fields.append((name, COLUMNS.get(name, name), read))
    return fields


def show(schema: str, row: Record) -> Json:
    """A row as a schema of the document has it."""
    return {
        name: row[column] if read is None else read(row[column])
        for name, column, read in _fields(schema)
    }


message = partial(show, "Message")
conclusion = partial(show, "Conclusion")


def plug_message(message: Json) -> PlugMessage:
    """A message in the shape of the API, in that of plugs."""
    fields: Json = {**message, "created_at": parsed(message["created_at"])}
    return PlugMessage(**fields)


def page(
    call: Call,
    schema: str,
    tables: str,
    where: str,
    *values: Any,
    order: str = "t.created_at, t.number",
    newest_first: bool = False,
    total: int | None = None,
) -> Reply:
    """The page that the request asks for, of the rows ``t`` in ``tables`` that its filter lets by.

    ``order`` names columns, each ascending unless ``newest_first``; ``reverse`` turns that round.
    With a ``total`` the condition is for the rows of the page alone.
    """
    chosen = Condition(where, values) & compile_filter(schema, call.body.get("filters"))
    number, size = call.query["page"], call.query["size"]
    offset = min((number - 1) * size, _MAX_OFFSET) if total is None else 0
    if total is None:
        total = call.db.number(f"SELECT count(*) FROM {tables} WHERE {chosen.sql}", *chosen.values)
    direction = "DESC" if newest_first != bool(call.query.get("reverse")) else "ASC"
    ordering = ", ".join(f"{column} {direction}" for column in order.split(", "))
    sql = f"SELECT t.* FROM {tables} WHERE {chosen.sql} ORDER BY {ordering} LIMIT ? OFFSET ?"
    items = [show(schema, row) for row in call.db.all(sql, *chosen.values, size, offset)]
    counts = {"total": total, "page": number, "size": size, "pages": -(-total // size)}
    return Reply({"items": items, **counts})
