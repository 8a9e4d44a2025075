# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/scopes/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.scope_page import ScopePage


def get_scopes(
    workspace_id: str,
    *,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[ScopePage]:
    """List the scopes of a workspace, a page at a time.

    In the order of their creation.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``ScopePage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/list``, idempotent.
    """
    return Request(
        operation="get_scopes",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/list",
        parse=_models.ScopePage.from_dict,
        idempotent=True,
        query=_request.query(("reverse", reverse), ("page", page), ("size", size)),
    )
