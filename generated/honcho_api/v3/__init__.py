# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Version 3 of the Honcho API: its operations and models, imported when they are first used."""

from .. import lazy as _lazy

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .api.conclusions.create_conclusions import create_conclusions
    from .api.conclusions.delete_conclusion import delete_conclusion
    from .api.conclusions.get_conclusion import get_conclusion
    from .api.conclusions.list_conclusions import list_conclusions
    from .api.conclusions.query_conclusions import query_conclusions
    from .api.default.get_deriver_metrics import get_deriver_metrics
    from .api.default.health_check import health_check
    from .api.keys.create_key import create_key
    from .api.messages.create_messages_for_session import create_messages_for_session
    from .api.messages.create_messages_with_file import create_messages_with_file
    from .api.messages.get_message import get_message
    from .api.messages.get_messages import get_messages
    from .api.messages.update_message import update_message
    from .api.peers.chat import chat
    from .api.peers.get_or_create_peer import get_or_create_peer
    from .api.peers.get_peer_card import get_peer_card
    from .api.peers.get_peer_context import get_peer_context
    from .api.peers.get_peers import get_peers
    from .api.peers.get_representation import get_representation
    from .api.peers.get_sessions_for_peer import get_sessions_for_peer
    from .api.peers.search_peer import search_peer
    from .api.peers.set_peer_card import set_peer_card
    from .api.peers.update_peer import update_peer
    from .api.scopes.add_sessions_to_scope import add_sessions_to_scope
    from .api.scopes.get_or_create_scope import get_or_create_scope
    from .api.scopes.get_scope import get_scope
    from .api.scopes.get_scope_sessions import get_scope_sessions
    from .api.scopes.get_scope_status import get_scope_status
    from .api.scopes.get_scopes import get_scopes
    from .api.scopes.remove_session_from_scope import remove_session_from_scope
    from .api.sessions.add_peers_to_session import add_peers_to_session
    from .api.sessions.clone_session import clone_session
    from .api.sessions.delete_session import delete_session
    from .api.sessions.get_or_create_session import get_or_create_session
    from .api.sessions.get_peer_config import get_peer_config
    from .api.sessions.get_session_context import get_session_context
    from .api.sessions.get_session_peers import get_session_peers
    from .api.sessions.get_session_summaries import get_session_summaries
    from .api.sessions.get_sessions import get_sessions
    from .api.sessions.remove_peers_from_session import remove_peers_from_session
    from .api.sessions.search_session import search_session
    from .api.sessions.set_peer_config import set_peer_config
    from .api.sessions.set_session_peers import set_session_peers
    from .api.sessions.update_session import update_session
    from .api.webhooks.delete_webhook_endpoint import delete_webhook_endpoint
    from .api.webhooks.get_or_create_webhook_endpoint import (
        get_or_create_webhook_endpoint,
    )
    from .api.webhooks.list_webhook_endpoints import list_webhook_endpoints
    from .api.webhooks.test_emit import test_emit
    from .api.workspaces.chat_workspace import chat_workspace
    from .api.workspaces.delete_workspace import delete_workspace
    from .api.workspaces.get_all_workspaces import get_all_workspaces
    from .api.workspaces.get_or_create_workspace import get_or_create_workspace
    from .api.workspaces.get_queue_status import get_queue_status
    from .api.workspaces.schedule_dream import schedule_dream
    from .api.workspaces.search_workspace import search_workspace
    from .api.workspaces.update_workspace import update_workspace
    from .models.conclusion import Conclusion
    from .models.conclusion_batch_create import ConclusionBatchCreate
    from .models.conclusion_create import ConclusionCreate
    from .models.conclusion_cursor_page import ConclusionCursorPage
    from .models.conclusion_get import ConclusionGet
    from .models.conclusion_level import ConclusionLevel
    from .models.conclusion_page import ConclusionPage
    from .models.conclusion_query import ConclusionQuery
    from .models.deletion_accepted import DeletionAccepted
    from .models.deriver_metrics import DeriverMetrics
    from .models.dialectic_configuration import DialecticConfiguration
    from .models.dialectic_options import DialecticOptions
    from .models.dialectic_response import DialecticResponse
    from .models.dream_configuration import DreamConfiguration
    from .models.dream_type import DreamType
    from .models.evidence import Evidence
    from .models.evidence_conclusion import EvidenceConclusion
    from .models.evidence_message import EvidenceMessage
    from .models.evidence_tool_call import EvidenceToolCall
    from .models.health import Health
    from .models.http_validation_error import HTTPValidationError
    from .models.json_object import JsonObject
    from .models.message import Message
    from .models.message_batch_create import MessageBatchCreate
    from .models.message_configuration import MessageConfiguration
    from .models.message_create import MessageCreate
    from .models.message_cursor_page import MessageCursorPage
    from .models.message_get import MessageGet
    from .models.message_page import MessagePage
    from .models.message_search_options import MessageSearchOptions
    from .models.message_update import MessageUpdate
    from .models.message_upload import MessageUpload
    from .models.peer import Peer
    from .models.peer_card_configuration import PeerCardConfiguration
    from .models.peer_card_response import PeerCardResponse
    from .models.peer_card_set import PeerCardSet
    from .models.peer_config import PeerConfig
    from .models.peer_context import PeerContext
    from .models.peer_create import PeerCreate
    from .models.peer_cursor_page import PeerCursorPage
    from .models.peer_get import PeerGet
    from .models.peer_kind import PeerKind
    from .models.peer_page import PeerPage
    from .models.peer_representation_get import PeerRepresentationGet
    from .models.peer_update import PeerUpdate
    from .models.queue_status import QueueStatus
    from .models.reasoning_configuration import ReasoningConfiguration
    from .models.reasoning_level import ReasoningLevel
    from .models.representation_response import RepresentationResponse
    from .models.schedule_dream_request import ScheduleDreamRequest
    from .models.scope import Scope
    from .models.scope_backfill import ScopeBackfill
    from .models.scope_backfill_map import ScopeBackfillMap
    from .models.scope_backfill_state import ScopeBackfillState
    from .models.scope_create import ScopeCreate
    from .models.scope_cursor_page import ScopeCursorPage
    from .models.scope_page import ScopePage
    from .models.scope_sessions_add import ScopeSessionsAdd
    from .models.scope_status import ScopeStatus
    from .models.scoped_key import ScopedKey
    from .models.session import Session
    from .models.session_configuration import SessionConfiguration
    from .models.session_context import SessionContext
    from .models.session_create import SessionCreate
    from .models.session_cursor_page import SessionCursorPage
    from .models.session_get import SessionGet
    from .models.session_page import SessionPage
    from .models.session_peer_config import SessionPeerConfig
    from .models.session_peer_map import SessionPeerMap
    from .models.session_queue_status import SessionQueueStatus
    from .models.session_queue_status_map import SessionQueueStatusMap
    from .models.session_summaries import SessionSummaries
    from .models.session_update import SessionUpdate
    from .models.summary import Summary
    from .models.summary_configuration import SummaryConfiguration
    from .models.validation_error import ValidationError
    from .models.webhook_endpoint import WebhookEndpoint
    from .models.webhook_endpoint_create import WebhookEndpointCreate
    from .models.webhook_endpoint_cursor_page import WebhookEndpointCursorPage
    from .models.webhook_endpoint_page import WebhookEndpointPage
    from .models.workspace import Workspace
    from .models.workspace_configuration import WorkspaceConfiguration
    from .models.workspace_create import WorkspaceCreate
    from .models.workspace_cursor_page import WorkspaceCursorPage
    from .models.workspace_dialectic_options import WorkspaceDialecticOptions
    from .models.workspace_get import WorkspaceGet
    from .models.workspace_message_search_options import WorkspaceMessageSearchOptions
    from .models.workspace_page import WorkspacePage
    from .models.workspace_update import WorkspaceUpdate
