"""Rows of the database in the shape in which the API shows them, and pages of them."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from honcho.embedded.filters import Condition
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.plugs import PlugMessage
from honcho.embedded.registry import Call, Reply
from honcho.embedded.values import Json, loads, parsed, shown

_MAX_OFFSET = 2**62


class Record(Protocol):
    """A row, or anything else with its columns."""

    def __getitem__(self, key: str, /) -> Any: ...


def workspace(row: Record) -> Json:
    """A row of ``workspaces``."""
    fields = {name: loads(row[name]) for name in ("metadata", "configuration")}
    return {"id": row["id"], **fields, "created_at": shown(row["created_at"])}


def peer(row: Record) -> Json:
    """A row of ``peers``."""
    return {**workspace(row), "workspace_id": row["workspace_id"]}


def session(row: Record) -> Json:
    """A row of ``sessions``."""
    return {**peer(row), "is_active": bool(row["is_active"])}


def scope(row: Record) -> Json:
    """A row of ``peers`` that stands behind a scope."""
    name = row["id"].removeprefix(SCOPE_PREFIX)
    fields = {"metadata": loads(row["metadata"]), "created_at": shown(row["created_at"])}
    return {"id": name, **fields}


def message(row: Record) -> Json:
    """A row of ``messages``."""
    fields = ("id", "content", "peer_id", "session_id", "workspace_id", "token_count")
    metadata, created_at = loads(row["metadata"]), shown(row["created_at"])
    return {**{k: row[k] for k in fields}, "metadata": metadata, "created_at": created_at}


def plug_message(message: Json) -> PlugMessage:
    """A message in the shape of the API, in that of plugs."""
    fields: Json = {**message, "created_at": parsed(message["created_at"])}
    return PlugMessage(**fields)


def conclusion(row: Record) -> Json:
    """A row of ``conclusions``."""
    pair = {"observer_id": row["observer"], "observed_id": row["observed"]}
    fields = {name: row[name] for name in ("id", "content", "session_id", "level")}
    return {**fields, **pair, "created_at": shown(row["created_at"])}


def webhook(row: Record) -> Json:
    """A row of ``webhooks``."""
    fields = {name: row[name] for name in ("id", "workspace_id", "url")}
    return {**fields, "created_at": shown(row["created_at"])}


def page(
    call: Call,
    tables: str,
    where: Condition | None,
    order: str,
    shape: Callable[[Record], Json],
    *,
    newest_first: bool = False,
    total: int | None = None,
) -> Reply:
    """The page that the request asks for, of the rows ``t`` in ``tables``.

    ``order`` names columns, each ascending unless ``newest_first``; ``reverse`` turns that round.
    With a ``total`` the condition is for the rows of the page alone.
    """
    where = where or Condition("1")
    number, size = call.query["page"], call.query["size"]
    offset = 0 if total is not None else min((number - 1) * size, _MAX_OFFSET)
    if total is None:
        sql = f"SELECT count(*) FROM {tables} WHERE {where.sql}"
        total = call.db.execute(sql, where.values).fetchone()[0]
    direction = "DESC" if newest_first != bool(call.query.get("reverse")) else "ASC"
    ordering = ", ".join(f"{column} {direction}" for column in order.split(", "))
    rows = call.db.all(
        f"SELECT t.* FROM {tables} WHERE {where.sql} ORDER BY {ordering} LIMIT ? OFFSET ?",
        *(*where.values, size, offset),
    )
    counts = {"total": total, "page": number, "size": size, "pages": -(-(total or 0) // size)}
    return Reply({"items": [shape(row) for row in rows], **counts})
