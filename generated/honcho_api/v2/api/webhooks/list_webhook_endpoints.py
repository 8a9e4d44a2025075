# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.webhook_endpoint_page import WebhookEndpointPage


def list_webhook_endpoints(
    workspace_id: str, *, page: int | None = None, size: int | None = None
) -> Request[WebhookEndpointPage]:
    """List the webhooks of a workspace, a page at a time.

    In the order in which they were registered.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``WebhookEndpointPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="list_webhook_endpoints",
        method="GET",
        template="/v2/workspaces/{workspace_id}/webhooks",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpointPage.from_dict,
        idempotent=True,
        query=_request.query(("page", page), ("size", size)),
    )
