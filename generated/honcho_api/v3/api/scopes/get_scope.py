# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/scopes/{scope_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.scope import Scope


def get_scope(workspace_id: str, scope_id: str) -> Request[Scope]:
    """Look up a scope without creating it.

    404 if there is none of this name.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``, idempotent.
    """
    return Request(
        operation="get_scope",
        method="GET",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}",
        parse=_models.Scope.from_dict,
        idempotent=True,
    )
