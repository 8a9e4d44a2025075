# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""PUT /v2/workspaces/{workspace_id}/sessions/{session_id}/peers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session import Session
    from ...models.session_peer_config import SessionPeerConfig


def set_session_peers(
    workspace_id: str, session_id: str, *, body: dict[str, SessionPeerConfig]
) -> Request[Session]:
    """Replace the members of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Members by the id of the peer, with their settings.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="set_session_peers",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_models.Session.from_dict,
        idempotent=True,
        json={key: item.to_dict() for key, item in body.items()},
    )
