"""Names that are imported when somebody asks for them (PEP 562), so that importing stays cheap."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

ALSO = {
    "honcho.aio": (
        "ConclusionsViewAio",
        "HonchoAio",
        "PeerAio",
        "ScopeAio",
        "SessionAio",
        "WorkspaceConclusionsAio",
    )
}
"""What the official SDK's module of that name has, and a half derived from it must not have."""


def attach(package: str, origins: Mapping[str, str]) -> Callable[[str], Any]:
    """A module ``__getattr__`` for names that live elsewhere.

    Args:
        package: The module that gets it, its ``__name__``.
        origins: For each name the module that has it; empty for a module of the package itself.
    """
    origins = {**origins, **dict.fromkeys(ALSO.get(package, ()), "honcho.official.names")}

    def get(name: str) -> Any:
        origin = origins.get(name)
        if origin is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = (
            getattr(import_module(origin), name) if origin else import_module(f"{package}.{name}")
        )
        setattr(sys.modules[package], name, value)
        return value

    return get
