# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/observations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.observation import Observation
    from ...models.observation_batch_create import ObservationBatchCreate


def create_observations(
    workspace_id: str, *, body: ObservationBatchCreate
) -> Request[list[Observation]]:
    """Store up to 100 observations of your own.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: Observations to store.

    Returns:
        A request whose answer is read as ``list[Observation]``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/observations``, not idempotent.
    """
    return Request(
        operation="create_observations",
        method="POST",
        template="/v2/workspaces/{workspace_id}/observations",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations",
        parse=_parse,
        idempotent=False,
        json=body.to_dict(),
    )


def _parse(payload: Any) -> list[Observation]:
    answer: list[Observation] = _decode.each(payload, _models.Observation.from_dict)
    return answer
