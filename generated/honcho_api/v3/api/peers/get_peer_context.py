# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/peers/{peer_id}/context"""

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
    include_most_frequent: bool | None = None,
    max_conclusions: int | None = None,
) -> Request[PeerContext]:
    """Get representation and card of a peer in one go, ready for a prompt.

    404 if the peer does not exist. An unknown target gives an empty representation and no card.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        peer_id: Id of the peer, case sensitive.
        target: Id of the peer to tell about. Absent: the peer itself.
        search_query: Text that conclusions are ranked against by meaning; part of the result is
            then chosen by it. Absent: the newest ones.
        search_top_k: How many conclusions `search_query` may contribute, 1 to 100, never more than
            `max_conclusions`. Absent: a third of them.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent: true.
        max_conclusions: How many conclusions to include, 1 to 100. Absent: the server chooses.

    Returns:
        A request whose answer is read as ``PeerContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/context``, idempotent.
    """
    return Request(
        operation="get_peer_context",
        method="GET",
        template="/v3/workspaces/{workspace_id}/peers/{peer_id}/context",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/peers/{_request.segment('peer_id', peer_id)}/context",
        parse=_models.PeerContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("target", target),
            ("search_query", search_query),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_frequent", include_most_frequent),
            ("max_conclusions", max_conclusions),
        ),
    )
