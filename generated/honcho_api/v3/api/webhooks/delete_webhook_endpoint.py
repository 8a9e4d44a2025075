# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""DELETE /v3/workspaces/{workspace_id}/webhooks/{endpoint_id}"""

from __future__ import annotations

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def delete_webhook_endpoint(workspace_id: str, endpoint_id: str) -> Request[None]:
    """Stop reporting events to an address.

    404 if there is no such webhook in the workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        endpoint_id: Id of the webhook, given by the server when it was registered.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/webhooks/{endpoint_id}``, idempotent.
    """
    return Request(
        operation="delete_webhook_endpoint",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/webhooks/{endpoint_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks/{_request.segment('endpoint_id', endpoint_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )
