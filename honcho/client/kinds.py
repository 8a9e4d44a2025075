"""Makes ``isinstance`` accept async handles as blocking ones, where the official SDK does.

The official SDK has one class for both halves: there ``await client.aio.peer("a")`` is a ``Peer``.
Here it is an ``AsyncPeer``, and ``isinstance`` accepts it as a ``Peer`` if it comes from a
blocking client's ``aio``. Handles of an ``AsyncHoncho`` are never accepted.
"""

from __future__ import annotations

from typing import Any


class AsyncKind(type):
    """The metaclass of the async handle classes."""


class Kind(type):
    """The metaclass of the blocking handle classes."""

    def __instancecheck__(cls, instance: Any) -> bool:
        if super().__instancecheck__(instance):
            return True
        kind: type = instance.__class__
        if type(kind) is not AsyncKind or not instance._api.is_twin:
            return False
        names = {one.__name__ for one in kind.__mro__}
        return cls.__module__.startswith("honcho.blocking.") and f"Async{cls.__name__}" in names
