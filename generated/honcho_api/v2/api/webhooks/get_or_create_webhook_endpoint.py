# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.webhook_endpoint import WebhookEndpoint
    from ...models.webhook_endpoint_create import WebhookEndpointCreate


def get_or_create_webhook_endpoint(
    workspace_id: str, *, body: WebhookEndpointCreate
) -> Request[WebhookEndpoint]:
    """Register an address that the server reports events to.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: An address to register.

    Returns:
        A request whose answer is read as ``WebhookEndpoint``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="get_or_create_webhook_endpoint",
        method="POST",
        template="/v2/workspaces/{workspace_id}/webhooks",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpoint.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
