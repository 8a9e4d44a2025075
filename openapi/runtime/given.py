"""What callers may give for a field: dicts for nested models, texts for dates."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias, TypeGuard

from . import decode as _decode
from .values import owner_of_fields

Reader: TypeAlias = Callable[[Any, str], Any]
"""Makes the value of a field of what was given, and knows the field's name for its error."""

_NESTED = re.compile(r"(list\[|dict\[str, )?([A-Za-z_]\w*)\]?(?: \| None)?")


class Readers(dict[type[Any], tuple[tuple[str, Reader], ...]]):
    """For each model its fields that hold models or dates, each with its reader.

    Args:
        base: The base of all models.
    """

    def __init__(self, base: type[Any]) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, model: type[Any]) -> tuple[tuple[str, Reader], ...]:
        owner = owner_of_fields(model)
        models = sys.modules[owner.__module__.rpartition(".")[0]]
        found: list[tuple[str, Reader]] = []
        types: dict[str, str] = owner.__annotations__
        for name in owner._fields[:-1]:  # the last one is additional_properties
            match = _NESTED.fullmatch(types[name])
            nested = getattr(models, match[2], None) if match else None
            if match and match[2] == "datetime":
                found.append((name, _moment))
            elif match and isinstance(nested, type) and issubclass(nested, self._base):
                found.append((name, _reader(nested, match[1] or "")))
        self[model] = tuple(found)
        return self[model]


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """A dict, or what behaves like one."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """A list or a tuple."""
    return isinstance(value, (list, tuple))


def _moment(value: Any, name: str) -> Any:
    return value if isinstance(value, datetime) else _decode.moment(value, name)


def _reader(model: type[Any], shape: str) -> Reader:
    def one(value: Any, name: str) -> Any:
        if isinstance(value, model):
            return value
        if not is_mapping(value):
            raise _decode.wrong(value, f"a {model.__name__} or a dict of its fields", name)
        return _decode.inside(value, model.model_validate, name)

    def several(value: Any, name: str) -> Any:
        if not is_list(value):
            raise _decode.wrong(value, "a list", name)
        return [item if isinstance(item, model) else one(item, name) for item in value]

    def by_key(value: Any, name: str) -> Any:
        if not is_mapping(value):
            raise _decode.wrong(value, "a dict", name)
        return {key: one(member, name) for key, member in value.items()}

    return several if shape == "list[" else by_key if shape else one
