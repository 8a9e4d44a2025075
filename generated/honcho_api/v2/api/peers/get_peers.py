# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/peers/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_get import PeerGet
    from ...models.peer_page import PeerPage


def get_peers(
    workspace_id: str,
    *,
    body: PeerGet | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[PeerPage]:
    """List the peers of a workspace, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``PeerPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/list``, idempotent.
    """
    return Request(
        operation="get_peers",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/list",
        parse=_models.PeerPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
        json=None if body is None else body.to_dict(),
    )
