# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""DELETE /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}"""

from __future__ import annotations

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def delete_conclusion(workspace_id: str, conclusion_id: str) -> Request[None]:
    """Remove a conclusion for good.

    It is gone at once from lists, searches and representations. 404 if it was gone before.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        conclusion_id: Id of the conclusion, given by the server.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``, idempotent.
    """
    return Request(
        operation="delete_conclusion",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/conclusions/{conclusion_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/{_request.segment('conclusion_id', conclusion_id)}",
        parse=_decode.nothing,
        idempotent=True,
    )
