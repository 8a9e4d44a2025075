# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/conclusions"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.conclusion import Conclusion
    from ...models.conclusion_batch_create import ConclusionBatchCreate


def create_conclusions(
    workspace_id: str, *, body: ConclusionBatchCreate
) -> Request[list[Conclusion]]:
    """Store up to 100 conclusions of your own, all or none.

    Answers them in the same order, with the level `explicit`. Equal ones are not merged. 404 if one
    of the peers or sessions does not exist.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Conclusions to store, all or none.

    Returns:
        A request whose answer is read as ``list[Conclusion]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/conclusions``, not idempotent.
    """
    return Request(
        operation="create_conclusions",
        method="POST",
        template="/v3/workspaces/{workspace_id}/conclusions",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions",
        parse=_parse,
        idempotent=False,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Conclusion]:
    answer: list[Conclusion] = _decode.each(payload, _models.Conclusion.from_dict)
    return answer
