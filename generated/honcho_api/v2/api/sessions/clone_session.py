# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/clone"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session import Session


def clone_session(
    workspace_id: str, session_id: str, *, message_id: str | None = None
) -> Request[Session]:
    """Copy a session, or its beginning, into a new one.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the last message to copy. Absent: all of them.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/clone``, not idempotent.
    """
    return Request(
        operation="clone_session",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/clone",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/clone",
        parse=_models.Session.from_dict,
        idempotent=False,
        query=_request.query(("message_id", message_id)),
    )
