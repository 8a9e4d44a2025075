"""The types that the halves have for each other: only type checkers read this file.

Each half has properties of the other half's types, so the types know each other. The modules do
not.
"""

from typing import Any

from honcho import blocking as _blocking
from honcho.aio import AsyncConclusionsView as AsyncConclusionsView
from honcho.aio import AsyncHoncho as AsyncHoncho
from honcho.aio import AsyncPeer as AsyncPeer
from honcho.aio import AsyncScope as AsyncScope
from honcho.aio import AsyncSession as AsyncSession
from honcho.aio import AsyncWorkspaceConclusions as AsyncWorkspaceConclusions

BlockingConclusionsView = _blocking.ConclusionsView
BlockingHoncho = _blocking.Honcho
BlockingPeer = _blocking.Peer
BlockingScope = _blocking.Scope
BlockingSession = _blocking.Session
BlockingWorkspaceConclusions = _blocking.WorkspaceConclusions
Peer = BlockingPeer

def blocking(one: Any) -> Any: ...
def aio(one: Any) -> Any: ...
def async_peer() -> type[AsyncPeer]: ...
def peer() -> type[Peer]: ...
