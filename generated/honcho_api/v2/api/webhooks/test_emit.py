# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/webhooks/test"""

from __future__ import annotations

from typing import Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def test_emit(workspace_id: str) -> Request[Any]:
    """Send a test event to every webhook of a workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/webhooks/test``, not idempotent.
    """
    return Request(
        operation="test_emit",
        method="GET",
        template="/v2/workspaces/{workspace_id}/webhooks/test",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/test",
        parse=_decode.anything,
        idempotent=False,
    )
