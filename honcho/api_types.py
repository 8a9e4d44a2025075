"""The official SDK's ``honcho.api_types``: the shapes of the API."""

from __future__ import annotations

from honcho.types import PeerContext as PeerContextResponse
from honcho_api.v3 import Conclusion as ConclusionResponse
from honcho_api.v3 import ConclusionBatchCreate as ConclusionBatchCreateParams
from honcho_api.v3 import ConclusionCreate as ConclusionCreateParams
from honcho_api.v3 import ConclusionGet as ConclusionListParams
from honcho_api.v3 import ConclusionLevel as ConclusionLevel
from honcho_api.v3 import ConclusionQuery as ConclusionQueryParams
from honcho_api.v3 import DialecticConfiguration as DialecticConfiguration
from honcho_api.v3 import DialecticOptions as DialecticParams
from honcho_api.v3 import DialecticResponse as DialecticResponse
from honcho_api.v3 import DreamConfiguration as DreamConfiguration
from honcho_api.v3 import Evidence as Evidence
from honcho_api.v3 import EvidenceConclusion as EvidenceObservation
from honcho_api.v3 import EvidenceMessage as EvidenceMessageRef
from honcho_api.v3 import EvidenceToolCall as EvidenceToolCall
from honcho_api.v3 import Message as MessageResponse
from honcho_api.v3 import MessageBatchCreate as MessageBatchCreateParams
from honcho_api.v3 import MessageConfiguration as MessageConfiguration
from honcho_api.v3 import MessageCreate as MessageCreateParams
from honcho_api.v3 import MessageGet as MessageListParams
from honcho_api.v3 import MessageSearchOptions as MessageSearchParams
from honcho_api.v3 import MessageUpdate as MessageUpdateParams
from honcho_api.v3 import MessageUpload as MessageUploadParams
from honcho_api.v3 import Peer as PeerResponse
from honcho_api.v3 import PeerCardConfiguration as PeerCardConfiguration
from honcho_api.v3 import PeerCardResponse as PeerCardResponse
from honcho_api.v3 import PeerConfig as PeerConfig
from honcho_api.v3 import PeerCreate as PeerCreateParams
from honcho_api.v3 import PeerGet as PeerListParams
from honcho_api.v3 import PeerRepresentationGet as PeerRepresentationParams
from honcho_api.v3 import PeerUpdate as PeerUpdateParams
from honcho_api.v3 import QueueStatus as QueueStatusResponse
from honcho_api.v3 import ReasoningConfiguration as ReasoningConfiguration
from honcho_api.v3 import ReasoningLevel as ReasoningLevel
from honcho_api.v3 import RepresentationResponse as RepresentationResponse
from honcho_api.v3 import Scope as ScopeResponse
from honcho_api.v3 import ScopeBackfill as ScopeBackfillJob
from honcho_api.v3 import ScopeStatus as ScopeStatusResponse
from honcho_api.v3 import Session as SessionResponse
from honcho_api.v3 import SessionConfiguration as SessionConfiguration
from honcho_api.v3 import SessionConfiguration as SessionConfigurationResponse
from honcho_api.v3 import SessionContext as SessionContextResponse
from honcho_api.v3 import SessionCreate as SessionCreateParams
from honcho_api.v3 import SessionGet as SessionListParams
from honcho_api.v3 import SessionPeerConfig as SessionPeerConfig
from honcho_api.v3 import SessionQueueStatus as SessionQueueStatus
from honcho_api.v3 import SessionSummaries as SessionSummariesResponse
from honcho_api.v3 import SessionUpdate as SessionUpdateParams
from honcho_api.v3 import Summary as Summary
from honcho_api.v3 import SummaryConfiguration as SummaryConfiguration
from honcho_api.v3 import Workspace as WorkspaceResponse
from honcho_api.v3 import WorkspaceConfiguration as WorkspaceConfiguration
from honcho_api.v3 import WorkspaceConfiguration as WorkspaceConfigurationResponse
from honcho_api.v3 import WorkspaceCreate as WorkspaceCreateParams
from honcho_api.v3 import WorkspaceGet as WorkspaceListParams
from honcho_api.v3 import WorkspaceUpdate as WorkspaceUpdateParams

__all__ = [
    "ConclusionBatchCreateParams",
    "ConclusionCreateParams",
    "ConclusionLevel",
    "ConclusionListParams",
    "ConclusionQueryParams",
    "ConclusionResponse",
    "DialecticConfiguration",
    "DialecticParams",
    "DialecticResponse",
    "DreamConfiguration",
    "Evidence",
    "EvidenceMessageRef",
    "EvidenceObservation",
    "EvidenceToolCall",
    "MessageBatchCreateParams",
    "MessageConfiguration",
    "MessageCreateParams",
    "MessageListParams",
    "MessageResponse",
    "MessageSearchParams",
    "MessageUpdateParams",
    "MessageUploadParams",
    "PeerCardConfiguration",
    "PeerCardResponse",
    "PeerConfig",
    "PeerContextResponse",
    "PeerCreateParams",
    "PeerListParams",
    "PeerRepresentationParams",
    "PeerResponse",
    "PeerUpdateParams",
    "QueueStatusResponse",
    "ReasoningConfiguration",
    "ReasoningLevel",
    "RepresentationResponse",
    "ScopeBackfillJob",
    "ScopeResponse",
    "ScopeStatusResponse",
    "SessionConfiguration",
    "SessionConfigurationResponse",
    "SessionContextResponse",
    "SessionCreateParams",
    "SessionListParams",
    "SessionPeerConfig",
    "SessionQueueStatus",
    "SessionResponse",
    "SessionSummariesResponse",
    "SessionUpdateParams",
    "Summary",
    "SummaryConfiguration",
    "WorkspaceConfiguration",
    "WorkspaceConfigurationResponse",
    "WorkspaceCreateParams",
    "WorkspaceListParams",
    "WorkspaceResponse",
    "WorkspaceUpdateParams",
]
