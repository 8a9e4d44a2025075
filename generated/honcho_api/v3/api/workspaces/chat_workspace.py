# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/chat"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.dialectic_response import DialecticResponse
    from ...models.workspace_dialectic_options import WorkspaceDialecticOptions


def chat_workspace(
    workspace_id: str, *, body: WorkspaceDialecticOptions
) -> Request[DialecticResponse]:
    """Answer a question about everything that is known in a workspace.

    Since server 3.1.0.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A question about a whole workspace.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/chat``, idempotent.
    """
    return Request(
        operation="chat_workspace",
        method="POST",
        template="/v3/workspaces/{workspace_id}/chat",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=body.to_dict(),
        stream=bool(body.stream),
        since="3.1.0",
    )
