# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/summaries"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session_summaries import SessionSummaries


def get_session_summaries(workspace_id: str, session_id: str) -> Request[SessionSummaries]:
    """Get the latest short and the latest long summary of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.

    Returns:
        A request whose answer is read as ``SessionSummaries``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/summaries``, idempotent.
    """
    return Request(
        operation="get_session_summaries",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/summaries",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/summaries",
        parse=_models.SessionSummaries.from_dict,
        idempotent=True,
    )
