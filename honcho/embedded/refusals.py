"""Refusals: what an operation raises, and the texts that several operations share."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """Ends a request with a status and a ``detail``: a sentence, or a list of invalid fields."""

    def __init__(self, status: int, detail: Any, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, detail)
        self.status, self.detail, self.headers = status, detail, headers or {}


def not_found(detail: str) -> ApiError:
    """404."""
    return ApiError(404, detail)


def unprocessable(detail: Any) -> ApiError:
    """422 with a sentence (or a list of invalid fields)."""
    return ApiError(422, detail)


def refuse(wrong: object, detail: Any, status: int = 422) -> None:
    """End the request where something is wrong."""
    if wrong:
        raise ApiError(status, detail)


def invalid(kind: str, loc: list[str | int], msg: str, value: Any, **ctx: Any) -> dict[str, Any]:
    """One entry of a 422 list, as the validation library writes them."""
    entry = {"type": kind, "loc": loc, "msg": msg, "input": value}
    return {**entry, "ctx": ctx} if ctx else entry
