# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``workspaces``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import decode as _decode
from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.deletion_accepted import DeletionAccepted
    from ..models.dialectic import DialecticResponse
    from ..models.message import Message
    from ..models.queue_status import QueueStatus
    from ..models.schedule_dream_request import ScheduleDreamRequest
    from ..models.workspace import (
        Workspace,
        WorkspaceCreate,
        WorkspaceCursorPage,
        WorkspaceDialecticOptions,
        WorkspaceGet,
        WorkspaceMessageSearchOptions,
        WorkspacePage,
        WorkspaceUpdate,
    )


def chat_workspace(
    workspace_id: str, *, body: WorkspaceDialecticOptions
) -> Request[DialecticResponse]:
    """Answer a question about everything that is known in a workspace.

    Since server 3.1.0.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A question about a whole workspace.

    Returns:
        A request whose answer is read as ``DialecticResponse``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/chat``, idempotent.
    """
    return Request(
        operation="chat_workspace",
        method="POST",
        template="/v3/workspaces/{workspace_id}/chat",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/chat",
        parse=_models.DialecticResponse.from_dict,
        idempotent=True,
        json=body.to_dict(),
        stream=bool(body.stream),
        since="3.1.0",
    )


def delete_workspace(workspace_id: str) -> Request[DeletionAccepted]:
    """Delete a workspace and everything in it, in the background.

    Refused with 409 while it has active sessions: delete those first. It stays usable until it has
    been purged; then its id is free again. 404 if there is no such workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.

    Returns:
        A request whose answer is read as ``DeletionAccepted``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v3/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="delete_workspace",
        method="DELETE",
        template="/v3/workspaces/{workspace_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.DeletionAccepted.from_dict,
        idempotent=True,
    )


def get_all_workspaces(
    *,
    body: WorkspaceGet | None = None,
    reverse: bool | None = None,
    page: int | None = None,
    size: int | None = None,
    cursor: str | None = None,
) -> Request[WorkspacePage | WorkspaceCursorPage]:
    """List workspaces, a page at a time.

    In the order of their creation. Takes a key that is not limited to a workspace.

    Args:
        body: Which ones to list.
        reverse: Whether to list the newest first. Absent: the oldest first.
        page: Which page, from 1. Beyond the last one the page is empty. Absent: 1.
        size: How many items make a page, 1 to 100. Absent: 50.
        cursor: Walk the list with cursors: empty for the first page, then the `next_page` of the
            answer before. `page` is ignored then, and the answer is another one; servers without
            cursors ignore this. Since server 3.3.0.

    Returns:
        A request whose answer is read as ``WorkspacePage | WorkspaceCursorPage``.

    Endpoint: ``POST /v3/workspaces/list``, idempotent.
    """
    return Request(
        operation="get_all_workspaces",
        method="POST",
        template="/v3/workspaces/list",
        path="/v3/workspaces/list",
        parse=_parse_get_all_workspaces,
        idempotent=True,
        query=_request.query(
            ("reverse", reverse), ("page", page), ("size", size), ("cursor", cursor)
        ),
        json=None if body is None else body.to_dict(),
    )


def _parse_get_all_workspaces(payload: Any) -> WorkspacePage | WorkspaceCursorPage:
    answer: WorkspacePage | WorkspaceCursorPage = _decode.closest(
        payload,
        "one of several objects",
        _models.WorkspacePage.from_dict,
        _models.WorkspaceCursorPage.from_dict,
    )
    return answer


def get_or_create_workspace(*, body: WorkspaceCreate) -> Request[Workspace]:
    """Look up a workspace, creating it if it is new.

    For a workspace that exists, the metadata and configuration given here are ignored.

    Args:
        body: The workspace to look up or create.

    Returns:
        A request whose answer is read as ``Workspace``.

    Endpoint: ``POST /v3/workspaces``, idempotent.
    """
    return Request(
        operation="get_or_create_workspace",
        method="POST",
        template="/v3/workspaces",
        path="/v3/workspaces",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )


def get_queue_status(
    workspace_id: str,
    *,
    observer_id: str | None = None,
    sender_id: str | None = None,
    session_id: str | None = None,
) -> Request[QueueStatus]:
    """Count the background work that is done, running and waiting.

    Counts representations, summaries and dreams, not webhooks or deletions. `sender_id` and
    `observer_id` are alternatives: what matches either is counted. Ids that do not exist give
    zeros.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observer_id: Count only work for this observer. Matches dreams, never messages. Absent: any.
        sender_id: Count only work on messages of this peer. Absent: any.
        session_id: Count only work on this session, by its id. Absent: the whole workspace.

    Returns:
        A request whose answer is read as ``QueueStatus``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/queue/status``, idempotent.
    """
    return Request(
        operation="get_queue_status",
        method="GET",
        template="/v3/workspaces/{workspace_id}/queue/status",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/queue/status",
        parse=_models.QueueStatus.from_dict,
        idempotent=True,
        query=_request.query(
            ("observer_id", observer_id), ("sender_id", sender_id), ("session_id", session_id)
        ),
    )


def schedule_dream(workspace_id: str, *, body: ScheduleDreamRequest) -> Request[None]:
    """Ask the server to think over what one peer knows about another.

    Queued at once, without the thresholds and pauses of automatic dreams. Unknown peers and
    sessions are accepted and do nothing.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: A dream to queue.

    Returns:
        A request whose answer is empty.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/schedule_dream``, idempotent.
    """
    return Request(
        operation="schedule_dream",
        method="POST",
        template="/v3/workspaces/{workspace_id}/schedule_dream",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/schedule_dream",
        parse=_decode.nothing,
        idempotent=True,
        json=body.to_dict(),
    )


def search_workspace(
    workspace_id: str, *, body: WorkspaceMessageSearchOptions
) -> Request[list[Message]]:
    """Find messages anywhere in a workspace by meaning and by text.

    Best first, as a plain list. The two rankings are merged, so unrelated messages fill a short
    result up.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/search``, idempotent.
    """
    return Request(
        operation="search_workspace",
        method="POST",
        template="/v3/workspaces/{workspace_id}/search",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/search",
        parse=_parse_search_workspace,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse_search_workspace(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer


def update_workspace(workspace_id: str, *, body: WorkspaceUpdate) -> Request[Workspace]:
    """Set the metadata of a workspace and merge into its configuration.

    A workspace that does not exist is created.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to change of a workspace. What is absent or null is kept.

    Returns:
        A request whose answer is read as ``Workspace``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``PUT /v3/workspaces/{workspace_id}``, idempotent.
    """
    return Request(
        operation="update_workspace",
        method="PUT",
        template="/v3/workspaces/{workspace_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
