# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/observations/list"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.observation_get import ObservationGet
    from ...models.observation_page import ObservationPage


def list_observations(
    workspace_id: str,
    *,
    body: ObservationGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
) -> Request[ObservationPage]:
    """List observations, newest first, a page at a time.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the oldest first. Absent: the newest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.

    Returns:
        A request whose answer is read as ``ObservationPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations/list``, idempotent.
    """
    return Request(
        operation="list_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations/list",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/list",
        parse=_models.ObservationPage.from_dict,
        idempotent=True,
        query=_request.query(("reverse", reverse), ("page", page), ("size", size)),
        json=None if body is None else body.to_dict(),
    )
