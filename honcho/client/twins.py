"""The other half of a client or handle: same settings and caches, sockets of its own.

The halves do not import each other; this module looks a twin up when somebody asks for one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho import aio as _aio
    from honcho import blocking as _blocking

    AsyncConclusionsView = _aio.AsyncConclusionsView
    AsyncHoncho = _aio.AsyncHoncho
    AsyncPeer = _aio.AsyncPeer
    AsyncScope = _aio.AsyncScope
    AsyncSession = _aio.AsyncSession
    AsyncWorkspaceConclusions = _aio.AsyncWorkspaceConclusions
    BlockingConclusionsView = _blocking.ConclusionsView
    BlockingHoncho = _blocking.Honcho
    BlockingPeer = _blocking.Peer
    BlockingScope = _blocking.Scope
    BlockingSession = _blocking.Session
    BlockingWorkspaceConclusions = _blocking.WorkspaceConclusions
else:  # the names that stand in the bases of classes
    AsyncPeer = AsyncScope = AsyncSession = Any
    BlockingPeer = BlockingScope = BlockingSession = Any


def blocking(handle: Any) -> Any:
    """The blocking twin of an async handle or client."""
    return _twin(handle, "honcho.blocking", type(handle).__name__.removeprefix("Async"))


def aio(handle: Any) -> Any:
    """The async twin of a blocking handle or client."""
    return _twin(handle, "honcho.aio", f"Async{type(handle).__name__}")


def _twin(handle: Any, package: str, name: str) -> Any:
    return getattr(import_module(package), name).from_twin(handle)
