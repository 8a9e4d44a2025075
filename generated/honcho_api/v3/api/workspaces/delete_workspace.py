# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""DELETE /v3/workspaces/{workspace_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.deletion_accepted import DeletionAccepted


def delete_workspace(workspace_id: str) -> Request[DeletionAccepted]:
    """Delete a workspace and everything in it, in the background.

    Refused with 409 while it has active sessions: delete those first. It stays usable until it has
    been purged; then its id is free again. 404 if there is no such workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``DeletionAccepted``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="delete_workspace",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.DeletionAccepted.from_dict,
        idempotent=True,
    )
