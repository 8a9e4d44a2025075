"""Names of the official Python SDK that differ from those of this SDK.

``from honcho import SyncPage`` works as in that SDK; new code has no need of these names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.aio import AsyncConclusionsView as ConclusionScopeAio
from honcho.aio import AsyncConclusionsView as ConclusionsViewAio
from honcho.aio import AsyncDialecticStream as AsyncDialecticStreamResponse
from honcho.aio import AsyncHoncho as HonchoAio
from honcho.aio import AsyncPeer as PeerAio
from honcho.aio import AsyncScope as ScopeAio
from honcho.aio import AsyncSession as SessionAio
from honcho.aio import AsyncWorkspaceConclusions as WorkspaceConclusionsAio
from honcho.blocking import ConclusionsView as ConclusionScope
from honcho.blocking import DialecticStream as DialecticStreamResponse
from honcho.blocking import Page as SyncPage
from honcho.official.bases import PeerBase as PeerBase
from honcho.official.bases import ScopeBase as ScopeBase
from honcho.official.bases import SessionBase as SessionBase
from honcho.types import ConclusionCreate as ConclusionCreateParams
from honcho.types import EvidenceConclusion as EvidenceObservation
from honcho.types import EvidenceMessage as EvidenceMessageRef
from honcho.types import MessageCreate as MessageCreateParams
from honcho.types import PeerContext as PeerContextResponse
from honcho.types import QueueStatus as QueueStatusResponse
from honcho.types import ScopeBackfill as ScopeBackfillJob
from honcho.types import ScopeStatus as ScopeStatusResponse
from honcho_api.v3 import Scope as ScopeResponse

if not TYPE_CHECKING:
    from honcho.official.elsewhere import elsewhere

    __getattr__ = elsewhere(__name__)

__all__ = [
    "AsyncDialecticStreamResponse",
    "ConclusionCreateParams",
    "ConclusionScope",
    "ConclusionScopeAio",
    "ConclusionsViewAio",
    "DialecticStreamResponse",
    "EvidenceMessageRef",
    "EvidenceObservation",
    "HonchoAio",
    "MessageCreateParams",
    "PeerAio",
    "PeerBase",
    "PeerContextResponse",
    "QueueStatusResponse",
    "ScopeAio",
    "ScopeBackfillJob",
    "ScopeBase",
    "ScopeResponse",
    "ScopeStatusResponse",
    "SessionAio",
    "SessionBase",
    "SyncPage",
    "WorkspaceConclusionsAio",
]
