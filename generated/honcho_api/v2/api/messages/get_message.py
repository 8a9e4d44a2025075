# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""GET /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.message import Message


def get_message(workspace_id: str, session_id: str, message_id: str) -> Request[Message]:
    """Look up a message of a session.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        message_id: Id of the message, given by the server when it was stored.

    Returns:
        A request whose answer is read as ``Message``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}``,
    idempotent.
    """
    return Request(
        operation="get_message",
        method="GET",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/{message_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/{_request.segment('message_id', message_id)}",
        parse=_models.Message.from_dict,
        idempotent=True,
    )
