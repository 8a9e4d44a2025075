# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/webhooks"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.webhook_endpoint_cursor_page import WebhookEndpointCursorPage
    from ...models.webhook_endpoint_page import WebhookEndpointPage


def list_webhook_endpoints(
    workspace_id: str,
    *,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[WebhookEndpointPage | WebhookEndpointCursorPage]:
    """List the webhooks of a workspace, a page at a time.

    In the order in which they were registered.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``WebhookEndpointPage | WebhookEndpointCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="list_webhook_endpoints",
        method="GET",
        template="/v3/workspaces/{workspace_id}/webhooks",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_parse,
        idempotent=True,
        query=_request.query(("page", page), ("size", size), ("cursor", cursor)),
    )


def _parse(payload: Any) -> WebhookEndpointPage | WebhookEndpointCursorPage:
    answer: WebhookEndpointPage | WebhookEndpointCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WebhookEndpointPage.from_dict,
        _models.WebhookEndpointCursorPage.from_dict,
    )
    return answer
