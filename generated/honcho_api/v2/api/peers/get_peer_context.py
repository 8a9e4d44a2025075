# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/peers/{peer_id}/context"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_context import PeerContext


def get_peer_context(
    workspace_id: str,
    peer_id: str,
    *,
    target: str | None = None,
    search_query: str | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_derived: bool | None = None,
    max_observations: int | None = None,
) -> Request[PeerContext]:
    """Get representation and card of a peer in one go.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer to tell about. Absent: the peer itself.
        search_query: Text that observations are ranked against by meaning.
        search_top_k: How many observations the search by meaning may contribute, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search by meaning finds
            nothing. Absent: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations to include, 1 to 100.

    Returns:
        A request whose answer is read as ``PeerContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/peers/{peer_id}/context``, idempotent.
    """
    return Request(
        operation="get_peer_context",
        method="GET",
        template="/v2/workspaces/{workspace_id}/peers/{peer_id}/context",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/context",
        parse=_models.PeerContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("target", target),
            ("search_query", search_query),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_derived", include_most_derived),
            ("max_observations", max_observations),
        ),
    )
