# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/webhooks/test"""

from __future__ import annotations

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def test_emit(workspace_id: str) -> Request[None]:
    """Send a test event to every webhook of a workspace.

    Answers null, also when there is nobody to send it to.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``None``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/webhooks/test``, not idempotent.
    """
    return Request(
        operation="test_emit",
        method="GET",
        template="/v3/workspaces/{workspace_id}/webhooks/test",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/test",
        parse=_decode.nothing,
        idempotent=False,
    )
