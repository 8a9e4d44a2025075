# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_page import PeerPage


def get_session_peers(
    workspace_id: str, session_id: str, *, page: int | None = None, size: int | None = None
) -> Request[PeerPage]:
    """List the members of a session, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``PeerPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="get_session_peers",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.PeerPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
    )
