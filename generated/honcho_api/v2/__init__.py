# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""Version 2 of the Honcho API: its operations and models, imported when they are first used."""

from .. import lazy as _lazy

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .api.default.metrics import metrics
    from .api.keys.create_key import create_key
    from .api.messages.create_messages_for_session import create_messages_for_session
    from .api.messages.create_messages_with_file import create_messages_with_file
    from .api.messages.get_message import get_message
    from .api.messages.get_messages import get_messages
    from .api.messages.update_message import update_message
    from .api.observations.create_observations import create_observations
    from .api.observations.delete_observation import delete_observation
    from .api.observations.list_observations import list_observations
    from .api.observations.query_observations import query_observations
    from .api.peers.chat import chat
    from .api.peers.get_or_create_peer import get_or_create_peer
    from .api.peers.get_peer_card import get_peer_card
    from .api.peers.get_peer_context import get_peer_context
    from .api.peers.get_peers import get_peers
    from .api.peers.get_sessions_for_peer import get_sessions_for_peer
    from .api.peers.get_working_representation import get_working_representation
    from .api.peers.search_peer import search_peer
    from .api.peers.set_peer_card import set_peer_card
    from .api.peers.update_peer import update_peer
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
    from .api.workspaces.delete_workspace import delete_workspace
    from .api.workspaces.get_all_workspaces import get_all_workspaces
    from .api.workspaces.get_deriver_status import get_deriver_status
    from .api.workspaces.get_or_create_workspace import get_or_create_workspace
    from .api.workspaces.search_workspace import search_workspace
    from .api.workspaces.trigger_dream import trigger_dream
    from .api.workspaces.update_workspace import update_workspace
    from .models.deductive_observation import DeductiveObservation
    from .models.deriver_configuration import DeriverConfiguration
    from .models.deriver_status import DeriverStatus
    from .models.dialectic_options import DialecticOptions
    from .models.dialectic_response import DialecticResponse
    from .models.dream_configuration import DreamConfiguration
    from .models.dream_type import DreamType
    from .models.explicit_observation import ExplicitObservation
    from .models.http_validation_error import HTTPValidationError
    from .models.json_object import JsonObject
    from .models.message import Message
    from .models.message_batch_create import MessageBatchCreate
    from .models.message_configuration import MessageConfiguration
    from .models.message_create import MessageCreate
    from .models.message_get import MessageGet
    from .models.message_page import MessagePage
    from .models.message_search_options import MessageSearchOptions
    from .models.message_update import MessageUpdate
    from .models.message_upload import MessageUpload
    from .models.observation import Observation
    from .models.observation_batch_create import ObservationBatchCreate
    from .models.observation_create import ObservationCreate
    from .models.observation_get import ObservationGet
    from .models.observation_page import ObservationPage
    from .models.observation_query import ObservationQuery
    from .models.peer import Peer
    from .models.peer_card_configuration import PeerCardConfiguration
    from .models.peer_card_response import PeerCardResponse
    from .models.peer_card_set import PeerCardSet
    from .models.peer_context import PeerContext
    from .models.peer_create import PeerCreate
    from .models.peer_get import PeerGet
    from .models.peer_page import PeerPage
    from .models.peer_representation_get import PeerRepresentationGet
    from .models.peer_update import PeerUpdate
    from .models.representation import Representation
    from .models.session import Session
    from .models.session_configuration import SessionConfiguration
    from .models.session_context import SessionContext
    from .models.session_create import SessionCreate
    from .models.session_deriver_status import SessionDeriverStatus
    from .models.session_deriver_status_map import SessionDeriverStatusMap
    from .models.session_get import SessionGet
    from .models.session_page import SessionPage
    from .models.session_peer_config import SessionPeerConfig
    from .models.session_peer_map import SessionPeerMap
    from .models.session_summaries import SessionSummaries
    from .models.session_update import SessionUpdate
    from .models.summary import Summary
    from .models.summary_configuration import SummaryConfiguration
    from .models.trigger_dream_request import TriggerDreamRequest
    from .models.validation_error import ValidationError
    from .models.webhook_endpoint import WebhookEndpoint
    from .models.webhook_endpoint_create import WebhookEndpointCreate
    from .models.webhook_endpoint_page import WebhookEndpointPage
    from .models.workspace import Workspace
    from .models.workspace_configuration import WorkspaceConfiguration
    from .models.workspace_create import WorkspaceCreate
    from .models.workspace_get import WorkspaceGet
    from .models.workspace_page import WorkspacePage
    from .models.workspace_update import WorkspaceUpdate
