# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/peers/{peer_id}/card"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_card_response import PeerCardResponse


def get_peer_card(
    workspace_id: str, peer_id: str, *, target: str | None = None
) -> Request[PeerCardResponse]:
    """Get the card with the lasting facts that a peer holds about itself or another.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer the card is about. Absent: the peer itself.

    Returns:
        A request whose answer is read as ``PeerCardResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/peers/{peer_id}/card``, idempotent.
    """
    return Request(
        operation="get_peer_card",
        method="GET",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/card",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/card",
        parse=_models.PeerCardResponse.from_dict,
        idempotent=True,
        query=_request.query(("target", target)),
    )
