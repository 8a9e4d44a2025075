"""The async half: the client, and the handles that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho.aio.client import AsyncHoncho as AsyncHoncho
    from honcho.aio.conclusions import AsyncConclusionsView as AsyncConclusionsView
    from honcho.aio.dialectic_stream import AsyncDialecticStream as AsyncDialecticStream
    from honcho.aio.outbox_file import AsyncOutbox as AsyncOutbox
    from honcho.aio.page import AsyncPage as AsyncPage
    from honcho.aio.peer import AsyncPeer as AsyncPeer
    from honcho.aio.scope import AsyncScope as AsyncScope
    from honcho.aio.session import AsyncSession as AsyncSession
    from honcho.aio.webhooks import AsyncWebhooks as AsyncWebhooks
    from honcho.aio.workspace_conclusions import (
        AsyncWorkspaceConclusions as AsyncWorkspaceConclusions,
    )

__all__ = [
    "AsyncConclusionsView",
    "AsyncDialecticStream",
    "AsyncHoncho",
    "AsyncOutbox",
    "AsyncPage",
    "AsyncPeer",
    "AsyncScope",
    "AsyncSession",
    "AsyncWebhooks",
    "AsyncWorkspaceConclusions",
]

if not TYPE_CHECKING:  # to a type checker, any name would be there
    __getattr__ = attach(
        __name__,
        {
            "AsyncConclusionsView": "honcho.aio.conclusions",
            "AsyncDialecticStream": "honcho.aio.dialectic_stream",
            "AsyncHoncho": "honcho.aio.client",
            "AsyncOutbox": "honcho.aio.outbox_file",
            "AsyncPage": "honcho.aio.page",
            "AsyncPeer": "honcho.aio.peer",
            "AsyncScope": "honcho.aio.scope",
            "AsyncSession": "honcho.aio.session",
            "AsyncWebhooks": "honcho.aio.webhooks",
            "AsyncWorkspaceConclusions": "honcho.aio.workspace_conclusions",
        },
    )


def __dir__() -> list[str]:
    return list(__all__)
