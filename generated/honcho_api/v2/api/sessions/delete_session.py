# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}"""

from __future__ import annotations

from typing import Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def delete_session(workspace_id: str, session_id: str) -> Request[Any]:
    """Delete a session and what belongs to it.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="delete_session",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_decode.anything,
        idempotent=True,
    )
