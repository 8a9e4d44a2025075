"""The twin of a client or handle in the other half: same settings and caches, own connections.

The halves do not import each other: a class is looked up when a twin is made. Their types for
type checkers are in ``twins.pyi``.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

AsyncPeer = AsyncScope = AsyncSession = Any
BlockingPeer = BlockingScope = BlockingSession = Any


def blocking(one: Any) -> Any:
    """The blocking twin of an async client or handle."""
    kind = _kind(one, "honcho.aio.")
    module = import_module(kind.__module__.replace("honcho.aio.", "honcho.blocking.", 1))
    return getattr(module, kind.__name__.removeprefix("Async")).from_twin(one)


def aio(one: Any) -> Any:
    """The async twin of a blocking client or handle."""
    kind = _kind(one, "honcho.blocking.")
    module = import_module(kind.__module__.replace("honcho.blocking.", "honcho.aio.", 1))
    return getattr(module, f"Async{kind.__name__}").from_twin(one)


def _kind(one: Any, package: str) -> type:
    """The object's class in this package, from which a caller may have derived its own."""
    return next(kind for kind in type(one).__mro__ if kind.__module__.startswith(package))


def async_peer() -> Any:
    """The class of async peers. Sessions get it here, since its module imports theirs."""
    return import_module("honcho.aio.peer").AsyncPeer


def peer() -> Any:
    """The class of blocking peers."""
    return import_module("honcho.blocking.peer").Peer
