# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``webhooks``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.webhook import (
        WebhookEndpoint,
        WebhookEndpointCreate,
        WebhookEndpointCursorPage,
        WebhookEndpointPage,
    )


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


def get_or_create_webhook_endpoint(
    workspace_id: str, *, body: WebhookEndpointCreate
) -> Request[WebhookEndpoint]:
    """Register an address that the server reports events to.

    At most 10 in a workspace (409). 404 if the workspace does not exist; 422 for an address that is
    private, local or not http(s).

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: An address to register.

    Returns:
        A request whose answer is read as ``WebhookEndpoint``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/webhooks``, idempotent.
    """
    return Request(
        operation="get_or_create_webhook_endpoint",
        method="POST",
        template="/v3/workspaces/{workspace_id}/webhooks",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/webhooks",
        parse=_models.WebhookEndpoint.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )


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
        parse=_parse_list_webhook_endpoints,
        idempotent=True,
        query=_request.query(("page", page), ("size", size), ("cursor", cursor)),
    )


def _parse_list_webhook_endpoints(payload: Any) -> WebhookEndpointPage | WebhookEndpointCursorPage:
    answer: WebhookEndpointPage | WebhookEndpointCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WebhookEndpointPage.from_dict,
        _models.WebhookEndpointCursorPage.from_dict,
    )
    return answer


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