else:
    __getattr__, __dir__ = _lazy.attach(
        __name__,
        {
            "DeductiveObservation": ".models.deductive_observation",
            "DeriverConfiguration": ".models.deriver_configuration",
            "DeriverStatus": ".models.deriver_status",
            "DialecticOptions": ".models.dialectic_options",
            "DialecticResponse": ".models.dialectic_response",
            "DreamConfiguration": ".models.dream_configuration",
            "DreamType": ".models.dream_type",
            "ExplicitObservation": ".models.explicit_observation",
            "HTTPValidationError": ".models.http_validation_error",
            "JsonObject": ".models.json_object",
            "Message": ".models.message",
            "MessageBatchCreate": ".models.message_batch_create",
            "MessageConfiguration": ".models.message_configuration",
            "MessageCreate": ".models.message_create",
            "MessageGet": ".models.message_get",
            "MessagePage": ".models.message_page",
            "MessageSearchOptions": ".models.message_search_options",
            "MessageUpdate": ".models.message_update",
            "MessageUpload": ".models.message_upload",
            "Observation": ".models.observation",
            "ObservationBatchCreate": ".models.observation_batch_create",
            "ObservationCreate": ".models.observation_create",
            "ObservationGet": ".models.observation_get",
            "ObservationPage": ".models.observation_page",
            "ObservationQuery": ".models.observation_query",
            "Peer": ".models.peer",
            "PeerCardConfiguration": ".models.peer_card_configuration",
            "PeerCardResponse": ".models.peer_card_response",
            "PeerCardSet": ".models.peer_card_set",
            "PeerContext": ".models.peer_context",
            "PeerCreate": ".models.peer_create",
            "PeerGet": ".models.peer_get",
            "PeerPage": ".models.peer_page",
            "PeerRepresentationGet": ".models.peer_representation_get",
            "PeerUpdate": ".models.peer_update",
            "Representation": ".models.representation",
            "Session": ".models.session",
            "SessionConfiguration": ".models.session_configuration",
            "SessionContext": ".models.session_context",
            "SessionCreate": ".models.session_create",
            "SessionDeriverStatus": ".models.session_deriver_status",
            "SessionDeriverStatusMap": ".models.session_deriver_status_map",
            "SessionGet": ".models.session_get",
            "SessionPage": ".models.session_page",
            "SessionPeerConfig": ".models.session_peer_config",
            "SessionPeerMap": ".models.session_peer_map",
            "SessionSummaries": ".models.session_summaries",
            "SessionUpdate": ".models.session_update",
            "Summary": ".models.summary",
            "SummaryConfiguration": ".models.summary_configuration",
            "TriggerDreamRequest": ".models.trigger_dream_request",
            "ValidationError": ".models.validation_error",
            "WebhookEndpoint": ".models.webhook_endpoint",
            "WebhookEndpointCreate": ".models.webhook_endpoint_create",
            "WebhookEndpointPage": ".models.webhook_endpoint_page",
            "Workspace": ".models.workspace",
            "WorkspaceConfiguration": ".models.workspace_configuration",
            "WorkspaceCreate": ".models.workspace_create",
            "WorkspaceGet": ".models.workspace_get",
            "WorkspacePage": ".models.workspace_page",
            "WorkspaceUpdate": ".models.workspace_update",
            "add_peers_to_session": ".api.sessions.add_peers_to_session",
            "chat": ".api.peers.chat",
            "clone_session": ".api.sessions.clone_session",
            "create_key": ".api.keys.create_key",
            "create_messages_for_session": ".api.messages.create_messages_for_session",
            "create_messages_with_file": ".api.messages.create_messages_with_file",
            "create_observations": ".api.observations.create_observations",
            "delete_observation": ".api.observations.delete_observation",
            "delete_session": ".api.sessions.delete_session",
            "delete_webhook_endpoint": ".api.webhooks.delete_webhook_endpoint",
            "delete_workspace": ".api.workspaces.delete_workspace",
            "get_all_workspaces": ".api.workspaces.get_all_workspaces",
            "get_deriver_status": ".api.workspaces.get_deriver_status",
            "get_message": ".api.messages.get_message",
            "get_messages": ".api.messages.get_messages",
            "get_or_create_peer": ".api.peers.get_or_create_peer",
            "get_or_create_session": ".api.sessions.get_or_create_session",
            "get_or_create_webhook_endpoint": ".api.webhooks.get_or_create_webhook_endpoint",
            "get_or_create_workspace": ".api.workspaces.get_or_create_workspace",
            "get_peer_card": ".api.peers.get_peer_card",
            "get_peer_config": ".api.sessions.get_peer_config",
            "get_peer_context": ".api.peers.get_peer_context",
            "get_peers": ".api.peers.get_peers",
            "get_session_context": ".api.sessions.get_session_context",
            "get_session_peers": ".api.sessions.get_session_peers",
            "get_session_summaries": ".api.sessions.get_session_summaries",
            "get_sessions": ".api.sessions.get_sessions",
            "get_sessions_for_peer": ".api.peers.get_sessions_for_peer",
            "get_working_representation": ".api.peers.get_working_representation",
            "list_observations": ".api.observations.list_observations",
            "list_webhook_endpoints": ".api.webhooks.list_webhook_endpoints",
            "metrics": ".api.default.metrics",
            "query_observations": ".api.observations.query_observations",
            "remove_peers_from_session": ".api.sessions.remove_peers_from_session",
            "search_peer": ".api.peers.search_peer",
            "search_session": ".api.sessions.search_session",
            "search_workspace": ".api.workspaces.search_workspace",
            "set_peer_card": ".api.peers.set_peer_card",
            "set_peer_config": ".api.sessions.set_peer_config",
            "set_session_peers": ".api.sessions.set_session_peers",
            "test_emit": ".api.webhooks.test_emit",
            "trigger_dream": ".api.workspaces.trigger_dream",
            "update_message": ".api.messages.update_message",
            "update_peer": ".api.peers.update_peer",
            "update_session": ".api.sessions.update_session",
            "update_workspace": ".api.workspaces.update_workspace",
        },
        submodules=("api", "models"),
    )

