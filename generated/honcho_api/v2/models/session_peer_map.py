# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""Members by the id of the peer, with their settings."""

from typing import TypeAlias

from .session_peer_config import SessionPeerConfig

SessionPeerMap: TypeAlias = dict[str, SessionPeerConfig]
