# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``scopes``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.scope import (
        Scope,
        ScopeCreate,
        ScopeCursorPage,
        ScopePage,
        ScopeSessionsAdd,
        ScopeStatus,
    )
    from ..models.session import SessionCursorPage, SessionPage


def add_sessions_to_scope(
    workspace_id: str, scope_id: str, *, body: ScopeSessionsAdd
) -> Request[None]:
    """Put sessions into a scope.

    All of them must exist and be active, or none is added (404). What was concluded from them
    before is copied in the background.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        body: Sessions to put into a scope.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions``, idempotent.
    """
    return Request(
        operation="add_sessions_to_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )


def get_or_create_scope(workspace_id: str, *, body: ScopeCreate) -> Request[Scope]:
    """Look up a scope, creating it and its workspace if they are new.

    A scope is an observer with a hidden peer of its own, which learns only from the sessions that
    are put into it. Metadata given for one that exists replaces what is stored.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The scope to look up or create.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes``, idempotent.
    """
    return Request(
        operation="get_or_create_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes",
        parse=_models.Scope.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )


def get_scope(workspace_id: str, scope_id: str) -> Request[Scope]:
    """Look up a scope without creating it.

    404 if there is none of this name.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``, idempotent.
    """
    return Request(
        operation="get_scope",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}",
        parse=_models.Scope.from_dict,
        idempotent=True,
    )


def get_scope_sessions(
    workspace_id: str,
    scope_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[SessionPage | SessionCursorPage]:
    """List the active sessions in a scope, a page at a time.

    In the order in which they were put in. 404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``SessionPage | SessionCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_scope_sessions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/list",
        parse=_parse_get_scope_sessions,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
    )


def _parse_get_scope_sessions(payload: Any) -> SessionPage | SessionCursorPage:
    answer: SessionPage | SessionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.SessionPage.from_dict,
        _models.SessionCursorPage.from_dict,
    )
    return answer


def get_scope_status(workspace_id: str, scope_id: str) -> Request[ScopeStatus]:
    """Tell how far the scope has taken in what was known from its sessions.

    404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``ScopeStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``, idempotent.
    """
    return Request(
        operation="get_scope_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/status",
        parse=_models.ScopeStatus.from_dict,
        idempotent=True,
    )


def get_scopes(
    workspace_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[ScopePage | ScopeCursorPage]:
    """List the scopes of a workspace, a page at a time.

    In the order of their creation.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``ScopePage | ScopeCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/list``, idempotent.
    """
    return Request(
        operation="get_scopes",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/list",
        parse=_parse_get_scopes,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
    )


def _parse_get_scopes(payload: Any) -> ScopePage | ScopeCursorPage:
    answer: ScopePage | ScopeCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.ScopePage.from_dict,
        _models.ScopeCursorPage.from_dict,
    )
    return answer


def remove_session_from_scope(workspace_id: str, scope_id: str, session_id: str) -> Request[None]:
    """Take a session out of a scope.

    What the scope had learned from it is taken away in the background. A session that is not in the
    scope is accepted; 404 for an unknown scope or session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``,
    idempotent.
    """
    return Request(
        operation="remove_session_from_scope",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )
