# Derived from honcho/aio/__init__.py by scripts/blocking.py; do not edit.
"""The blocking half: the client, and the handles that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho.blocking.client import Honcho as Honcho
    from honcho.blocking.conclusions import ConclusionsView as ConclusionsView
    from honcho.blocking.dialectic_stream import DialecticStream as DialecticStream
    from honcho.blocking.outbox_file import Outbox as Outbox
    from honcho.blocking.page import Page as Page
    from honcho.blocking.peer import Peer as Peer
    from honcho.blocking.scope import Scope as Scope
    from honcho.blocking.session import Session as Session
    from honcho.blocking.webhooks import Webhooks as Webhooks
    from honcho.blocking.workspace_conclusions import (
        WorkspaceConclusions as WorkspaceConclusions,
    )

__all__ = [
    "ConclusionsView",
    "DialecticStream",
    "Honcho",
    "Outbox",
    "Page",
    "Peer",
    "Scope",
    "Session",
    "Webhooks",
    "WorkspaceConclusions",
]

if not TYPE_CHECKING:  # to a type checker, any name would be there
    __getattr__ = attach(
        __name__,
        {
            "ConclusionsView": "honcho.blocking.conclusions",
            "DialecticStream": "honcho.blocking.dialectic_stream",
            "Honcho": "honcho.blocking.client",
            "Outbox": "honcho.blocking.outbox_file",
            "Page": "honcho.blocking.page",
            "Peer": "honcho.blocking.peer",
            "Scope": "honcho.blocking.scope",
            "Session": "honcho.blocking.session",
            "Webhooks": "honcho.blocking.webhooks",
            "WorkspaceConclusions": "honcho.blocking.workspace_conclusions",
        },
    )


def __dir__() -> list[str]:
    return list(__all__)
