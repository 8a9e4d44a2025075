"""Arguments that limit what is recalled or searched for, and the ids that they name.

The classes of ``options`` are loaded when they are first used: attrs compiles them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.arguments.ids import (
    Reference,
    each_of,
    id_of,
    id_or_none,
    ids_of,
    is_reference,
    new_id_of,
)
from honcho.arguments.validation import (
    MAX_QUERY,
    MAX_RESULTS,
    MAX_SCOPE_ID,
    check_filters,
    check_int,
    check_text,
    refuse,
)
from honcho.errors import ValidationError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho.arguments.options import DialecticOptions, SessionContextOptions
    from honcho_api.v3 import MessageSearchOptions, WorkspaceMessageSearchOptions

MAX_SCOPES = 100
MAX_SESSIONS = 1_000


def dialectic_options(query: str | DialecticOptions, arguments: dict[str, Any]) -> DialecticOptions:
    """The options of a question: made of the arguments, or the object given in their place."""
    from honcho.arguments.options import DialecticOptions

    if not isinstance(query, DialecticOptions):
        return DialecticOptions(query=query, **arguments)
    given = sorted(name for name, value in arguments.items() if value not in (None, False))
    if given:
        raise ValidationError(f"{', '.join(given)}: set it in the DialecticOptions instead")
    return query


def workspace_options(query: str | DialecticOptions, arguments: dict[str, Any]) -> DialecticOptions:
    """The options of a question about a whole workspace.

    Raises:
        ValidationError: The object has options that only questions about a peer take.
    """
    options = dialectic_options(query, arguments)
    for name in ("target", "sessions"):
        if getattr(options, name) is not None:
            raise ValidationError(
                f"{name} is {shown(getattr(options, name))}: questions about a workspace have none"
            )
    return options


def session_context_options(
    options: SessionContextOptions | None, arguments: dict[str, Any]
) -> SessionContextOptions:
    """The options of a context: made of the arguments, or the object given in their place."""
    from honcho.arguments.options import SessionContextOptions

    if options is None:
        return SessionContextOptions(**arguments)
    if not isinstance(options, SessionContextOptions):
        refuse("options", options, "a SessionContextOptions")
    given = sorted(name for name, value in arguments.items() if value is not None)
    if given:
        raise ValidationError(f"{', '.join(given)}: set it in the SessionContextOptions instead")
    return options


def recall(**arguments: Any) -> dict[str, Any]:
    """The arguments of a representation that are given, checked, under their names in requests."""
    from honcho.arguments.options import RecallOptions

    return RecallOptions(**arguments).recall()


def limits(
    session: Reference | None,
    scope: Reference | Sequence[Reference] | None,
    sessions: Sequence[Reference] | None,
) -> dict[str, Any]:
    """The body fields that limit what is remembered: a scope excludes the two others."""
    session_id = id_or_none("session", session)
    exclusive(scope=scope, session=session_id)
    exclusive(scope=scope, sessions=sessions)
    given: dict[str, Any] = {}
    if session_id is not None:
        given["session_id"] = session_id
    if sessions is not None:
        given["filters"] = {"session_id": some_ids("sessions", sessions, MAX_SESSIONS)}
    if scope is not None:
        if is_reference(scope):
            given["scope"] = id_of("scope", scope)
        else:
            given["scope"] = some_ids("scope", scope, MAX_SCOPES)
    return given


def exclusive(**given: object) -> None:
    """Refuse arguments of which at most one may be given."""
    found = [f"{name} ({shown(value)})" for name, value in given.items() if value is not None]
    if len(found) > 1:
        raise ValidationError(f"{' and '.join(found)} exclude each other: give one of them")


def some_ids(name: str, values: object, most: int | None = None) -> list[str]:
    """One or more ids."""
    found = ids_of(name, values)
    if not found or (most is not None and len(found) > most):
        refuse(name, values, "at least one id" if most is None else f"1 to {most:,} ids")
    return found


def new_scope_ids(scopes: object) -> list[str]:
    """Up to 100 scopes, which the call may create."""
    ids = [
        new_id_of(f"scopes[{index}]", one, longest=MAX_SCOPE_ID)
        for index, one in enumerate(each_of("scopes", scopes))
    ]
    if len(ids) > MAX_SCOPES:
        refuse("scopes", scopes, f"at most {MAX_SCOPES} ids")
    return ids


def query_text(name: str, value: object) -> str:
    """A search text; a message stands for its content."""
    content = getattr(value, "content", value)
    return check_text(name, content, 1, MAX_QUERY)


B = TypeVar("B", "MessageSearchOptions", "WorkspaceMessageSearchOptions")


def search_body(
    model: type[B], query: str, filters: Mapping[str, Any] | None, limit: int, **more: Any
) -> B:
    """A search body of one of the two models that have ``query``, ``filters`` and ``limit``.

    Raises:
        ValidationError: ``query`` is not 1-10,000 characters, ``limit`` not 1-100, or ``filters``
            not a dict.
    """
    return model(
        query=check_text("query", query, 1, MAX_QUERY),
        filters=check_filters(filters),
        limit=check_int("limit", limit, 1, MAX_RESULTS),
        **more,
    )
