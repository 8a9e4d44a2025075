# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""DELETE /v2/workspaces/{workspace_id}/webhooks/{endpoint_id}"""

from __future__ import annotations

from typing import Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def delete_webhook_endpoint(workspace_id: str, endpoint_id: str) -> Request[Any]:
    """Stop reporting events to an address.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        endpoint_id: Id of the webhook, given by the server when it was registered.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/webhooks/{endpoint_id}``, idempotent.
    """
    return Request(
        operation="delete_webhook_endpoint",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/webhooks/{endpoint_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/{_request.segment('endpoint_id', endpoint_id)}",
        parse=_decode.anything,
        idempotent=True,
    )
