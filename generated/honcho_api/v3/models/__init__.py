# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The shapes of requests and answers, imported when they are first used."""

from ... import lazy as _lazy

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .conclusion import Conclusion
    from .conclusion_batch_create import ConclusionBatchCreate
    from .conclusion_create import ConclusionCreate
    from .conclusion_cursor_page import ConclusionCursorPage
    from .conclusion_get import ConclusionGet
    from .conclusion_level import ConclusionLevel
    from .conclusion_page import ConclusionPage
    from .conclusion_query import ConclusionQuery
    from .deletion_accepted import DeletionAccepted
    from .deriver_metrics import DeriverMetrics
    from .dialectic_configuration import DialecticConfiguration
    from .dialectic_options import DialecticOptions
    from .dialectic_response import DialecticResponse
    from .dream_configuration import DreamConfiguration
    from .dream_type import DreamType
    from .evidence import Evidence
    from .evidence_conclusion import EvidenceConclusion
    from .evidence_message import EvidenceMessage
    from .evidence_tool_call import EvidenceToolCall
    from .health import Health
    from .http_validation_error import HTTPValidationError
    from .json_object import JsonObject
    from .message import Message
    from .message_batch_create import MessageBatchCreate
    from .message_configuration import MessageConfiguration
    from .message_create import MessageCreate
    from .message_cursor_page import MessageCursorPage
    from .message_get import MessageGet
    from .message_page import MessagePage
    from .message_search_options import MessageSearchOptions
    from .message_update import MessageUpdate
    from .message_upload import MessageUpload
    from .peer import Peer
    from .peer_card_configuration import PeerCardConfiguration
    from .peer_card_response import PeerCardResponse
    from .peer_card_set import PeerCardSet
    from .peer_config import PeerConfig
    from .peer_context import PeerContext
    from .peer_create import PeerCreate
    from .peer_cursor_page import PeerCursorPage
    from .peer_get import PeerGet
    from .peer_kind import PeerKind
    from .peer_page import PeerPage
    from .peer_representation_get import PeerRepresentationGet
    from .peer_update import PeerUpdate
    from .queue_status import QueueStatus
    from .reasoning_configuration import ReasoningConfiguration
    from .reasoning_level import ReasoningLevel
    from .representation_response import RepresentationResponse
    from .schedule_dream_request import ScheduleDreamRequest
    from .scope import Scope
    from .scope_backfill import ScopeBackfill
    from .scope_backfill_map import ScopeBackfillMap
    from .scope_backfill_state import ScopeBackfillState
    from .scope_create import ScopeCreate
    from .scope_cursor_page import ScopeCursorPage
    from .scope_page import ScopePage
    from .scope_sessions_add import ScopeSessionsAdd
    from .scope_status import ScopeStatus
    from .scoped_key import ScopedKey
    from .session import Session
    from .session_configuration import SessionConfiguration
    from .session_context import SessionContext
    from .session_create import SessionCreate
    from .session_cursor_page import SessionCursorPage
    from .session_get import SessionGet
    from .session_page import SessionPage
    from .session_peer_config import SessionPeerConfig
    from .session_peer_map import SessionPeerMap
    from .session_queue_status import SessionQueueStatus
    from .session_queue_status_map import SessionQueueStatusMap
    from .session_summaries import SessionSummaries
    from .session_update import SessionUpdate
    from .summary import Summary
    from .summary_configuration import SummaryConfiguration
    from .validation_error import ValidationError
    from .webhook_endpoint import WebhookEndpoint
    from .webhook_endpoint_create import WebhookEndpointCreate
    from .webhook_endpoint_cursor_page import WebhookEndpointCursorPage
    from .webhook_endpoint_page import WebhookEndpointPage
    from .workspace import Workspace
    from .workspace_configuration import WorkspaceConfiguration
    from .workspace_create import WorkspaceCreate
    from .workspace_cursor_page import WorkspaceCursorPage
    from .workspace_dialectic_options import WorkspaceDialecticOptions
    from .workspace_get import WorkspaceGet
    from .workspace_message_search_options import WorkspaceMessageSearchOptions
    from .workspace_page import WorkspacePage
    from .workspace_update import WorkspaceUpdate
