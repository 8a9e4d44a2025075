"""Short names for the types of requests and responses, and for the SDK's options.

Everything here is loaded when it is first used. The complete generated API is ``honcho_api.v3``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho.answers.chat import ChatResponse as ChatResponse
    from honcho.answers.chat import FinalResponse as FinalResponse
    from honcho.answers.contexts import PeerContext as PeerContext
    from honcho.answers.contexts import SessionContext as SessionContext
    from honcho.answers.response_format import ResponseFormat as ResponseFormat
    from honcho.answers.turn_types import AnthropicRequest as AnthropicRequest
    from honcho.answers.turn_types import AnthropicTurn as AnthropicTurn
    from honcho.answers.turn_types import OpenAITurn as OpenAITurn
    from honcho.archive.plan import ImportReport as ImportReport
    from honcho.arguments.conclusions import ConclusionCreate as ConclusionCreate
    from honcho.arguments.ids import Reference as Reference
    from honcho.arguments.options import DialecticOptions as DialecticOptions
    from honcho.arguments.options import SessionContextOptions as SessionContextOptions
    from honcho.ingest.records import IngestRecord as IngestRecord
    from honcho.ingest.report import IngestReport as IngestReport
    from honcho.outbox.states import OutboxStatus as OutboxStatus
    from honcho.outbox.states import RefusedMessage as RefusedMessage
    from honcho.settings.hooks import RequestEvent as RequestEvent
    from honcho.settings.hooks import ResponseEvent as ResponseEvent
    from honcho.settings.hooks import RetryEvent as RetryEvent
    from honcho.settings.timeouts import Timeout as Timeout
    from honcho.transport.raw import RawResponse as RawResponse
    from honcho_api.v3 import Conclusion as Conclusion
    from honcho_api.v3 import ConclusionLevel as ConclusionLevel
    from honcho_api.v3 import DialecticConfiguration as DialecticConfiguration
    from honcho_api.v3 import DreamConfiguration as DreamConfiguration
    from honcho_api.v3 import Evidence as Evidence
    from honcho_api.v3 import EvidenceConclusion as EvidenceConclusion
    from honcho_api.v3 import EvidenceMessage as EvidenceMessage
    from honcho_api.v3 import EvidenceToolCall as EvidenceToolCall
    from honcho_api.v3 import Health as Health
    from honcho_api.v3 import Message as Message
    from honcho_api.v3 import MessageConfiguration as MessageConfiguration
    from honcho_api.v3 import MessageCreate as MessageCreate
    from honcho_api.v3 import PeerCardConfiguration as PeerCardConfiguration
    from honcho_api.v3 import PeerConfig as PeerConfig
    from honcho_api.v3 import QueueStatus as QueueStatus
    from honcho_api.v3 import ReasoningConfiguration as ReasoningConfiguration
    from honcho_api.v3 import ReasoningLevel as ReasoningLevel
    from honcho_api.v3 import ScopeBackfill as ScopeBackfill
    from honcho_api.v3 import ScopeStatus as ScopeStatus
    from honcho_api.v3 import SessionConfiguration as SessionConfiguration
    from honcho_api.v3 import SessionPeerConfig as SessionPeerConfig
    from honcho_api.v3 import SessionQueueStatus as SessionQueueStatus
    from honcho_api.v3 import SessionSummaries as SessionSummaries
    from honcho_api.v3 import Summary as Summary
    from honcho_api.v3 import SummaryConfiguration as SummaryConfiguration
    from honcho_api.v3 import WebhookEndpoint as WebhookEndpoint
    from honcho_api.v3 import WorkspaceConfiguration as WorkspaceConfiguration

GENERATED = (
    "Conclusion",
    "ConclusionLevel",
    "DialecticConfiguration",
    "DreamConfiguration",
    "Evidence",
    "EvidenceConclusion",
    "EvidenceMessage",
    "EvidenceToolCall",
    "Health",
    "Message",
    "MessageConfiguration",
    "MessageCreate",
    "PeerCardConfiguration",
    "PeerConfig",
    "QueueStatus",
    "ReasoningConfiguration",
    "ReasoningLevel",
    "ScopeBackfill",
    "ScopeStatus",
    "SessionConfiguration",
    "SessionPeerConfig",
    "SessionQueueStatus",
    "SessionSummaries",
    "Summary",
    "SummaryConfiguration",
    "WebhookEndpoint",
    "WorkspaceConfiguration",
)

_ORIGINS = dict.fromkeys(GENERATED, "honcho_api.v3") | {
    "AnthropicRequest": "honcho.answers.turn_types",
    "AnthropicTurn": "honcho.answers.turn_types",
    "ChatResponse": "honcho.answers.chat",
    "ConclusionCreate": "honcho.arguments.conclusions",
    "DialecticOptions": "honcho.arguments.options",
    "FinalResponse": "honcho.answers.chat",
    "ImportReport": "honcho.archive.plan",
    "IngestRecord": "honcho.ingest.records",
    "IngestReport": "honcho.ingest.report",
    "OutboxStatus": "honcho.outbox.states",
    "OpenAITurn": "honcho.answers.turn_types",
    "PeerContext": "honcho.answers.contexts",
    "RawResponse": "honcho.transport.raw",
    "Reference": "honcho.arguments.ids",
    "RefusedMessage": "honcho.outbox.states",
    "RequestEvent": "honcho.settings.hooks",
    "ResponseEvent": "honcho.settings.hooks",
    "ResponseFormat": "honcho.answers.response_format",
    "RetryEvent": "honcho.settings.hooks",
    "SessionContext": "honcho.answers.contexts",
    "SessionContextOptions": "honcho.arguments.options",
    "Timeout": "honcho.settings.timeouts",
}

_ELSEWHERE = ("AsyncDialecticStreamResponse", "DialecticStreamResponse")

if not TYPE_CHECKING:  # hidden from type checkers, which would accept any name
    __getattr__ = attach(__name__, _ORIGINS | dict.fromkeys(_ELSEWHERE, "honcho.official.names"))


def __dir__() -> list[str]:
    return sorted(_ORIGINS)