else:
    __getattr__, __dir__ = _lazy.attach(
        __name__,
        {
            "Conclusion": ".models.conclusion",
            "ConclusionBatchCreate": ".models.conclusion_batch_create",
            "ConclusionCreate": ".models.conclusion_create",
            "ConclusionCursorPage": ".models.conclusion_cursor_page",
            "ConclusionGet": ".models.conclusion_get",
            "ConclusionLevel": ".models.conclusion_level",
            "ConclusionPage": ".models.conclusion_page",
            "ConclusionQuery": ".models.conclusion_query",
            "DeletionAccepted": ".models.deletion_accepted",
            "DeriverMetrics": ".models.deriver_metrics",
            "DialecticConfiguration": ".models.dialectic_configuration",
            "DialecticOptions": ".models.dialectic_options",
            "DialecticResponse": ".models.dialectic_response",
            "DreamConfiguration": ".models.dream_configuration",
            "DreamType": ".models.dream_type",
            "Evidence": ".models.evidence",
            "EvidenceConclusion": ".models.evidence_conclusion",
            "EvidenceMessage": ".models.evidence_message",
            "EvidenceToolCall": ".models.evidence_tool_call",
            "HTTPValidationError": ".models.http_validation_error",
            "Health": ".models.health",
            "JsonObject": ".models.json_object",
            "Message": ".models.message",
            "MessageBatchCreate": ".models.message_batch_create",
            "MessageConfiguration": ".models.message_configuration",
            "MessageCreate": ".models.message_create",
            "MessageCursorPage": ".models.message_cursor_page",
            "MessageGet": ".models.message_get",
            "MessagePage": ".models.message_page",
            "MessageSearchOptions": ".models.message_search_options",
            "MessageUpdate": ".models.message_update",
            "MessageUpload": ".models.message_upload",
            "Peer": ".models.peer",
            "PeerCardConfiguration": ".models.peer_card_configuration",
            "PeerCardResponse": ".models.peer_card_response",
            "PeerCardSet": ".models.peer_card_set",
            "PeerConfig": ".models.peer_config",
            "PeerContext": ".models.peer_context",
            "PeerCreate": ".models.peer_create",
            "PeerCursorPage": ".models.peer_cursor_page",
            "PeerGet": ".models.peer_get",
            "PeerKind": ".models.peer_kind",
            "PeerPage": ".models.peer_page",
            "PeerRepresentationGet": ".models.peer_representation_get",
            "PeerUpdate": ".models.peer_update",
            "QueueStatus": ".models.queue_status",
            "ReasoningConfiguration": ".models.reasoning_configuration",
            "ReasoningLevel": ".models.reasoning_level",
            "RepresentationResponse": ".models.representation_response",
            "ScheduleDreamRequest": ".models.schedule_dream_request",
            "Scope": ".models.scope",
            "ScopeBackfill": ".models.scope_backfill",
            "ScopeBackfillMap": ".models.scope_backfill_map",
            "ScopeBackfillState": ".models.scope_backfill_state",
            "ScopeCreate": ".models.scope_create",
            "ScopeCursorPage": ".models.scope_cursor_page",
            "ScopePage": ".models.scope_page",
            "ScopeSessionsAdd": ".models.scope_sessions_add",
            "ScopeStatus": ".models.scope_status",
            "ScopedKey": ".models.scoped_key",
            "Session": ".models.session",
            "SessionConfiguration": ".models.session_configuration",
            "SessionContext": ".models.session_context",
            "SessionCreate": ".models.session_create",
            "SessionCursorPage": ".models.session_cursor_page",
            "SessionGet": ".models.session_get",
            "SessionPage": ".models.session_page",
            "SessionPeerConfig": ".models.session_peer_config",
            "SessionPeerMap": ".models.session_peer_map",
            "SessionQueueStatus": ".models.session_queue_status",
            "SessionQueueStatusMap": ".models.session_queue_status_map",
            "SessionSummaries": ".models.session_summaries",
            "SessionUpdate": ".models.session_update",
            "Summary": ".models.summary",
            "SummaryConfiguration": ".models.summary_configuration",
            "ValidationError": ".models.validation_error",
            "WebhookEndpoint": ".models.webhook_endpoint",
            "WebhookEndpointCreate": ".models.webhook_endpoint_create",
            "WebhookEndpointCursorPage": ".models.webhook_endpoint_cursor_page",
            "WebhookEndpointPage": ".models.webhook_endpoint_page",
            "Workspace": ".models.workspace",
            "WorkspaceConfiguration": ".models.workspace_configuration",
            "WorkspaceCreate": ".models.workspace_create",
            "WorkspaceCursorPage": ".models.workspace_cursor_page",
            "WorkspaceDialecticOptions": ".models.workspace_dialectic_options",
            "WorkspaceGet": ".models.workspace_get",
            "WorkspaceMessageSearchOptions": ".models.workspace_message_search_options",
            "WorkspacePage": ".models.workspace_page",
            "WorkspaceUpdate": ".models.workspace_update",
            "add_peers_to_session": ".api.sessions.add_peers_to_session",
            "add_sessions_to_scope": ".api.scopes.add_sessions_to_scope",
            "chat": ".api.peers.chat",
            "chat_workspace": ".api.workspaces.chat_workspace",
            "clone_session": ".api.sessions.clone_session",
            "create_conclusions": ".api.conclusions.create_conclusions",
            "create_key": ".api.keys.create_key",
            "create_messages_for_session": ".api.messages.create_messages_for_session",
            "create_messages_with_file": ".api.messages.create_messages_with_file",
            "delete_conclusion": ".api.conclusions.delete_conclusion",
            "delete_session": ".api.sessions.delete_session",
            "delete_webhook_endpoint": ".api.webhooks.delete_webhook_endpoint",
            "delete_workspace": ".api.workspaces.delete_workspace",
            "get_all_workspaces": ".api.workspaces.get_all_workspaces",
            "get_conclusion": ".api.conclusions.get_conclusion",
            "get_deriver_metrics": ".api.default.get_deriver_metrics",
            "get_message": ".api.messages.get_message",
            "get_messages": ".api.messages.get_messages",
            "get_or_create_peer": ".api.peers.get_or_create_peer",
            "get_or_create_scope": ".api.scopes.get_or_create_scope",
            "get_or_create_session": ".api.sessions.get_or_create_session",
            "get_or_create_webhook_endpoint": ".api.webhooks.get_or_create_webhook_endpoint",
            "get_or_create_workspace": ".api.workspaces.get_or_create_workspace",
            "get_peer_card": ".api.peers.get_peer_card",
            "get_peer_config": ".api.sessions.get_peer_config",
            "get_peer_context": ".api.peers.get_peer_context",
            "get_peers": ".api.peers.get_peers",
            "get_queue_status": ".api.workspaces.get_queue_status",
            "get_representation": ".api.peers.get_representation",
            "get_scope": ".api.scopes.get_scope",
            "get_scope_sessions": ".api.scopes.get_scope_sessions",
            "get_scope_status": ".api.scopes.get_scope_status",
            "get_scopes": ".api.scopes.get_scopes",
            "get_session_context": ".api.sessions.get_session_context",
            "get_session_peers": ".api.sessions.get_session_peers",
            "get_session_summaries": ".api.sessions.get_session_summaries",
            "get_sessions": ".api.sessions.get_sessions",
            "get_sessions_for_peer": ".api.peers.get_sessions_for_peer",
            "health_check": ".api.default.health_check",
            "list_conclusions": ".api.conclusions.list_conclusions",
            "list_webhook_endpoints": ".api.webhooks.list_webhook_endpoints",
            "query_conclusions": ".api.conclusions.query_conclusions",
            "remove_peers_from_session": ".api.sessions.remove_peers_from_session",
            "remove_session_from_scope": ".api.scopes.remove_session_from_scope",
            "schedule_dream": ".api.workspaces.schedule_dream",
            "search_peer": ".api.peers.search_peer",
            "search_session": ".api.sessions.search_session",
            "search_workspace": ".api.workspaces.search_workspace",
            "set_peer_card": ".api.peers.set_peer_card",
            "set_peer_config": ".api.sessions.set_peer_config",
            "set_session_peers": ".api.sessions.set_session_peers",
            "test_emit": ".api.webhooks.test_emit",
            "update_message": ".api.messages.update_message",
            "update_peer": ".api.peers.update_peer",
            "update_session": ".api.sessions.update_session",
            "update_workspace": ".api.workspaces.update_workspace",
        },
        submodules=("api", "models"),
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
    "add_peers_to_session",
    "add_sessions_to_scope",
    "chat",
    "chat_workspace",
    "clone_session",
    "create_conclusions",
    "create_key",
    "create_messages_for_session",
    "create_messages_with_file",
    "delete_conclusion",
    "delete_session",
    "delete_webhook_endpoint",
    "delete_workspace",
    "get_all_workspaces",
    "get_conclusion",
    "get_deriver_metrics",
    "get_message",
    "get_messages",
    "get_or_create_peer",
    "get_or_create_scope",
    "get_or_create_session",
    "get_or_create_webhook_endpoint",
    "get_or_create_workspace",
    "get_peer_card",
    "get_peer_config",
    "get_peer_context",
    "get_peers",
    "get_queue_status",
    "get_representation",
    "get_scope",
    "get_scope_sessions",
    "get_scope_status",
    "get_scopes",
    "get_session_context",
    "get_session_peers",
    "get_session_summaries",
    "get_sessions",
    "get_sessions_for_peer",
    "health_check",
    "list_conclusions",
    "list_webhook_endpoints",
    "query_conclusions",
    "remove_peers_from_session",
    "remove_session_from_scope",
    "schedule_dream",
    "search_peer",
    "search_session",
    "search_workspace",
    "set_peer_card",
    "set_peer_config",
    "set_session_peers",
    "test_emit",
    "update_message",
    "update_peer",
    "update_session",
    "update_workspace",
]
