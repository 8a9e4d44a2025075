# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.deletion_accepted import DeletionAccepted


def delete_session(workspace_id: str, session_id: str) -> Request[DeletionAccepted]:
    """Delete a session with its messages and conclusions, in the background.

    It accepts no writes from now on, but can still be read until it has been purged; then its id is
    free again. 404 if it does not exist or was deleted before.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``DeletionAccepted``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="delete_session",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_models.DeletionAccepted.from_dict,
        idempotent=True,
    )
