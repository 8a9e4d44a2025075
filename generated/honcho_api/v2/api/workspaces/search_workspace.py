# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/search"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.message import Message
    from ...models.message_search_options import MessageSearchOptions


def search_workspace(workspace_id: str, *, body: MessageSearchOptions) -> Request[list[Message]]:
    """Find messages anywhere in a workspace.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among messages.

    Returns:
        A request whose answer is read as ``list[Message]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/search``, idempotent.
    """
    return Request(
        operation="search_workspace",
        method="POST",
        template="/v2/workspaces/{workspace_id}/search",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/search",
        parse=_parse,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer
