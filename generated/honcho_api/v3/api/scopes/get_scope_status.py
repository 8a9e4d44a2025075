# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.scope_status import ScopeStatus


def get_scope_status(workspace_id: str, scope_id: str) -> Request[ScopeStatus]:
    """Tell how far the scope has taken in what was known from its sessions.

    404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``ScopeStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``, idempotent.
    """
    return Request(
        operation="get_scope_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/status",
        parse=_models.ScopeStatus.from_dict,
        idempotent=True,
    )
