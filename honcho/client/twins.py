"""The other half of a client or handle: same settings and caches, connections of its own.

The halves do not import each other. This module knows the names of both for annotations, and
imports a class when somebody asks for a twin.
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
    Peer = _blocking.Peer
else:  # the names that stand in the bases of classes
    AsyncPeer = AsyncScope = AsyncSession = Any
    BlockingPeer = BlockingScope = BlockingSession = Any


def blocking(one: Any) -> Any:
    """The blocking twin of something async."""
    kind = _kind(one, "honcho.aio.")
    module = import_module(kind.__module__.replace("honcho.aio.", "honcho.blocking.", 1))
    return getattr(module, kind.__name__.removeprefix("Async")).from_twin(one)


def aio(one: Any) -> Any:
    """The async twin of something blocking."""
    kind = _kind(one, "honcho.blocking.")
    module = import_module(kind.__module__.replace("honcho.blocking.", "honcho.aio.", 1))
    return getattr(module, f"Async{kind.__name__}").from_twin(one)


def _kind(one: Any, package: str) -> type:
    """Its class in this package; that of a caller may be derived from it."""
    return next(kind for kind in type(one).__mro__ if kind.__module__.startswith(package))


def async_peer() -> type[AsyncPeer]:
    """The class of async peers, for the module that peers are made of sessions with."""
    found: type[AsyncPeer] = import_module("honcho.aio.peer").AsyncPeer
    return found


def peer() -> type[Peer]:
    """The class of blocking peers."""
    found: type[Peer] = import_module("honcho.blocking.peer").Peer
    return found
