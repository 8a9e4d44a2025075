# ruff: noqa: S608  # the names that are put into SQL are our own
"""Pages of filtered rows: by page number, or with a cursor."""

from __future__ import annotations

import re

from honcho.embedded.registry import Call, Reply
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables.cursors import Cursor
from honcho.embedded.tables.filters import Condition, compile_filter

_OLDEST = "t.created_at ASC, t.number ASC"

IN_WORKSPACE = "t.workspace_id = :workspace_id"

_NAMED = re.compile(r":(\w+)")


def cursor_of(call: Call) -> str | None:
    """The cursor in the request, if the server version has cursors."""
    found: str | None = call.query.get("cursor")
    return found


def page(
    schema: str, tables: str, where: str, call: Call, order: str = _OLDEST, total: int | None = None
) -> Reply:
    """The requested page of the rows ``t`` in ``tables`` that match the request's filter.

    The condition can use parameters of the path or body. ``reverse`` is the opposite order. With
    a ``total`` the condition is only for the rows of the page.
    """
    named = {**call.path, **call.body}
    given = tuple(named[name] for name in _NAMED.findall(where))
    chosen = Condition(_NAMED.sub("?", where), given)
    chosen &= compile_filter(schema, call.body.get("filters"), newer=call.is_newer)
    number, size = call.query["page"], call.query["size"]
    if call.query.get("reverse"):
        order = opposite(order)
    if (cursor := cursor_of(call)) is not None:
        return _cut(schema, tables, chosen, call, order, cursor)
    # SQLite's integers have 64 bits.
    offset = min((number - 1) * size, 2**62) if total is None else 0
    if total is None:
        total = call.db.number(f"SELECT count(*) FROM {tables} WHERE {chosen.sql}", *chosen.values)
    sql = f"SELECT t.* FROM {tables} WHERE {chosen.sql} ORDER BY {order} LIMIT ? OFFSET ?"
    rows = call.db.all(sql, *chosen.values, size, offset)
    items = [show(schema, row, call.version) for row in rows]
    counts = {"total": total, "page": number, "size": size, "pages": -(-total // size)}
    return Reply({"items": items, **counts})


def opposite(order: str) -> str:
    """The opposite of an order."""
    return re.sub("ASC|DESC", lambda word: "DESC" if word[0] == "ASC" else "ASC", order)


def _cut(schema: str, tables: str, chosen: Condition, call: Call, order: str, text: str) -> Reply:
    """The rows after a cursor, or before it."""
    cursor, size = Cursor.read(text), call.query["size"]
    columns = re.findall(r"[\w.]+(?= (?:ASC|DESC))", order)
    keys = ", ".join(f"{one} AS key_{at}" for at, one in enumerate(columns))
    direction = opposite(order) if cursor.backwards else order
    where = chosen & cursor.condition(columns, ascending="ASC" in direction)
    sql = f"SELECT t.*, {keys} FROM {tables} WHERE {where.sql} ORDER BY {direction} LIMIT ?"
    rows = call.db.all(sql, *where.values, size + 1)
    has_more, rows = len(rows) > size, rows[:size]
    if cursor.backwards:
        rows.reverse()
    ends = [[row[f"key_{at}"] for at in range(len(columns))] for row in (*rows[:1], *rows[-1:])]
    items = [show(schema, row, call.version) for row in rows]
    return Reply({"items": items, "total": None, **cursor.around(ends, has_more=has_more)})
