# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""PUT /v2/workspaces/{workspace_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.workspace import Workspace
    from ...models.workspace_update import WorkspaceUpdate


def update_workspace(workspace_id: str, *, body: WorkspaceUpdate) -> Request[Workspace]:
    """Set the metadata of a workspace and merge into its configuration.

    A workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to change of a workspace. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Workspace``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="update_workspace",
        method="PUT",
        template="/v2/workspaces/{workspace_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
