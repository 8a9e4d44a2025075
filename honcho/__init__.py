"""Honcho, the memory server for AI agents: an async and a blocking client with the same surface.

Begin with ``Honcho`` or ``AsyncHoncho``: ``help(honcho.Honcho)`` shows what they can do. Importing
this package loads nothing else; every name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho._version import __version__ as __version__
from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho import errors as errors
    from honcho import types as types
    from honcho import webhooks as webhooks
    from honcho.aio import AsyncConclusionsView as AsyncConclusionsView
    from honcho.aio import AsyncDialecticStream as AsyncDialecticStream
    from honcho.aio import AsyncHoncho as AsyncHoncho
    from honcho.aio import AsyncOutbox as AsyncOutbox
    from honcho.aio import AsyncPage as AsyncPage
    from honcho.aio import AsyncPeer as AsyncPeer
    from honcho.aio import AsyncScope as AsyncScope
    from honcho.aio import AsyncSession as AsyncSession
    from honcho.aio import AsyncWebhooks as AsyncWebhooks
    from honcho.aio import AsyncWorkspaceConclusions as AsyncWorkspaceConclusions
    from honcho.arguments.ids import safe_id as safe_id
    from honcho.blocking import ConclusionsView as ConclusionsView
    from honcho.blocking import DialecticStream as DialecticStream
    from honcho.blocking import Honcho as Honcho
    from honcho.blocking import Outbox as Outbox
    from honcho.blocking import Page as Page
    from honcho.blocking import Peer as Peer
    from honcho.blocking import Scope as Scope
    from honcho.blocking import Session as Session
    from honcho.blocking import Webhooks as Webhooks
    from honcho.blocking import WorkspaceConclusions as WorkspaceConclusions
    from honcho.errors import APIError as APIError
    from honcho.errors import AuthenticationError as AuthenticationError
    from honcho.errors import BadRequestError as BadRequestError
    from honcho.errors import BlockingInAsyncWarning as BlockingInAsyncWarning
    from honcho.errors import ClientError as ClientError
    from honcho.errors import ConfigurationError as ConfigurationError
    from honcho.errors import ConflictError as ConflictError
    from honcho.errors import ConnectionError as ConnectionError
    from honcho.errors import DecodeError as DecodeError
    from honcho.errors import FileError as FileError
    from honcho.errors import HonchoError as HonchoError
    from honcho.errors import InsecureConnectionWarning as InsecureConnectionWarning
    from honcho.errors import NotFoundError as NotFoundError
    from honcho.errors import OutboxFullError as OutboxFullError
    from honcho.errors import PackageConflictWarning as PackageConflictWarning
    from honcho.errors import PartialFailureError as PartialFailureError
    from honcho.errors import PermissionDeniedError as PermissionDeniedError
    from honcho.errors import RateLimitError as RateLimitError
    from honcho.errors import ServerError as ServerError
    from honcho.errors import SettingsWarning as SettingsWarning
    from honcho.errors import StreamInterruptedError as StreamInterruptedError
    from honcho.errors import TimeoutError as TimeoutError
    from honcho.errors import TransportError as TransportError
    from honcho.errors import UnprocessableEntityError as UnprocessableEntityError
    from honcho.errors import UnsupportedError as UnsupportedError
    from honcho.errors import ValidationError as ValidationError
    from honcho.ingest.report import IngestError as IngestError
    from honcho.official.bases import PeerBase as PeerBase
    from honcho.official.bases import ScopeBase as ScopeBase
    from honcho.official.bases import SessionBase as SessionBase
    from honcho.official.names import AsyncDialecticStreamResponse as AsyncDialecticStreamResponse
    from honcho.official.names import ConclusionCreateParams as ConclusionCreateParams
    from honcho.official.names import ConclusionScope as ConclusionScope
    from honcho.official.names import ConclusionScopeAio as ConclusionScopeAio
    from honcho.official.names import ConclusionsViewAio as ConclusionsViewAio
    from honcho.official.names import DialecticStreamResponse as DialecticStreamResponse
    from honcho.official.names import EvidenceMessageRef as EvidenceMessageRef
    from honcho.official.names import EvidenceObservation as EvidenceObservation
    from honcho.official.names import HonchoAio as HonchoAio
    from honcho.official.names import MessageCreateParams as MessageCreateParams
    from honcho.official.names import PeerAio as PeerAio
    from honcho.official.names import PeerContextResponse as PeerContextResponse
    from honcho.official.names import QueueStatusResponse as QueueStatusResponse
    from honcho.official.names import ScopeAio as ScopeAio
    from honcho.official.names import ScopeBackfillJob as ScopeBackfillJob
    from honcho.official.names import ScopeResponse as ScopeResponse
    from honcho.official.names import ScopeStatusResponse as ScopeStatusResponse
    from honcho.official.names import SessionAio as SessionAio
    from honcho.official.names import SyncPage as SyncPage
    from honcho.official.names import WorkspaceConclusionsAio as WorkspaceConclusionsAio
    from honcho.types import ChatResponse as ChatResponse
    from honcho.types import Conclusion as Conclusion
    from honcho.types import ConclusionCreate as ConclusionCreate
    from honcho.types import DialecticOptions as DialecticOptions
    from honcho.types import Evidence as Evidence
    from honcho.types import EvidenceToolCall as EvidenceToolCall
    from honcho.types import ImportReport as ImportReport
    from honcho.types import IngestRecord as IngestRecord
    from honcho.types import IngestReport as IngestReport
    from honcho.types import Message as Message
    from honcho.types import MessageConfiguration as MessageConfiguration
    from honcho.types import MessageCreate as MessageCreate
    from honcho.types import OutboxStatus as OutboxStatus
    from honcho.types import PeerConfig as PeerConfig
    from honcho.types import PeerContext as PeerContext
    from honcho.types import QueueStatus as QueueStatus
    from honcho.types import RefusedMessage as RefusedMessage
    from honcho.types import SessionConfiguration as SessionConfiguration
    from honcho.types import SessionContext as SessionContext
    from honcho.types import SessionContextOptions as SessionContextOptions
    from honcho.types import SessionPeerConfig as SessionPeerConfig
    from honcho.types import SessionSummaries as SessionSummaries
    from honcho.types import Summary as Summary
    from honcho.types import Timeout as Timeout
    from honcho.types import WorkspaceConfiguration as WorkspaceConfiguration
    from honcho.uploads.sources import FileSource as FileSource

__all__ = [
    "APIError",
    "AsyncConclusionsView",
    "AsyncDialecticStream",
    "AsyncDialecticStreamResponse",
    "AsyncHoncho",
    "AsyncOutbox",
    "AsyncPage",
    "AsyncPeer",
    "AsyncScope",
    "AsyncSession",
    "AsyncWebhooks",
    "AsyncWorkspaceConclusions",
    "AuthenticationError",
    "BadRequestError",
    "BlockingInAsyncWarning",
    "ChatResponse",
    "ClientError",
    "Conclusion",
    "ConclusionCreate",
    "ConclusionCreateParams",
    "ConclusionScope",
    "ConclusionScopeAio",
    "ConclusionsView",
    "ConclusionsViewAio",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "DecodeError",
    "DialecticOptions",
    "DialecticStream",
    "DialecticStreamResponse",
    "Evidence",
    "EvidenceMessageRef",
    "EvidenceObservation",
    "EvidenceToolCall",
    "FileError",
    "FileSource",
    "Honcho",
    "HonchoAio",
    "HonchoError",
    "ImportReport",
    "IngestError",
    "IngestRecord",
    "IngestReport",
    "InsecureConnectionWarning",
    "Message",
    "MessageConfiguration",
    "MessageCreate",
    "MessageCreateParams",
    "NotFoundError",
    "Outbox",
    "OutboxFullError",
    "OutboxStatus",
    "PackageConflictWarning",
    "Page",
    "PartialFailureError",
    "Peer",
    "PeerAio",
    "PeerBase",
    "PeerConfig",
    "PeerContext",
    "PeerContextResponse",
    "PermissionDeniedError",
    "QueueStatus",
    "QueueStatusResponse",
    "RateLimitError",
    "RefusedMessage",
    "Scope",
    "ScopeAio",
    "ScopeBackfillJob",
    "ScopeBase",
    "ScopeResponse",
    "ScopeStatusResponse",
    "ServerError",
    "Session",
    "SessionAio",
    "SessionBase",
    "SessionConfiguration",
    "SessionContext",
    "SessionContextOptions",
    "SessionPeerConfig",
    "SessionSummaries",
    "SettingsWarning",
    "StreamInterruptedError",
    "Summary",
    "SyncPage",
    "Timeout",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
    "UnsupportedError",
    "ValidationError",
    "Webhooks",
    "WorkspaceConclusions",
    "WorkspaceConclusionsAio",
    "WorkspaceConfiguration",
    "__version__",
    "safe_id",
]

_CLASSES: tuple[str, ...] = tuple(
    """
    ConclusionsView DialecticStream Honcho Outbox Page Peer Scope Session Webhooks
    WorkspaceConclusions
