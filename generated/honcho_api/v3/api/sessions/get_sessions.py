# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/sessions/list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_cursor_page import SessionCursorPage
    from ...models.session_get import SessionGet
    from ...models.session_page import SessionPage


def get_sessions(
    workspace_id: str,
    *,
    body: SessionGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[SessionPage | SessionCursorPage]:
    """List the active sessions of a workspace, a page at a time.

    In the order of their creation. Sessions that were deleted are never listed.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
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

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/list``, idempotent.
    """
    return Request(
        operation="get_sessions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/list",
        parse=_parse,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse(payload: Any) -> SessionPage | SessionCursorPage:
    answer: SessionPage | SessionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.SessionPage.from_dict,
        _models.SessionCursorPage.from_dict,
    )
    return answer
