# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_page import SessionPage


def get_scope_sessions(
    workspace_id: str,
    scope_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[SessionPage]:
    """List the active sessions in a scope, a page at a time.

    In the order in which they were put in. 404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``SessionPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_scope_sessions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/list",
        parse=_models.SessionPage.from_dict,
        idempotent=True,
        query=_request.query(("reverse", reverse), ("page", page), ("size", size)),
    )
