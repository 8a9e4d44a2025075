# ruff: noqa: S608  # the names that are put into SQL are our own
"""Pages of filtered rows: by page number, or with a cursor."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from attrs import frozen

from honcho.embedded.registry import Call, Reply
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables.filters import Condition, compile_filter
from honcho.embedded.values import ApiError, Json, dumps, is_list

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


@frozen
class Cursor:
    """A place between two rows, and the direction to read from there."""

    values: list[Any] | None = None
    """The row's values of the columns of the list's order; None for an end of the list."""
    backwards: bool = False

    @classmethod
    def read(cls, text: str) -> Cursor:
        """Parse the cursor of a request; empty for the first page. 400 if it is invalid."""
        if not text:
            return cls()
        try:
            direction, *values = json.loads(urlsafe_b64decode(text.encode()))
            if direction in ("<", ">") and is_list(values):
                return cls(values or None, direction == "<")
        except ValueError:
            pass
        raise ApiError(400, "Invalid cursor")

    def __str__(self) -> str:
        parts = ["<" if self.backwards else ">", *(self.values or ())]
        return urlsafe_b64encode(dumps(parts).encode()).decode()

    def condition(self, columns: list[str], *, ascending: bool) -> Condition | None:
        """The condition for rows after the cursor, in its direction."""
        if self.values is None:
            return None
        if len(self.values) != len(columns) or any(
            isinstance(one, (list, dict)) for one in self.values
        ):
            raise ApiError(400, "Invalid cursor")
        marks = ", ".join("?" * len(columns))
        sign = ">" if ascending else "<"
        return Condition(f"({', '.join(columns)}) {sign} ({marks})", tuple(self.values))

    def around(self, ends: list[list[Any]], *, has_more: bool) -> Json:
        """The cursors of a page and of its neighbours.

        Args:
            ends: The values of its first and last row, if it has any.
            has_more: Whether there are rows after it, in the direction in which it was read.
        """
        before = has_more if self.backwards else self.values is not None
        after = self.values is not None if self.backwards else has_more
        first, last = ends or (None, None)
        return {
            "current_page": str(self),
            "current_page_backwards": None,
            "previous_page": str(Cursor(first, True)) if before and ends else None,
            "next_page": str(Cursor(last)) if after and ends else None,
        }
