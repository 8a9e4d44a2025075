# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/sessions/{session_id}/context"""

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
    search_query: str | None = None,
    summary: bool | None = None,
    peer_target: str | None = None,
    peer_perspective: str | None = None,
    scope: str | None = None,
    sessions: list[str] | None = None,
    limit_to_session: bool | None = None,
    search_top_k: int | None = None,
    search_max_distance: float | None = None,
    include_most_frequent: bool | None = None,
    max_conclusions: int | None = None,
) -> Request[SessionContext]:
    """Get the end of a conversation, its summary and what is known of a peer, within a token
    budget.

    The newest messages that fit are given in the order they were stored. An unknown session has no
    messages; 404 for an unknown perspective or scope.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        tokens: Budget in tokens, at most 100000. Representation and card are never cut: what they
            take is missing for messages and summary. Zero or less: no messages. Absent: 100000.
        search_query: Text that conclusions are ranked against by meaning; part of the result is
            then chosen by it. Absent: the newest ones.
        summary: Whether a summary, using up to 40% of the budget, may stand for older messages.
            Absent: true.
        peer_target: Id of the peer whose representation and card to add. Absent: neither.
        peer_perspective: Id of the peer through whose eyes `peer_target` is seen, which is needed
            too. Absent: its own.
        scope: Name of a scope through whose eyes `peer_target` is seen; not together with
            `peer_perspective` or `sessions`.
        sessions: Use only what was stated in these sessions, this one among them; then there is no
            card. Not together with `scope` or `limit_to_session`. Absent: what is known from
            everywhere.
        limit_to_session: Use only what was stated in this session; then there is no card. Without
            `peer_target` of no effect. Absent: false.
        search_top_k: How many conclusions `search_query` may contribute, 1 to 100, never more than
            `max_conclusions`. Absent: a third of them.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent: false.
        max_conclusions: How many conclusions about `peer_target` to include, 1 to 100. Absent: 100.

    Returns:
        A request whose answer is read as ``SessionContext``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/context``, idempotent.
    """
    return Request(
        operation="get_session_context",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/context",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/context",
        parse=_models.SessionContext.from_dict,
        idempotent=True,
        query=_request.query(
            ("tokens", tokens),
            ("search_query", search_query),
            ("summary", summary),
            ("peer_target", peer_target),
            ("peer_perspective", peer_perspective),
            ("scope", scope),
            ("sessions", sessions),
            ("limit_to_session", limit_to_session),
            ("search_top_k", search_top_k),
            ("search_max_distance", search_max_distance),
            ("include_most_frequent", include_most_frequent),
            ("max_conclusions", max_conclusions),
        ),
    )
