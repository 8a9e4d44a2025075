"""Answers of a server, as JSON, for tests that look at the wire."""

from __future__ import annotations

from typing import Any

CREATED = "2026-01-02T03:04:05.678901Z"


def workspace(id: str = "w", **more: Any) -> dict[str, Any]:
    return {"id": id, "metadata": {}, "configuration": {}, "created_at": CREATED, **more}


def peer(id: str = "p", **more: Any) -> dict[str, Any]:
    return {**workspace(id), "workspace_id": "w", **more}


def session(id: str = "s", **more: Any) -> dict[str, Any]:
    return {**workspace(id), "workspace_id": "w", "is_active": True, **more}


def message(id: str = "m", content: str = "hello", **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "content": content,
        "peer_id": "p",
        "session_id": "s",
        "workspace_id": "w",
        "metadata": {},
        "created_at": CREATED,
        "token_count": 1,
        **more,
    }


def conclusion(id: str = "c", content: str = "p likes tea", **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "content": content,
        "observer_id": "p",
        "observed_id": "p",
        "session_id": None,
        "level": "explicit",
        "created_at": CREATED,
        **more,
    }


def page(items: list[Any], *, page: int = 1, size: int = 50, total: int = -1) -> dict[str, Any]:
    total = len(items) if total < 0 else total
    pages = -(-total // size)
    return {"items": items, "page": page, "size": size, "total": total, "pages": pages}


def context(**more: Any) -> dict[str, Any]:
    return {
        "id": "s",
        "messages": [],
        "summary": None,
        "peer_representation": None,
        "peer_card": None,
        **more,
    }


def queue(left: int = 0, done: int = 0) -> dict[str, Any]:
    return {
        "total_work_units": left + done,
        "completed_work_units": done,
        "in_progress_work_units": 0,
        "pending_work_units": left,
        "sessions": None,
    }
