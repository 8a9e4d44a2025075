# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_representation_get import PeerRepresentationGet
    from ...models.representation_response import RepresentationResponse


def get_representation(
    workspace_id: str, peer_id: str, *, body: PeerRepresentationGet
) -> Request[RepresentationResponse]:
    """Write out, as Markdown, what a peer has concluded about itself or another.

    Empty text when there is nothing, also for ids that do not exist. 404 for an unknown scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: Which conclusions to write out.

    Returns:
        A request whose answer is read as ``RepresentationResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation``, idempotent.
    """
    return Request(
        operation="get_representation",
        method="POST",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/representation",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/representation",
        parse=_models.RepresentationResponse.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
