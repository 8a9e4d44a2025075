# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.scope_sessions_add import ScopeSessionsAdd


def add_sessions_to_scope(
    workspace_id: str, scope_id: str, *, body: ScopeSessionsAdd
) -> Request[None]:
    """Put sessions into a scope.

    All of them must exist and be active, or none is added (404). What was concluded from them
    before is copied in the background.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        body: Sessions to put into a scope.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions``, idempotent.
    """
    return Request(
        operation="add_sessions_to_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )
