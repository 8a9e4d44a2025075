# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/peers/{peer_id}/representation"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request

if TYPE_CHECKING:
    from ...models.peer_representation_get import PeerRepresentationGet


def get_working_representation(
    workspace_id: str, peer_id: str, *, body: PeerRepresentationGet
) -> Request[dict[str, Any]]:
    """Get what a peer has observed about itself or another, as data.

    The answer is published as any JSON object.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: Which observations to include.

    Returns:
        A request whose answer is read as ``dict[str, Any]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/representation``, idempotent.
    """
    return Request(
        operation="get_working_representation",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/representation",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/representation",
        parse=_decode.json_object,
        idempotent=True,
        json=body.to_dict(),
    )
