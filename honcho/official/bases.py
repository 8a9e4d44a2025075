"""``PeerBase``, ``SessionBase`` and ``ScopeBase``: handles of both halves, for ``isinstance``.

In the official SDK they are the handles' base classes, and annotate arguments. Here every
argument takes a :data:`honcho.types.Reference`: an id, or any object that has one.
"""

from __future__ import annotations

from abc import ABC
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

from honcho.aio import AsyncPeer, AsyncScope, AsyncSession
from honcho.blocking import Peer, Scope, Session

__all__ = ["PeerBase", "ScopeBase", "SessionBase"]

if TYPE_CHECKING:

    class PeerBase(Protocol):
        """A peer of either half."""

        @property
        def id(self) -> str: ...
        @property
        def workspace_id(self) -> str: ...

    class SessionBase(Protocol):
        """A session of either half."""

        @property
        def id(self) -> str: ...
        @property
        def workspace_id(self) -> str: ...

    class ScopeBase(Protocol):
        """A scope of either half."""

        @property
        def id(self) -> str: ...
        @property
        def workspace_id(self) -> str: ...

else:

    @frozen
    class PeerBase(ABC):
        """A peer of either half, or only its two ids."""

        id: str
        workspace_id: str

    @frozen
    class SessionBase(ABC):
        """A session of either half, or only its two ids."""

        id: str
        workspace_id: str

    @frozen
    class ScopeBase(ABC):
        """A scope of either half, or only its two ids."""

        id: str
        workspace_id: str

    for base, kinds in {
        PeerBase: (Peer, AsyncPeer),
        SessionBase: (Session, AsyncSession),
        ScopeBase: (Scope, AsyncScope),
    }.items():
        for kind in kinds:
            base.register(kind)
