"""Rows of the database in the shape in which the API shows them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.times import shown

Json = dict[str, Any]


def dumps(value: Any) -> str:
    """A JSON value as it is stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Any:
    """A stored JSON value."""
    return {} if text == "{}" else json.loads(text)


def workspace(row: sqlite3.Row) -> Json:
    """A row of ``workspaces``."""
    return {
        "id": row["id"],
        "metadata": loads(row["metadata"]),
        "configuration": loads(row["configuration"]),
        "created_at": shown(row["created_at"]),
    }


def peer(row: sqlite3.Row) -> Json:
    """A row of ``peers``."""
    return {**workspace(row), "workspace_id": row["workspace_id"]}


def session(row: sqlite3.Row) -> Json:
    """A row of ``sessions``."""
    return {**peer(row), "is_active": bool(row["is_active"])}


def scope(row: sqlite3.Row) -> Json:
    """A row of ``peers`` that stands behind a scope."""
    return {
        "id": row["id"].removeprefix(SCOPE_PREFIX),
        "metadata": loads(row["metadata"]),
        "created_at": shown(row["created_at"]),
    }


def message(row: sqlite3.Row) -> Json:
    """A row of ``messages``."""
    return {
        "id": row["id"],
        "content": row["content"],
        "peer_id": row["peer_id"],
        "session_id": row["session_id"],
        "metadata": loads(row["metadata"]),
        "created_at": shown(row["created_at"]),
        "workspace_id": row["workspace_id"],
        "token_count": row["token_count"],
    }


def conclusion(row: sqlite3.Row) -> Json:
    """A row of ``conclusions``."""
    return {
        "id": row["id"],
        "content": row["content"],
        "observer_id": row["observer"],
        "observed_id": row["observed"],
        "session_id": row["session_id"],
        "level": row["level"],
        "created_at": shown(row["created_at"]),
    }


def webhook(row: sqlite3.Row) -> Json:
    """A row of ``webhooks``."""
    return {
        "id": row["id"],
        "workspace_id": row["workspace_id"],
        "url": row["url"],
        "created_at": shown(row["created_at"]),
    }
