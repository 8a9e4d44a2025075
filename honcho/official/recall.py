"""The official SDK's helper functions that limit recall to scopes or sessions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from honcho.arguments.ids import Reference, id_of
from honcho.arguments.recall import MAX_SCOPES, MAX_SESSIONS, some_ids
from honcho.arguments.validation import MAX_BATCH, MAX_SCOPE_ID
from honcho.errors import ValidationError

__all__ = [
    "MAX_SCOPES_PER_OPTION",
    "MAX_SCOPE_ID_LENGTH",
    "MAX_SESSIONS_PER_ADD",
    "MAX_SESSION_ALLOWLIST_ENTRIES",
    "resolve_scope_membership",
    "resolve_scope_option",
    "resolve_scope_session",
    "resolve_session_allowlist",
    "scope_context_fields",
    "scope_recall_fields",
    "validate_scope_id",
]

MAX_SCOPES_PER_OPTION = MAX_SCOPES
MAX_SCOPE_ID_LENGTH = MAX_SCOPE_ID
MAX_SESSIONS_PER_ADD = MAX_BATCH
MAX_SESSION_ALLOWLIST_ENTRIES = MAX_SESSIONS
_PATTERN = r"^[a-zA-Z0-9_-]+$"


def _one_of(**given: object) -> None:
    names = [name for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise ValidationError(f"{' and '.join(names)} are mutually exclusive: give one of them")


def validate_scope_id(value: str) -> str:
    """The id of a scope, checked.

    Raises:
        ValidationError: Not 1-506 characters of ``A-Z a-z 0-9 _ -``, or with the server's prefix.
    """
    if not 1 <= len(value) <= MAX_SCOPE_ID:
        raise ValidationError(f"a scope's id must have between 1 and {MAX_SCOPE_ID} characters")
    if value.startswith("scope."):
        raise ValidationError(f"{value!r} begins with the reserved prefix 'scope.': leave it out")
    if not re.fullmatch(_PATTERN, value):
        raise ValidationError(f"a scope's id must match pattern {_PATTERN}")
    return value


def resolve_scope_option(scope: Reference | Sequence[Reference]) -> str | list[str]:
    """One scope as its id, several as a list of ids.

    Raises:
        ValidationError: None at all, more than 100, or an id that cannot be used.
    """
    if isinstance(scope, str) or not isinstance(scope, Sequence):
        return validate_scope_id(id_of("scope", scope))
    found = [validate_scope_id(one if isinstance(one, str) else one.id) for one in scope]
    if not found:
        raise ValidationError("scope must name at least one scope")
    if len(found) > MAX_SCOPES:
        raise ValidationError(f"scope may name at most {MAX_SCOPES} scopes")
    return found


def resolve_session_allowlist(sessions: Sequence[Reference]) -> list[str]:
    """The ids of the sessions to stay within.

    Raises:
        ValidationError: None at all, more than 1,000, or an id that cannot be used.
    """
    if not sessions:
        raise ValidationError("sessions must name at least one session")
    if len(sessions) > MAX_SESSIONS:
        raise ValidationError(f"sessions may name at most {MAX_SESSIONS:,} sessions")
    return some_ids("sessions", sessions, MAX_SESSIONS)


def resolve_scope_session(session: Reference) -> str:
    """The id of one session of a scope.

    Raises:
        ValidationError: An id that must not become part of a path.
    """
    return id_of("session", session)


def resolve_scope_membership(sessions: Sequence[Reference]) -> list[str]:
    """The ids of the sessions that one request adds to a scope.

    Raises:
        ValidationError: None at all, more than 100, or an id that cannot be used.
    """
    if not sessions:
        raise ValidationError("At least one session must be given")
    if len(sessions) > MAX_BATCH:
        raise ValidationError(f"At most {MAX_BATCH} sessions go into one request")
    return some_ids("sessions", sessions, MAX_BATCH)


def scope_recall_fields(
    *,
    scope: Reference | Sequence[Reference] | None,
    sessions: Sequence[Reference] | None,
    session_id: str | None = None,
) -> dict[str, Any]:
    """The fields of a request's body that stand for ``scope`` or ``sessions``.

    Raises:
        ValidationError: ``scope`` beside one of the others, or an argument outside its range.
    """
    if scope is None:
        if sessions is None:
            return {}
        return {"filters": {"session_id": resolve_session_allowlist(sessions)}}
    _one_of(scope=scope, sessions=sessions)
    _one_of(scope=scope, session=session_id)
    return {"scope": resolve_scope_option(scope)}


def scope_context_fields(
    *,
    scope: Reference | None,
    sessions: Sequence[Reference] | None,
    peer_target: Reference | None,
    peer_perspective: Reference | None,
    limit_to_session: bool,
) -> dict[str, Any]:
    """The query parameters of a session's context that stand for ``scope`` or ``sessions``.

    Raises:
        ValidationError: Arguments exclude each other, or need ``peer_target``.
    """
    if scope is None and sessions is None:
        return {}
    _one_of(scope=scope, sessions=sessions)
    _one_of(scope=scope, peer_perspective=peer_perspective)
    _one_of(sessions=sessions, limit_to_session=limit_to_session or None)
    if peer_target is None:
        raise ValidationError("scope and sessions need peer_target, the peer that is described")
    if scope is not None:
        return {"scope": validate_scope_id(id_of("scope", scope))}
    return {"sessions": resolve_session_allowlist(sessions or [])}
