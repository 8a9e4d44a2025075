# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/peers/{peer_id}/chat"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.dialectic_options import DialecticOptions
    from ...models.dialectic_response import DialecticResponse


def chat(workspace_id: str, peer_id: str, *, body: DialecticOptions) -> Request[DialecticResponse]:
    """Answer a question about a peer from what is known about it.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        body: A question about a peer.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/peers/{peer_id}/chat``, idempotent.
    """
    return Request(
        operation="chat",
        method="POST",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/chat",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=body.to_dict(),
        stream=bool(body.stream),
    )
