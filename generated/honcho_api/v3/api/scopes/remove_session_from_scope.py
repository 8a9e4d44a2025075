# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}"""

from __future__ import annotations

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def remove_session_from_scope(workspace_id: str, scope_id: str, session_id: str) -> Request[None]:
    """Take a session out of a scope.

    What the scope had learned from it is taken away in the background. A session that is not in the
    scope is accepted; 404 for an unknown scope or session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        scope_id: Name of the scope, without the prefix `scope.` of the peer behind it.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``,
    idempotent.
    """
    return Request(
        operation="remove_session_from_scope",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes/{_request.segment('scope_id', scope_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )
