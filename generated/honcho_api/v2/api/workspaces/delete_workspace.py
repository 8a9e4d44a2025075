# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""DELETE /v2/workspaces/{workspace_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.workspace import Workspace


def delete_workspace(workspace_id: str) -> Request[Workspace]:
    """Delete a workspace.

    Answers the workspace that was deleted.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``Workspace``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="delete_workspace",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
    )
