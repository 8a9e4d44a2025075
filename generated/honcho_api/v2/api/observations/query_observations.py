# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/observations/query"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.observation import Observation
    from ...models.observation_query import ObservationQuery


def query_observations(workspace_id: str, *, body: ObservationQuery) -> Request[list[Observation]]:
    """Find the observations of one peer about another that are nearest in meaning to a text.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: What to look for among observations.

    Returns:
        A request whose answer is read as ``list[Observation]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations/query``, idempotent.
    """
    return Request(
        operation="query_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations/query",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/query",
        parse=_parse,
        idempotent=True,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Observation]:
    answer: list[Observation] = _decode.each(payload, _models.Observation.from_dict)
    return answer
