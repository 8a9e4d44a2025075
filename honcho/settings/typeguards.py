"""Checks of a value's kind that type checkers understand, whatever is inside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """A dict, or what behaves like one."""
    return isinstance(value, Mapping)


def is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    """A JSON object, as ``json.loads`` gives it."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """A JSON array, as ``json.loads`` gives it."""
    return isinstance(value, list)


def is_pair(value: object) -> TypeGuard[tuple[Any, Any]]:
    """A tuple of two."""
    return _is_tuple(value) and len(value) == 2


def is_series(value: object) -> TypeGuard[Iterable[Any]]:
    """Something to iterate, other than text and bytes, whose parts nobody means one by one."""
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes))


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)
