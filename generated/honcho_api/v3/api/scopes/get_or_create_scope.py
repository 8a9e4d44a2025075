# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""POST /v3/workspaces/{workspace_id}/scopes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .... import request as _request
from ....request import Request
from ... import models as _models

if TYPE_CHECKING:
    from ...models.scope import Scope
    from ...models.scope_create import ScopeCreate


def get_or_create_scope(workspace_id: str, *, body: ScopeCreate) -> Request[Scope]:
    """Look up a scope, creating it and its workspace if they are new.

    A scope is an observer with a hidden peer of its own, which learns only from the sessions that
    are put into it. Metadata given for one that exists replaces what is stored.

    Args:
        workspace_id: Id of the workspace, case sensitive.
        body: The scope to look up or create.

    Returns:
        A request whose answer is read as ``Scope``.

    Raises:
        InvalidPathError: An id that must not become part of a path.

    Endpoint: ``POST /v3/workspaces/{workspace_id}/scopes``, idempotent.
    """
    return Request(
        operation="get_or_create_scope",
        method="POST",
        template="/v3/workspaces/{workspace_id}/scopes",
        path=f"/v3/workspaces/{_request.segment('workspace_id', workspace_id)}/scopes",
        parse=_models.Scope.from_dict,
        idempotent=True,
        json=body.to_dict(),
    )
