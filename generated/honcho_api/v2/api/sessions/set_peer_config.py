# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.session_peer_config import SessionPeerConfig


def set_peer_config(
    workspace_id: str, session_id: str, peer_id: str, *, body: SessionPeerConfig
) -> Request[Any]:
    """Change the settings of a member of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: How a member takes part in one session.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="set_peer_config",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_decode.anything,
        idempotent=True,
        json=body.to_dict(),
    )
