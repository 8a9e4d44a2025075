# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.workspace_get import WorkspaceGet
    from ...models.workspace_page import WorkspacePage


def get_all_workspaces(
    *, body: WorkspaceGet | None = None, page: int | None = None, size: int | None = None
) -> Request[WorkspacePage]:
    """List workspaces, a page at a time.

    In the order of their creation. Takes a key that is not limited to a workspace.

    Args:
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``WorkspacePage``.

    Endpoint: ``POST /v2/workspaces/list``, idempotent.
    """
    return Request(
        operation="get_all_workspaces",
        method="POST",
        template="/v2/workspaces/list",
        path="/v2/workspaces/list",
        parse=_models.WorkspacePage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=None if body is None else body.to_dict(),
    )
