# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/context"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_context import SessionContext


def get_session_context(
    workspace_id: str,
    session_id: str,
    *,
    tokens: int | None = None,
    last_message: str | None = None,
    summary: bool | None = None,
    peer_target: str | None = None,
    peer_perspective: str | None = None,
    limit_to_session: bool | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_derived: bool | None = None,
    max_observations: int | None = None,
) -> Request[SessionContext]:
    """Get the end of a conversation, its summary and what is known of a peer, within a token
    budget.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        tokens: Budget in tokens for everything together, at most 100000. Absent: 100000.
        last_message: The newest message, which observations are ranked against by meaning.
        summary: Whether a summary may stand for older messages. Absent: true.
        peer_target: Id of the peer whose representation and card to add. Absent: neither.
        peer_perspective: Id of the peer through whose eyes `peer_target` is seen, which is needed
            too. Absent: its own.
        limit_to_session: Whether to use only what was observed in this session. Needs
            `last_message`. Absent: false.
        search_top_k: How many observations the search by meaning may contribute, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search by meaning finds
            nothing. Absent: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations to include, 1 to 100.

    Returns:
        A request whose answer is read as ``SessionContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/context``, idempotent.
    """
    return Request(
        operation="get_session_context",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/context",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/context",
        parse=_models.SessionContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("tokens", tokens),
            ("last_message", last_message),
            ("summary", summary),
            ("peer_target", peer_target),
            ("peer_perspective", peer_perspective),
            ("limit_to_session", limit_to_session),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_derived", include_most_derived),
            ("max_observations", max_observations),
        ),
    )
