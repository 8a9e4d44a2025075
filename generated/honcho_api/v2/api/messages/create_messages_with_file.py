# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/upload"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.message import Message
    from ...models.message_upload import MessageUpload


def create_messages_with_file(
    workspace_id: str, session_id: str, *, body: MessageUpload
) -> Request[list[Message]]:
    """Store the text of a file as messages of one peer.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        session_id: Id of the session, case sensitive.
        body: A file whose text becomes messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions/{session_id}/messages/upload``, not
    idempotent.
    """
    return Request(
        operation="create_messages_with_file",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions/{session_id}/messages/upload",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions/{_request.segment('session_id', session_id)}/messages/upload",
        parse=_parse,
        idempotent=False,
        parts=body.to_parts(),
    )


def _parse(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer
