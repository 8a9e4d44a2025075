# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}/peers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session import Session


def remove_peers_from_session(
    workspace_id: str, session_id: str, *, body: list[str]
) -> Request[Session]:
    """Make members leave a session.

    Takes a list of peer ids.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: What to send.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="remove_peers_from_session",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body,
    )
