"""Names that an official module has because it imports them from another one."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

PLACES = (
    "honcho.api_types",
    "honcho.base",
    "honcho.mixins",
    "honcho.peer",
    "honcho.utils",
    "honcho.http.exceptions",
    "honcho.official.names",
    "honcho",
)
"""Modules with such names, in the order in which they are searched."""


def elsewhere(module: str) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module whose own names are imported as usual."""

    def get(name: str) -> Any:
        for place in PLACES:
            found = import_module(place)
            if found.__name__ != module and name in found.__all__:
                return getattr(found, name)
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return get
