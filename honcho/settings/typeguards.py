"""Type guards for containers, whatever the types of their items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether it is a mapping."""
    return isinstance(value, Mapping)


def is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether it is a JSON object, as ``json.loads`` returns it."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a JSON array, as ``json.loads`` returns it."""
    return isinstance(value, list)


def is_pair(value: object) -> TypeGuard[tuple[Any, Any]]:
    """Whether it is a tuple of two."""
    return _is_tuple(value) and len(value) == 2


def is_series(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether it is an iterable other than text and bytes."""
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes))


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)
