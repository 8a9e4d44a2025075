# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/conclusions/query"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.conclusion import Conclusion
    from ...models.conclusion_query import ConclusionQuery


def query_conclusions(workspace_id: str, *, body: ConclusionQuery) -> Request[list[Conclusion]]:
    """Find the conclusions of one peer about another that are nearest in meaning to a text.

    Nearest first, as a plain list. Peers that do not exist give an empty one.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among conclusions.

    Returns:
        A request whose answer is read as ``list[Conclusion]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions/query``, idempotent.
    """
    return Request(
        operation="query_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions/query",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/query",
        parse=_parse,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Conclusion]:
    answer: list[Conclusion] = _decode.each(payload, _models.Conclusion.from_dict)
    return answer
