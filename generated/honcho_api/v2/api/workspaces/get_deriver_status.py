# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/deriver/status"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.deriver_status import DeriverStatus


def get_deriver_status(
    workspace_id: str,
    *,
    observer_id: str | None = None,
    sender_id: str | None = None,
    session_id: str | None = None,
) -> Request[DeriverStatus]:
    """Count the background work that is done, running and waiting.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observer_id: Count only work for this observer. Absent: any.
        sender_id: Count only work on messages of this peer. Absent: any.
        session_id: Count only work on this session. Absent: the whole workspace.

    Returns:
        A request whose answer is read as ``DeriverStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/deriver/status``, idempotent.
    """
    return Request(
        operation="get_deriver_status",
        method="GET",
        template="/v2/workspaces/{workspace_id}/deriver/status",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/deriver/status",
        parse=_models.DeriverStatus.from_dict,
        idempotent=True,
        query=_request.query(
            ("observer_id", observer_id), ("sender_id", sender_id), ("session_id", session_id)
        ),
    )
