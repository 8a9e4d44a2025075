# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/workspaces"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.workspace import Workspace
    from ...models.workspace_create import WorkspaceCreate


def get_or_create_workspace(*, body: WorkspaceCreate) -> Request[Workspace]:
    """Look up a workspace, creating it if it is new.

    For a workspace that exists, the metadata and configuration given here are ignored.

    Args:
        body: The workspace to look up or create.

    Returns:
        A request whose answer is read as ``Workspace``.

    Endpoint: ``POST /v2/workspaces``, idempotent.
    """
    return Request(
        operation="get_or_create_workspace",
        method="POST",
        template="/v2/workspaces",
        path="/v2/workspaces",
        parse=_models.Workspace.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
