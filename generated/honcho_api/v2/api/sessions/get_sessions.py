# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/sessions/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_get import SessionGet
    from ...models.session_page import SessionPage


def get_sessions(
    workspace_id: str,
    *,
    body: SessionGet | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[SessionPage]:
    """List the sessions of a workspace, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``SessionPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_sessions",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/list",
        parse=_models.SessionPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=None if body is None else body.to_dict(),
    )
