"""The other half of a client or handle: same settings and caches, connections of its own.

The halves do not import each other: a class is looked up when somebody asks for a twin. The types
that they have for each other stand in ``twins.pyi``.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

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


def async_peer() -> Any:
    """The class of async peers, for the members of a session: that of peers knows sessions."""
    return import_module("honcho.aio.peer").AsyncPeer


def peer() -> Any:
    """The class of blocking peers."""
    return import_module("honcho.blocking.peer").Peer