""".split()
)
_ERRORS: tuple[str, ...] = tuple(
    """
    APIError AuthenticationError BadRequestError BlockingInAsyncWarning ClientError
    ConfigurationError ConflictError ConnectionError DecodeError FileError HonchoError
    InsecureConnectionWarning NotFoundError OutboxFullError PackageConflictWarning
    PartialFailureError PermissionDeniedError RateLimitError ServerError SettingsWarning
    StreamInterruptedError TimeoutError TransportError UnprocessableEntityError UnsupportedError
    ValidationError
""".split()
)
_TYPES: tuple[str, ...] = tuple(
    """
    ChatResponse Conclusion ConclusionCreate DialecticOptions Evidence EvidenceToolCall
    ImportReport IngestRecord IngestReport Message MessageConfiguration MessageCreate OutboxStatus
    PeerConfig PeerContext QueueStatus RefusedMessage SessionConfiguration SessionContext
    SessionContextOptions SessionPeerConfig SessionSummaries Summary Timeout WorkspaceConfiguration
""".split()
)
_ORIGINS = (
    {f"Async{name}": "honcho.aio" for name in _CLASSES}
    | dict.fromkeys(_CLASSES, "honcho.blocking")
    | dict.fromkeys(_ERRORS, "honcho.errors")
    | dict.fromkeys(_TYPES, "honcho.types")
    | {
        "FileSource": "honcho.uploads.sources",
        "IngestError": "honcho.ingest.report",
        "safe_id": "honcho.arguments.ids",
    }
    | dict.fromkeys(("errors", "testing", "types", "webhooks"), "")
)
_OFFICIAL_MODULES: tuple[str, ...] = tuple(
    """
    api_types base conclusions http message mixins pagination peer scope session session_context
    utils
""".split()
)

if not TYPE_CHECKING:  # to a type checker, any name would be there
    __getattr__ = attach(
        __name__,
        dict.fromkeys(__all__, "honcho.official.names")
        | dict.fromkeys(_OFFICIAL_MODULES, "")
        | _ORIGINS,
    )


def __dir__() -> list[str]:
    # The plugin needs pytest, and whoever lists the names asks for each of them.
    return [*(name for name in _ORIGINS if name != "testing"), "__version__"]
