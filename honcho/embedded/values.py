"""Helpers for all modules: JSON values, times, ids, and the error that refuses a request.

A stored time is UTC text of one width, so that text order is time order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from secrets import token_urlsafe
from typing import Any, TypeGuard

Json = dict[str, Any]
PATTERN = "^[a-zA-Z0-9_-]+$"
MAX_NAME = 512
SCOPE_PREFIX = "scope."
MOST_LEVELS = 200
"""How deep a request's JSON may be: what walks through it calls itself once or twice a level."""
_NAME = re.compile(PATTERN)


class ApiError(Exception):
    """Ends a request with a status and a ``detail``: a sentence, or a list of invalid fields."""

    def __init__(self, status: int, detail: Any, headers: dict[str, str] | None = None) -> None:
        super().__init__(status, detail)
        self.status: int = status
        self.detail: Any = detail
        self.headers: dict[str, str] = headers or {}


def unprocessable(detail: Any) -> ApiError:
    """A 422 with a sentence (or a list of invalid fields)."""
    return ApiError(422, detail)


def invalid(kind: str, loc: list[str | int], msg: str, value: Any, **ctx: Any) -> dict[str, Any]:
    """One entry of a 422 list, as the validation library writes them."""
    entry = {"type": kind, "loc": loc, "msg": msg, "input": value}
    return {**entry, "ctx": ctx} if ctx else entry


def is_object(value: Any) -> TypeGuard[Json]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a JSON list."""
    return isinstance(value, list)


def is_too_deep(value: Any) -> bool:
    """Whether a JSON value has more levels of objects and lists than it may have."""
    level: list[Any] = [[value]]
    for _ in range(MOST_LEVELS + 1):
        level = [
            member
            for one in level
            for member in (one.values() if one.__class__ is dict else one)
            if member.__class__ is dict or member.__class__ is list
        ]
        if not level:
            return False
    return True


def _number(text: str) -> int | float:
    # PostgreSQL stores 1e300 as an integer, so it is returned as one.
    return int(Decimal(text)) if "e+" in text else float(text)


dumps: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Encode a JSON value for storage."""
_decoded = json.JSONDecoder(parse_float=_number).decode


def loads(text: str) -> Any:
    """Decode a stored JSON value; most are empty objects."""
    return {} if text == "{}" else _decoded(text)


def time_now() -> str:
    """The current time in the stored form."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SS.ffffffZ``; a time without an offset is UTC."""
    try:
        moment = moment if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise unprocessable(f"{moment.isoformat()} is outside of the years 1 to 9999") from None
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def later(than: str) -> str:
    """The current time, or a slightly later one so that it follows another stored time."""
    while (moment := time_now()) <= than:
        pass
    return moment


def shown(text: str) -> str:
    """A stored time as in responses: without the fraction when that is zero."""
    return f"{text[:19]}Z" if text.endswith(".000000Z") else text


def new_ids(count: int) -> list[str]:
    """Ids of 21 random characters of ``A-Za-z0-9_-``, made with one system call."""
    text = token_urlsafe(16 * count)
    return [text[start : start + 21] for start in range(0, 21 * count, 21)]


def new_id() -> str:
    """One such id."""
    return new_ids(1)[0]


def is_name(name: str) -> bool:
    """Whether a client may give this id to a workspace, peer or session."""
    return len(name) <= MAX_NAME and _NAME.fullmatch(name) is not None


def check_peer_names(names: list[str]) -> None:
    """Refuse (422) names that are not valid for peers."""
    if "\0" in "".join(names):
        raise unprocessable("Peer name(s) must not contain NUL (0x00) bytes")
    scopes = [name for name in names if name.startswith(SCOPE_PREFIX)]
    hint = "Use the scopes routes to create scopes."
    if scopes:
        raise unprocessable(
            f"Peer name(s) {scopes} use the reserved scope prefix '{SCOPE_PREFIX}'. {hint}"
        )
    wrong = [name for name in names if not _NAME.fullmatch(name)]
    if wrong:
        raise unprocessable(f"Peer name(s) {wrong} must match pattern {PATTERN}")
    long = [name for name in names if not is_name(name)]
    if long:
        raise unprocessable(f"Peer name(s) {long} must be at most {MAX_NAME} characters")
