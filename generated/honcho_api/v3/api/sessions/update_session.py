# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""PUT /v3/workspaces/{workspace_id}/sessions/{session_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session import Session
    from ...models.session_update import SessionUpdate


def update_session(workspace_id: str, session_id: str, *, body: SessionUpdate) -> Request[Session]:
    """Set the metadata of a session and merge into its configuration.

    A session or workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to change of a session. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}``, idempotent.
    """
    return Request(
        operation="update_session",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
