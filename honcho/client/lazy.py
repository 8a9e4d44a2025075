"""Names that are imported at their first access (PEP 562), so that importing stays fast."""

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
"""Names of the official SDK's module, which a derived half must not have."""


def attach(package: str, origins: Mapping[str, str]) -> Callable[[str], Any]:
    """A module ``__getattr__`` for names that are defined in other modules.

    Args:
        package: The ``__name__`` of the module that gets it.
        origins: For each name its module; empty for a submodule of the package.
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
