# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/queue/status"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.queue_status import QueueStatus


def get_queue_status(
    workspace_id: str,
    *,
    observer_id: str | None = None,
    sender_id: str | None = None,
    session_id: str | None = None,
) -> Request[QueueStatus]:
    """Count the background work that is done, running and waiting.

    Counts representations, summaries and dreams, not webhooks or deletions. `sender_id` and
    `observer_id` are alternatives: what matches either is counted. Ids that do not exist give
    zeros.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observer_id: Count only work for this observer. Matches dreams, never messages. Absent: any.
        sender_id: Count only work on messages of this peer. Absent: any.
        session_id: Count only work on this session, by its id. Absent: the whole workspace.

    Returns:
        A request whose answer is read as ``QueueStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/queue/status``, idempotent.
    """
    return Request(
        operation="get_queue_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/queue/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/queue/status",
        parse=_models.QueueStatus.from_dict,
        idempotent=True,
        query=_request.query(
            ("observer_id", observer_id), ("sender_id", sender_id), ("session_id", session_id)
        ),
    )
