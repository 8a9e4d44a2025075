# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/schedule_dream"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.schedule_dream_request import ScheduleDreamRequest


def schedule_dream(workspace_id: str, *, body: ScheduleDreamRequest) -> Request[None]:
    """Ask the server to think over what one peer knows about another.

    Queued at once, without the thresholds and pauses of automatic dreams. Unknown peers and
    sessions are accepted and do nothing.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A dream to queue.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/schedule_dream``, idempotent.
    """
    return Request(
        operation="schedule_dream",
        method="POST",
        template="/v3/workspaces/{workspace_id}/schedule_dream",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/schedule_dream",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )
