# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/conclusions/list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.conclusion_cursor_page import ConclusionCursorPage
    from ...models.conclusion_get import ConclusionGet
    from ...models.conclusion_page import ConclusionPage


def list_conclusions(
    workspace_id: str,
    *,
    body: ConclusionGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[ConclusionPage | ConclusionCursorPage]:
    """List conclusions, newest first, a page at a time.

    Those that were stored together come in no promised order.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the oldest first. Absent: the newest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``ConclusionPage | ConclusionCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions/list``, idempotent.
    """
    return Request(
        operation="list_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/list",
        parse=_parse,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse(payload: Any) -> ConclusionPage | ConclusionCursorPage:
    answer: ConclusionPage | ConclusionCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.ConclusionPage.from_dict,
        _models.ConclusionCursorPage.from_dict,
    )
    return answer
