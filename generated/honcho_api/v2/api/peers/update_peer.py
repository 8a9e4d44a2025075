# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""PUT /v2/workspaces/{workspace_id}/peers/{peer_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer import Peer
    from ...models.peer_update import PeerUpdate


def update_peer(workspace_id: str, peer_id: str, *, body: PeerUpdate) -> Request[Peer]:
    """Change the metadata and the configuration of a peer.

    What is not given is kept.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: What to change of a peer.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v2/workspaces/{workspace_id}/peers/{peer_id}``, idempotent.
    """
    return Request(
        operation="update_peer",
        method="PUT",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
