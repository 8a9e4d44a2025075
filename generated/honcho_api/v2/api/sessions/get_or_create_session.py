# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces/{workspace_id}/sessions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.session import Session
    from ...models.session_create import SessionCreate


def get_or_create_session(workspace_id: str, *, body: SessionCreate) -> Request[Session]:
    """Look up a session, creating it if it is new.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The session to look up or create.

    Returns:
        A request whose answer is read as ``Session``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v2/workspaces/{workspace_id}/sessions``, idempotent.
    """
    return Request(
        operation="get_or_create_session",
        method="POST",
        template="/v2/workspaces/{workspace_id}/sessions",
        path=f"/v2/workspaces/{_request.segment('workspace_id', workspace_id)}/sessions",
        parse=_models.Session.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
