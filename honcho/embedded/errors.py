"""Refusals: what an operation raises, and the texts that several operations share."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """Ends a request with a status and a ``detail``: a sentence, or a list of invalid fields."""

    def __init__(self, status: int, detail: Any, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, detail)
        self.status = status
        self.detail = detail
        self.headers = headers or {}


def not_found(detail: str) -> ApiError:
    """404."""
    return ApiError(404, detail)


def unprocessable(detail: Any) -> ApiError:
    """422 with a sentence (or a list of invalid fields)."""
    return ApiError(422, detail)


def no_workspace(workspace: str) -> ApiError:
    """404 that names the workspace."""
    return not_found(f"Workspace {workspace} not found")


def no_peer(workspace: str, peer: str) -> ApiError:
    """404 that names the peer."""
    return not_found(f"Peer {peer} not found in workspace {workspace}")


def no_session(workspace: str, session: str) -> ApiError:
    """404 that names the session."""
    return not_found(f"Session {session} not found in workspace {workspace}")


def invalid_field(
    kind: str, loc: list[str | int], msg: str, value: Any, ctx: dict[str, Any] | None = None
) -> dict[str, Any]:
    """One entry of a 422 list, as the validation library writes them."""
    entry: dict[str, Any] = {"type": kind, "loc": loc, "msg": msg, "input": value}
    if ctx is not None:
        entry["ctx"] = ctx
    return entry
