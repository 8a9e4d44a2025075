"""Lists: one page of the rows that match, with the totals."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from honcho.embedded.filters import Condition
from honcho.embedded.registry import Call, Reply

_MAX_OFFSET = 2**62


def page(
    call: Call,
    tables: str,
    where: Condition,
    order: str,
    shape: Callable[[sqlite3.Row], dict[str, Any]],
) -> Reply:
    """The page that the request asks for, of the rows ``t`` of ``tables``.

    Args:
        call: Has ``page``, ``size`` and possibly ``reverse`` in its query.
        tables: What follows FROM; the row to show is ``t.*``.
        where: What has to hold.
        order: Columns to order by, each ascending.
        shape: A row to an item.
    """
    number, size = call.query["page"], call.query["size"]
    counted = call.db.execute(f"SELECT count(*) FROM {tables} WHERE {where.sql}", where.parameters)
    total: int = counted.fetchone()[0]
    direction = "DESC" if call.query.get("reverse") else "ASC"
    ordering = ", ".join(f"{column} {direction}" for column in order.split(", "))
    rows = call.db.execute(
        f"SELECT t.* FROM {tables} WHERE {where.sql} ORDER BY {ordering} LIMIT ? OFFSET ?",
        (*where.parameters, size, min((number - 1) * size, _MAX_OFFSET)),
    )
    return Reply(
        {
            "items": [shape(row) for row in rows],
            "total": total,
            "page": number,
            "size": size,
            "pages": -(-total // size),
        }
    )
