# ruff: noqa: S608  # the names that are put into SQL are our own
"""Operations that are the same for several kinds: a page of rows, and an immediate removal."""

from __future__ import annotations

from functools import partial
from typing import Any

from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.tables.lookup import found
from honcho.embedded.tables.paging import page


def listing(name: str, *parts: Any, **options: Any) -> None:
    """Register an operation that only returns a page."""
    operation(name)(partial(page, *parts, **options))


def removal(name: str, table: str, parameter: str, refusal: str) -> None:
    """Register an operation that removes the row that a path parameter names."""
    sql = f"DELETE FROM {table} WHERE workspace_id = ? AND id = ? RETURNING id"

    def remove(call: Call) -> Reply:
        found(call.db.one(sql, call.workspace, call.path[parameter]), refusal.format(**call.path))
        return Reply()

    operation(name, "write")(remove)
