# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.conclusion import Conclusion


def get_conclusion(workspace_id: str, conclusion_id: str) -> Request[Conclusion]:
    """Get one conclusion.

    404 if there is no such conclusion in the workspace. Since server 3.2.0.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        conclusion_id: Id of the conclusion.

    Returns:
        A request whose answer is read as ``Conclusion``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``, idempotent.
    """
    return Request(
        operation="get_conclusion",
        method="GET",
        template="/v3/workspaces/{workspace_id}/conclusions/{conclusion_id}",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/conclusions/{_request.segment('conclusion_id', conclusion_id)}",
        parse=_models.Conclusion.from_dict,
        idempotent=True,
        since="3.2.0",
    )
