# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``messages``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.message import (
        Message,
        MessageBatchCreate,
        MessageCursorPage,
        MessageGet,
        MessagePage,
        MessageUpdate,
        MessageUpload,
    )


def create_messages_for_session(
    workspace_id: str, session_id: str, *, body: MessageBatchCreate
) -> Request[list[Message]]:
    """Store up to 100 messages in a session, all or none.

    Answers them in the same order. Workspace, session and authors are created when they do not
    exist, and the authors become members.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: Messages to store, all or none.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``, not idempotent.
    """
    return Request(
        operation="create_messages_for_session",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages",
        parse=_parse_create_messages_for_session,
        idempotent=False,
        json=body.to_dict(),
    )


def _parse_create_messages_for_session(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def create_messages_with_file(
    workspace_id: str, session_id: str, *, body: MessageUpload
) -> Request[list[Message]]:
    """Store the text of a file as messages of one peer.

    Reads `text/*`, JSON and PDF of up to 5 MiB (413 above that, 415 for other types). Text over
    25000 characters becomes several messages, cut at paragraphs where there are any.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: A file whose text becomes messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/upload``, not
    idempotent.
    """
    return Request(
        operation="create_messages_with_file",
        method="POST",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/upload",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/upload",
        parse=_parse_create_messages_with_file,
        idempotent=False,
        parts=body.to_parts(),
    )


def _parse_create_messages_with_file(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def get_message(workspace_id: str, session_id: str, message_id: str) -> Request[Message]:
    """Look up a message of a session.

    404 if it is not in this session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="get_message",
        method="GET",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
    )


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
        parse=_parse_get_messages,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse_get_messages(payload: Any) -> MessagePage | MessageCursorPage:
    answer: MessagePage | MessageCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.MessagePage.from_dict,
        _models.MessageCursorPage.from_dict,
    )
    return answer


def update_message(
    workspace_id: str, session_id: str, message_id: str, *, body: MessageUpdate
) -> Request[Message]:
    """Set the metadata of a message anew.

    Its text cannot be changed. 404 if it is not in this session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.
        body: What to change of a message.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="update_message",
        method="PUT",
        template="/v3/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