else:
    __getattr__, __dir__ = _lazy.attach(
        __name__,
        {
            "Conclusion": ".conclusion",
            "ConclusionBatchCreate": ".conclusion_batch_create",
            "ConclusionCreate": ".conclusion_create",
            "ConclusionCursorPage": ".conclusion_cursor_page",
            "ConclusionGet": ".conclusion_get",
            "ConclusionLevel": ".conclusion_level",
            "ConclusionPage": ".conclusion_page",
            "ConclusionQuery": ".conclusion_query",
            "DeletionAccepted": ".deletion_accepted",
            "DeriverMetrics": ".deriver_metrics",
            "DialecticConfiguration": ".dialectic_configuration",
            "DialecticOptions": ".dialectic_options",
            "DialecticResponse": ".dialectic_response",
            "DreamConfiguration": ".dream_configuration",
            "DreamType": ".dream_type",
            "Evidence": ".evidence",
            "EvidenceConclusion": ".evidence_conclusion",
            "EvidenceMessage": ".evidence_message",
            "EvidenceToolCall": ".evidence_tool_call",
            "HTTPValidationError": ".http_validation_error",
            "Health": ".health",
            "JsonObject": ".json_object",
            "Message": ".message",
            "MessageBatchCreate": ".message_batch_create",
            "MessageConfiguration": ".message_configuration",
            "MessageCreate": ".message_create",
            "MessageCursorPage": ".message_cursor_page",
            "MessageGet": ".message_get",
            "MessagePage": ".message_page",
            "MessageSearchOptions": ".message_search_options",
            "MessageUpdate": ".message_update",
            "MessageUpload": ".message_upload",
            "Peer": ".peer",
            "PeerCardConfiguration": ".peer_card_configuration",
            "PeerCardResponse": ".peer_card_response",
            "PeerCardSet": ".peer_card_set",
            "PeerConfig": ".peer_config",
            "PeerContext": ".peer_context",
            "PeerCreate": ".peer_create",
            "PeerCursorPage": ".peer_cursor_page",
            "PeerGet": ".peer_get",
            "PeerKind": ".peer_kind",
            "PeerPage": ".peer_page",
            "PeerRepresentationGet": ".peer_representation_get",
            "PeerUpdate": ".peer_update",
            "QueueStatus": ".queue_status",
            "ReasoningConfiguration": ".reasoning_configuration",
            "ReasoningLevel": ".reasoning_level",
            "RepresentationResponse": ".representation_response",
            "ScheduleDreamRequest": ".schedule_dream_request",
            "Scope": ".scope",
            "ScopeBackfill": ".scope_backfill",
            "ScopeBackfillMap": ".scope_backfill_map",
            "ScopeBackfillState": ".scope_backfill_state",
            "ScopeCreate": ".scope_create",
            "ScopeCursorPage": ".scope_cursor_page",
            "ScopePage": ".scope_page",
            "ScopeSessionsAdd": ".scope_sessions_add",
            "ScopeStatus": ".scope_status",
            "ScopedKey": ".scoped_key",
            "Session": ".session",
            "SessionConfiguration": ".session_configuration",
            "SessionContext": ".session_context",
            "SessionCreate": ".session_create",
            "SessionCursorPage": ".session_cursor_page",
            "SessionGet": ".session_get",
            "SessionPage": ".session_page",
            "SessionPeerConfig": ".session_peer_config",
            "SessionPeerMap": ".session_peer_map",
            "SessionQueueStatus": ".session_queue_status",
            "SessionQueueStatusMap": ".session_queue_status_map",
            "SessionSummaries": ".session_summaries",
            "SessionUpdate": ".session_update",
            "Summary": ".summary",
            "SummaryConfiguration": ".summary_configuration",
            "ValidationError": ".validation_error",
            "WebhookEndpoint": ".webhook_endpoint",
            "WebhookEndpointCreate": ".webhook_endpoint_create",
            "WebhookEndpointCursorPage": ".webhook_endpoint_cursor_page",
            "WebhookEndpointPage": ".webhook_endpoint_page",
            "Workspace": ".workspace",
            "WorkspaceConfiguration": ".workspace_configuration",
            "WorkspaceCreate": ".workspace_create",
            "WorkspaceCursorPage": ".workspace_cursor_page",
            "WorkspaceDialecticOptions": ".workspace_dialectic_options",
            "WorkspaceGet": ".workspace_get",
            "WorkspaceMessageSearchOptions": ".workspace_message_search_options",
            "WorkspacePage": ".workspace_page",
            "WorkspaceUpdate": ".workspace_update",
        },
    )

__all__ = [
    "Conclusion",
    "ConclusionBatchCreate",
    "ConclusionCreate",
    "ConclusionCursorPage",
    "ConclusionGet",
    "ConclusionLevel",
    "ConclusionPage",
    "ConclusionQuery",
    "DeletionAccepted",
    "DeriverMetrics",
    "DialecticConfiguration",
    "DialecticOptions",
    "DialecticResponse",
    "DreamConfiguration",
    "DreamType",
    "Evidence",
    "EvidenceConclusion",
    "EvidenceMessage",
    "EvidenceToolCall",
    "HTTPValidationError",
    "Health",
    "JsonObject",
    "Message",
    "MessageBatchCreate",
    "MessageConfiguration",
    "MessageCreate",
    "MessageCursorPage",
    "MessageGet",
    "MessagePage",
    "MessageSearchOptions",
    "MessageUpdate",
    "MessageUpload",
    "Peer",
    "PeerCardConfiguration",
    "PeerCardResponse",
    "PeerCardSet",
    "PeerConfig",
    "PeerContext",
    "PeerCreate",
    "PeerCursorPage",
    "PeerGet",
    "PeerKind",
    "PeerPage",
    "PeerRepresentationGet",
    "PeerUpdate",
    "QueueStatus",
    "ReasoningConfiguration",
    "ReasoningLevel",
    "RepresentationResponse",
    "ScheduleDreamRequest",
    "Scope",
    "ScopeBackfill",
    "ScopeBackfillMap",
    "ScopeBackfillState",
    "ScopeCreate",
    "ScopeCursorPage",
    "ScopePage",
    "ScopeSessionsAdd",
    "ScopeStatus",
    "ScopedKey",
    "Session",
    "SessionConfiguration",
    "SessionContext",
    "SessionCreate",
    "SessionCursorPage",
    "SessionGet",
    "SessionPage",
    "SessionPeerConfig",
    "SessionPeerMap",
    "SessionQueueStatus",
    "SessionQueueStatusMap",
    "SessionSummaries",
    "SessionUpdate",
    "Summary",
    "SummaryConfiguration",
    "ValidationError",
    "WebhookEndpoint",
    "WebhookEndpointCreate",
    "WebhookEndpointCursorPage",
    "WebhookEndpointPage",
    "Workspace",
    "WorkspaceConfiguration",
    "WorkspaceCreate",
    "WorkspaceCursorPage",
    "WorkspaceDialecticOptions",
    "WorkspaceGet",
    "WorkspaceMessageSearchOptions",
    "WorkspacePage",
    "WorkspaceUpdate",
]
