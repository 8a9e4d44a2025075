# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""POST /v2/keys"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .... import decode as _decode
from .... import request as _request
from ....request import Request


def create_key(
    *,
    workspace_id: str | None = None,
    peer_id: str | None = None,
    session_id: str | None = None,
    expires_at: datetime | None = None,
) -> Request[Any]:
    """Make an API key that is limited to one workspace, peer or session.

    Args:
        workspace_id: Workspace the key is for. Needed together with `peer_id` or `session_id`.
        peer_id: Peer the key is for. Absent: not limited to a peer.
        session_id: Session the key is for. Absent: not limited to a session.
        expires_at: When the key stops working. Absent: never.

    Returns:
        A request whose answer is read as ``Any``.

    Endpoint: ``POST /v2/keys``, not idempotent.
    """
    return Request(
        operation="create_key",
        method="POST",
        template="/v2/keys",
        path="/v2/keys",
        parse=_decode.anything,
        idempotent=False,
        query=_request.query(
            ("workspace_id", workspace_id),
            ("peer_id", peer_id),
            ("session_id", session_id),
            ("expires_at", expires_at),
        ),
    )
