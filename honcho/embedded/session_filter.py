"""Restricting what is known to some sessions: ``session_id``, ``filters`` and ``sessions``."""

from __future__ import annotations

from typing import Any, cast

from honcho.embedded.errors import unprocessable
from honcho.embedded.ids import PATTERN, is_name

_MAX = 1000


def allowed_sessions(session: str | None, filters: dict[str, Any] | None) -> list[str] | None:
    """The sessions that a request is restricted to; None for all.

    Raises:
        ApiError: 422, the filter has something other than session ids.
    """
    session = session or None
    if filters is None:
        return None if session is None else [session]
    if other := [key for key in filters if key != "session_id"]:
        raise unprocessable(
            f"Unsupported filter key(s) for this endpoint: {other}. Only 'session_id' is supported."
        )
    if "session_id" not in filters:
        raise unprocessable("filters must contain 'session_id'")
    value = filters["session_id"]
    if isinstance(value, dict) and list(cast(dict[str, Any], value)) == ["in"]:
        value = value["in"]
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        raise unprocessable(
            'filters.session_id must be a session id, a list of session ids, or {"in": [...]}'
        )
    names = check_sessions("filters.session_id", cast(list[Any], value))
    if session is not None:
        if session not in names:
            raise unprocessable("session_id must be included in filters.session_id")
        return [session]
    return names


def check_sessions(place: str, names: list[Any]) -> list[str]:
    """Refuse (422) entries that are no session ids, and too many of them."""
    if len(names) > _MAX:
        raise unprocessable(f"{place} supports at most {_MAX} sessions per request")
    for name in names:
        if not isinstance(name, str) or not name:
            raise unprocessable(f"{place} entries must be non-empty strings")
        if not is_name(name):
            raise unprocessable(
                f"Invalid session id in {place}: '{name}'. Session ids match {PATTERN}"
            )
    return names
