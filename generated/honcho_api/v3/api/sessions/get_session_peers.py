# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.peer_cursor_page import PeerCursorPage
    from ...models.peer_page import PeerPage


def get_session_peers(
    workspace_id: str,
    session_id: str,
    *,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[PeerPage | PeerCursorPage]:
    """List the present members of a session, a page at a time.

    In no promised order, without the peers behind scopes. A session that does not exist has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``PeerPage | PeerCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, idempotent.
    """
    return Request(
        operation="get_session_peers",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/peers",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/peers",
        parse=_parse,
        idempotent=True,
        query=_request.query(("page", page), ("size", size), ("cursor", cursor)),
    )


def _parse(payload: Any) -> PeerPage | PeerCursorPage:
    answer: PeerPage | PeerCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.PeerPage.from_dict,
        _models.PeerCursorPage.from_dict,
    )
    return answer
