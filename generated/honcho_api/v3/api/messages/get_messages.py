# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.message_cursor_page import MessageCursorPage
    from ...models.message_get import MessageGet
    from ...models.message_page import MessagePage


def get_messages(
    workspace_id: str,
    session_id: str,
    *,
    body: MessageGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[MessagePage | MessageCursorPage]:
    """List the messages of a session, a page at a time.

    In the order in which they were stored, whatever their time. An unknown session has none.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``MessagePage | MessageCursorPage``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list``,
    idempotent.
    """
    return Request(
        operation="get_messages",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/list",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/list",
        parse=_parse,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse(payload: Any) -> MessagePage | MessageCursorPage:
    answer: MessagePage | MessageCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.MessagePage.from_dict,
        _models.MessageCursorPage.from_dict,
    )
    return answer
