# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/search"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.message import Message
    from ...models.workspace_message_search_options import WorkspaceMessageSearchOptions


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
        parse=_parse,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Message]:
    answer: list[Message] = _decode.each(payload, _models.Message.from_dict)
    return answer
