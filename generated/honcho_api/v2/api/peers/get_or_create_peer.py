# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/peers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer import Peer
    from ...models.peer_create import PeerCreate


def get_or_create_peer(workspace_id: str, *, body: PeerCreate) -> Request[Peer]:
    """Look up a peer, creating it if it is new.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The peer to look up or create.

    Returns:
        A request whose answer is read as ``Peer``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers``, idempotent.
    """
    return Request(
        operation="get_or_create_peer",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers",
        parse=_models.Peer.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
