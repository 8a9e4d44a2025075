# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Operations of the group ``keys``."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ... import request as _request
from ...request import Request
from .. import models as _models

if TYPE_CHECKING:
    from ..models.scoped_key import ScopedKey


def create_key(
    *,
    workspace_id: str | None = None,
    peer_id: str | None = None,
    session_id: str | None = None,
    expires_at: datetime | None = None,
) -> Request[ScopedKey]:
    """Make an API key that is limited to one workspace, peer or session.

    Takes an admin key. At least one id is needed, and `workspace_id` with either of the others.
    Whether they exist is not checked. A server without authentication answers 405.

    Args:
        workspace_id: Workspace the key is for. Needed together with `peer_id` or `session_id`.
        peer_id: Peer the key is for. Absent: not limited to a peer.
        session_id: Session the key is for; with `peer_id` too it counts as a session key. Absent:
            not limited to a session.
        expires_at: When the key stops working. Absent: never. Server 3.0.12 makes keys that it
            refuses when this is given.

    Returns:
        A request whose answer is read as ``ScopedKey``.

    Endpoint: ``POST /v3/keys``, not idempotent.
    """
    return Request(
        operation="create_key",
        method="POST",
        template="/v3/keys",
        path="/v3/keys",
        parse=_models.ScopedKey.from_dict,
        idempotent=False,
        query=_request.query(
            ("workspace_id", workspace_id),
            ("peer_id", peer_id),
            ("session_id", session_id),
            ("expires_at", expires_at),
        ),
    )