__all__ = [
    "DeductiveObservation",
    "DeriverConfiguration",
    "DeriverStatus",
    "DialecticOptions",
    "DialecticResponse",
    "DreamConfiguration",
    "DreamType",
    "ExplicitObservation",
    "HTTPValidationError",
    "JsonObject",
    "Message",
    "MessageBatchCreate",
    "MessageConfiguration",
    "MessageCreate",
    "MessageGet",
    "MessagePage",
    "MessageSearchOptions",
    "MessageUpdate",
    "MessageUpload",
    "Observation",
    "ObservationBatchCreate",
    "ObservationCreate",
    "ObservationGet",
    "ObservationPage",
    "ObservationQuery",
    "Peer",
    "PeerCardConfiguration",
    "PeerCardResponse",
    "PeerCardSet",
    "PeerContext",
    "PeerCreate",
    "PeerGet",
    "PeerPage",
    "PeerRepresentationGet",
    "PeerUpdate",
    "Representation",
    "Session",
    "SessionConfiguration",
    "SessionContext",
    "SessionCreate",
    "SessionDeriverStatus",
    "SessionDeriverStatusMap",
    "SessionGet",
    "SessionPage",
    "SessionPeerConfig",
    "SessionPeerMap",
    "SessionSummaries",
    "SessionUpdate",
    "Summary",
    "SummaryConfiguration",
    "TriggerDreamRequest",
    "ValidationError",
    "WebhookEndpoint",
    "WebhookEndpointCreate",
    "WebhookEndpointPage",
    "Workspace",
    "WorkspaceConfiguration",
    "WorkspaceCreate",
    "WorkspaceGet",
    "WorkspacePage",
    "WorkspaceUpdate",
    "add_peers_to_session",
    "chat",
    "clone_session",
    "create_key",
    "create_messages_for_session",
    "create_messages_with_file",
    "create_observations",
    "delete_observation",
    "delete_session",
    "delete_webhook_endpoint",
    "delete_workspace",
    "get_all_workspaces",
    "get_deriver_status",
    "get_message",
    "get_messages",
    "get_or_create_peer",
    "get_or_create_session",
    "get_or_create_webhook_endpoint",
    "get_or_create_workspace",
    "get_peer_card",
    "get_peer_config",
    "get_peer_context",
    "get_peers",
    "get_session_context",
    "get_session_peers",
    "get_session_summaries",
    "get_sessions",
    "get_sessions_for_peer",
    "get_working_representation",
    "list_observations",
    "list_webhook_endpoints",
    "metrics",
    "query_observations",
    "remove_peers_from_session",
    "search_peer",
    "search_session",
    "search_workspace",
    "set_peer_card",
    "set_peer_config",
    "set_session_peers",
    "test_emit",
    "trigger_dream",
    "update_message",
    "update_peer",
    "update_session",
    "update_workspace",
]
