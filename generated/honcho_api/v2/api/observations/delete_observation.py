# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""DELETE /v2/workspaces/{workspace_id}/observations/{observation_id}"""

from __future__ import annotations

from typing import Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def delete_observation(workspace_id: str, observation_id: str) -> Request[Any]:
    """Remove an observation for good.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        observation_id: Id of the observation, given by the server.

    Returns:
        A request whose answer is read as ``Any``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``DELETE /v2/workspaces/{workspace_id}/observations/{observation_id}``, idempotent.
    """
    return Request(
        operation="delete_observation",
        method="DELETE",
        template="/v2/workspaces/{workspace_id}/observations/{observation_id}",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/observations/{_request.segment('observation_id', observation_id)}",
        parse=_decode.anything,
        idempotent=True,
    )
