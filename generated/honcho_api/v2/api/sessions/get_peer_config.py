# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_peer_config import SessionPeerConfig


def get_peer_config(workspace_id: str, session_id: str, peer_id: str) -> Request[SessionPeerConfig]:
    """Get the settings of a member of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.

    Returns:
        A request whose answer is read as ``SessionPeerConfig``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="get_peer_config",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_models.SessionPeerConfig.from_dict,
        idempotent=True,
    )
