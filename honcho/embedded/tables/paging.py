# ruff: noqa: S608  # the names that are put into SQL are our own
"""Pages of rows, chosen by the filter of a request."""

from __future__ import annotations

import re

from honcho.embedded.registry import Call, Reply
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables.filters import Condition, compile_filter

_OLDEST = "t.created_at ASC, t.number ASC"

IN_WORKSPACE = "t.workspace_id = :workspace_id"

_NAMED = re.compile(r":(\w+)")


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
