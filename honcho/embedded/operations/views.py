"""The view of a request: observer, observed peer, and sessions of conclusions."""

from __future__ import annotations

from typing import Any

from honcho.embedded.registry import Call
from honcho.embedded.tables import lookup, scope_rows
from honcho.embedded.tables.conclusion_rows import View
from honcho.embedded.values import PATTERN, Json, is_list, is_name, is_object, unprocessable

_MAX_SESSIONS = 1000


def _refuse_both(options: Json, *pairs: tuple[str, str]) -> None:
    """Refuse (422) two options that exclude each other."""
    for one, other in pairs:
        if options[one] is not None and options[other] not in (None, False):
            raise unprocessable(f"`{one}` and `{other}` are mutually exclusive")


def _check_sessions(place: str, names: list[Any], session: str | None) -> None:
    """Refuse (422) entries that are not session ids, too many of them, and a missing session."""
    if len(names) > _MAX_SESSIONS:
        raise unprocessable(f"{place} supports at most {_MAX_SESSIONS} sessions per request")
    for name in names:
        if not isinstance(name, str) or not name:
            raise unprocessable(f"{place} entries must be non-empty strings")
        hint = f"Session ids match {PATTERN}"
        if not is_name(name):
            raise unprocessable(f"Invalid session id in {place}: '{name}'. {hint}")
    if session and session not in names:
        raise unprocessable(f"session_id must be included in {place}")


def _allowed_sessions(body: Json) -> list[str] | None:
    """The sessions that a request is restricted to; None for all."""
    session, filters = body["session_id"], body["filters"]
    if filters is None:
        return [session] if session else None
    place = "filters.session_id"
    other, hint = [key for key in filters if key != "session_id"], "Only 'session_id' is supported."
    if other:
        raise unprocessable(f"Unsupported filter key(s) for this endpoint: {other}. {hint}")
    if not filters:
        raise unprocessable("filters must contain 'session_id'")
    given = filters["session_id"]
    is_wrapped = is_object(given) and list(given) == ["in"]
    names: Any = given["in"] if is_wrapped else [given] if isinstance(given, str) else given
    accepted = 'a session id, a list of session ids, or {"in": [...]}'
    if not is_list(names):
        raise unprocessable(f"{place} must be {accepted}")
    _check_sessions(place, names, session)
    return [session] if session else names


def view_of(call: Call, observer: str, observed: str) -> View:
    """The view that a body selects by ``session_id``, ``filters`` or ``scope``."""
    scope: str | list[str] | None = call.body["scope"]
    _refuse_both(call.body, ("scope", "session_id"), ("scope", "filters"))
    if isinstance(scope, str):
        return View(scope_rows.find(call, scope)["id"], observed)
    sessions = scope_rows.sessions_ever(call, *scope) if scope else _allowed_sessions(call.body)
    return View(observer, observed, sessions)


def context_view(call: Call, target: str) -> View:
    """The observer and the target of a request for a context."""
    query, sessions, observer = call.query, call.query["sessions"], call.query["peer_perspective"]
    _refuse_both(query, ("scope", "peer_perspective"), ("sessions", "scope"))
    _refuse_both(query, ("sessions", "limit_to_session"))
    if sessions is not None:
        _check_sessions("sessions", sessions, call.session)
    lookup.refuse_scopes(call, [target], role="a context target", missing=True)
    hint = "Use the `scope` parameter instead."
    lookup.refuse_scopes(call, [observer or ""], hint, missing=True)
    if query["scope"] is not None:
        observer = scope_rows.find(call, query["scope"])["id"]
    view = [call.session] if query["limit_to_session"] else sessions
    return View(observer or target, target, view)
