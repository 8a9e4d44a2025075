# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/trigger_dream"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.trigger_dream_request import TriggerDreamRequest


def trigger_dream(workspace_id: str, *, body: TriggerDreamRequest) -> Request[None]:
    """Ask the server to think over what one peer knows about another.

    Begins at once, without the thresholds and pauses of automatic dreams.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A dream to begin.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/trigger_dream``, not idempotent.
    """
    return Request(
        operation="trigger_dream",
        method="POST",
        template="/v2/workspaces/{workspace_id}/trigger_dream",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/trigger_dream",
        parse=_decode.nothing,
        idempotent=False,
        json=body.to_dict(),
    )
