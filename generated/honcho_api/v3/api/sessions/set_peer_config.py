# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.session_peer_config import SessionPeerConfig


def set_peer_config(
    workspace_id: str, session_id: str, peer_id: str, *, body: SessionPeerConfig
) -> Request[None]:
    """Change the settings of a member of a session.

    What is absent or null is kept. A peer that never joined becomes a member. 404 for an unknown
    session or peer; 400 when more than 10 would observe others.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: How a member takes part in one session.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``,
    idempotent.
    """
    return Request(
        operation="set_peer_config",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers/{_request.segment('peer_id', peer_id)}/config",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )
