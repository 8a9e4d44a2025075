# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.workspace_cursor_page import WorkspaceCursorPage
    from ...models.workspace_get import WorkspaceGet
    from ...models.workspace_page import WorkspacePage


def get_all_workspaces(
    *,
    body: WorkspaceGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[WorkspacePage | WorkspaceCursorPage]:
    """List workspaces, a page at a time.

    In the order of their creation. Takes a key that is not limited to a workspace.

    Args:
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``WorkspacePage | WorkspaceCursorPage``.

    Endpoint: ``POST /v3/workspaces/list``, idempotent.
    """
    return Request(
        operation="get_all_workspaces",
        method="POST",
        template="/v3/workspaces/list",
        path="/v3/workspaces/list",
        parse=_parse,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse(payload: Any) -> WorkspacePage | WorkspaceCursorPage:
    answer: WorkspacePage | WorkspaceCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WorkspacePage.from_dict,
        _models.WorkspaceCursorPage.from_dict,
    )
    return answer
