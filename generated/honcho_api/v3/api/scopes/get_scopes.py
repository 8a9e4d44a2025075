# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/scopes/list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.scope_cursor_page import ScopeCursorPage
    from ...models.scope_page import ScopePage


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
        parse=_parse,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
    )


def _parse(payload: Any) -> ScopePage | ScopeCursorPage:
    answer: ScopePage | ScopeCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.ScopePage.from_dict,
        _models.ScopeCursorPage.from_dict,
    )
    return answer
