"""Two names of one argument: ``session`` and ``session_id``, ``peer`` and ``peer_id``.

The SDK documents ``session`` and ``peer``, which take an object or its id. The wire and the
official SDK say ``session_id`` and ``peer_id`` in places, so both are taken everywhere. Type
checkers know the documented ones.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from honcho.errors import ValidationError

P = ParamSpec("P")
T = TypeVar("T")
C = TypeVar("C", bound=type[Any])

THINGS = frozenset({"conclusion", "message", "observed", "observer", "peer", "sender", "session"})
"""Kinds of objects with an id, as in names of arguments."""


def renamed(given: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The given arguments, each under the first of its two names.

    Args:
        given: Keyword arguments, or a dict that stands for a message or record.
        names: The first name of each second name.

    Raises:
        ValidationError: Both names of one argument were given.
    """
    fields = dict(given)
    for second, first in names.items():
        if second in fields:
            if first in fields:
                raise ValidationError(
                    f"{first} and {second} are two names of one argument: give one of them"
                )
            fields[first] = fields.pop(second)
    return fields


def both_names(function: Callable[P, T]) -> Callable[P, T]:
    """A function whose arguments such as ``session`` are taken as ``session_id`` as well."""
    names, untyped = _second_names(function), cast("Callable[..., T]", function)

    @wraps(function)
    def accepting(*args: P.args, **kwargs: P.kwargs) -> T:
        if names.keys().isdisjoint(kwargs):
            return function(*args, **kwargs)
        return untyped(*args, **renamed(kwargs, names))

    return accepting


def async_both_names(
    function: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """Like :func:`both_names`, for a coroutine function."""
    names = _second_names(function)
    untyped = cast("Callable[..., Coroutine[Any, Any, T]]", function)

    @wraps(function)
    async def accepting(*args: P.args, **kwargs: P.kwargs) -> T:
        if names.keys().isdisjoint(kwargs):
            return await function(*args, **kwargs)
        return await untyped(*args, **renamed(kwargs, names))

    return accepting


def class_with_both_names(cls: C) -> C:
    """A class whose constructor takes ``session_id`` as ``session`` as well, or the reverse."""
    made: Any = cls
    made.__init__ = both_names(made.__init__)
    return cls


def _second_names(function: Any) -> dict[str, str]:
    """The parameter that each second name stands for."""
    code = function.__code__
    found: dict[str, str] = {}
    for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]:
        stem = name.removesuffix("_id")
        if stem in THINGS:
            found[stem if name != stem else f"{name}_id"] = name
    return found
