# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The shapes of requests and answers, imported when they are first used."""

from ... import lazy as _lazy

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from .deductive_observation import DeductiveObservation
    from .deriver_configuration import DeriverConfiguration
    from .deriver_status import DeriverStatus
    from .dialectic_options import DialecticOptions
    from .dialectic_response import DialecticResponse
    from .dream_configuration import DreamConfiguration
    from .dream_type import DreamType
    from .explicit_observation import ExplicitObservation
    from .http_validation_error import HTTPValidationError
    from .json_object import JsonObject
    from .message import Message
    from .message_batch_create import MessageBatchCreate
    from .message_configuration import MessageConfiguration
    from .message_create import MessageCreate
    from .message_get import MessageGet
    from .message_page import MessagePage
    from .message_search_options import MessageSearchOptions
    from .message_update import MessageUpdate
    from .message_upload import MessageUpload
    from .observation import Observation
    from .observation_batch_create import ObservationBatchCreate
    from .observation_create import ObservationCreate
    from .observation_get import ObservationGet
    from .observation_page import ObservationPage
    from .observation_query import ObservationQuery
    from .peer import Peer
    from .peer_card_configuration import PeerCardConfiguration
    from .peer_card_response import PeerCardResponse
    from .peer_card_set import PeerCardSet
    from .peer_context import PeerContext
    from .peer_create import PeerCreate
    from .peer_get import PeerGet
    from .peer_page import PeerPage
    from .peer_representation_get import PeerRepresentationGet
    from .peer_update import PeerUpdate
    from .representation import Representation
    from .session import Session
    from .session_configuration import SessionConfiguration
    from .session_context import SessionContext
    from .session_create import SessionCreate
    from .session_deriver_status import SessionDeriverStatus
    from .session_deriver_status_map import SessionDeriverStatusMap
    from .session_get import SessionGet
    from .session_page import SessionPage
    from .session_peer_config import SessionPeerConfig
    from .session_peer_map import SessionPeerMap
    from .session_summaries import SessionSummaries
    from .session_update import SessionUpdate
    from .summary import Summary
    from .summary_configuration import SummaryConfiguration
    from .trigger_dream_request import TriggerDreamRequest
    from .validation_error import ValidationError
    from .webhook_endpoint import WebhookEndpoint
    from .webhook_endpoint_create import WebhookEndpointCreate
    from .webhook_endpoint_page import WebhookEndpointPage
    from .workspace import Workspace
    from .workspace_configuration import WorkspaceConfiguration
    from .workspace_create import WorkspaceCreate
    from .workspace_get import WorkspaceGet
    from .workspace_page import WorkspacePage
    from .workspace_update import WorkspaceUpdate
else:
    __getattr__, __dir__ = _lazy.attach(
        __name__,
        {
            "DeductiveObservation": ".deductive_observation",
            "DeriverConfiguration": ".deriver_configuration",
            "DeriverStatus": ".deriver_status",
            "DialecticOptions": ".dialectic_options",
            "DialecticResponse": ".dialectic_response",
            "DreamConfiguration": ".dream_configuration",
            "DreamType": ".dream_type",
            "ExplicitObservation": ".explicit_observation",
            "HTTPValidationError": ".http_validation_error",
            "JsonObject": ".json_object",
            "Message": ".message",
            "MessageBatchCreate": ".message_batch_create",
            "MessageConfiguration": ".message_configuration",
            "MessageCreate": ".message_create",
            "MessageGet": ".message_get",
            "MessagePage": ".message_page",
            "MessageSearchOptions": ".message_search_options",
            "MessageUpdate": ".message_update",
            "MessageUpload": ".message_upload",
            "Observation": ".observation",
            "ObservationBatchCreate": ".observation_batch_create",
            "ObservationCreate": ".observation_create",
            "ObservationGet": ".observation_get",
            "ObservationPage": ".observation_page",
            "ObservationQuery": ".observation_query",
            "Peer": ".peer",
            "PeerCardConfiguration": ".peer_card_configuration",
            "PeerCardResponse": ".peer_card_response",
            "PeerCardSet": ".peer_card_set",
            "PeerContext": ".peer_context",
            "PeerCreate": ".peer_create",
            "PeerGet": ".peer_get",
            "PeerPage": ".peer_page",
            "PeerRepresentationGet": ".peer_representation_get",
            "PeerUpdate": ".peer_update",
            "Representation": ".representation",
            "Session": ".session",
            "SessionConfiguration": ".session_configuration",
            "SessionContext": ".session_context",
            "SessionCreate": ".session_create",
            "SessionDeriverStatus": ".session_deriver_status",
            "SessionDeriverStatusMap": ".session_deriver_status_map",
            "SessionGet": ".session_get",
            "SessionPage": ".session_page",
            "SessionPeerConfig": ".session_peer_config",
            "SessionPeerMap": ".session_peer_map",
            "SessionSummaries": ".session_summaries",
            "SessionUpdate": ".session_update",
            "Summary": ".summary",
            "SummaryConfiguration": ".summary_configuration",
            "TriggerDreamRequest": ".trigger_dream_request",
            "ValidationError": ".validation_error",
            "WebhookEndpoint": ".webhook_endpoint",
            "WebhookEndpointCreate": ".webhook_endpoint_create",
            "WebhookEndpointPage": ".webhook_endpoint_page",
            "Workspace": ".workspace",
            "WorkspaceConfiguration": ".workspace_configuration",
            "WorkspaceCreate": ".workspace_create",
            "WorkspaceGet": ".workspace_get",
            "WorkspacePage": ".workspace_page",
            "WorkspaceUpdate": ".workspace_update",
        },
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
]
