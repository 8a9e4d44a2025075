"""State that all copies and both halves of one client share.

The official SDK has its client in a module of this name, so the client can be imported from here
too. If that module's file exists, both packages are installed in one folder: each import of
either loads this package, which checks for it.
"""

from __future__ import annotations

import os

from honcho.client.lazy import attach

_IMPORTED_THERE = """
    ChatResponse DialecticStreamResponse HonchoAio Message MessageResponse MetadataConfigMixin Peer
    PeerBase PeerConfig PeerResponse QueueStatusResponse SSEStreamParser Scope ScopeBase
    ScopeResponse Session SessionBase SessionConfiguration SessionPeerConfig SessionResponse
    SyncPage WorkspaceConclusions WorkspaceConfiguration WorkspaceResponse normalize_peers_to_dict
    parse_chat_response parse_sse_stream resolve_id serialize_response_format validate_scope_id
""".split()

__getattr__ = attach(
    __name__,
    {"ENVIRONMENTS": "honcho.settings.address", "Honcho": "honcho.blocking"}
    | dict.fromkeys(_IMPORTED_THERE, "honcho.official.names"),
)

if os.path.exists(f"{__path__[0]}.py"):  # noqa: PTH110 - pathlib would double the time of import
    from honcho.client.conflict import warn

    warn()
