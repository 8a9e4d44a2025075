"""The official SDK's ``honcho.base``: what handles of both halves have in common."""

from __future__ import annotations

from honcho.official.bases import PeerBase as PeerBase
from honcho.official.bases import ScopeBase as ScopeBase
from honcho.official.bases import SessionBase as SessionBase

__all__ = [
    "PeerBase",
    "ScopeBase",
    "SessionBase",
]
