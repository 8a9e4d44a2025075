"""Names that are imported when they are first used.

The package has some hundred modules, and a program uses a few of them.
"""

from __future__ import annotations

import sys
from importlib import import_module

# Type checkers take this name for true; importing it would import typing, which is slow.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping


def attach(
    package: str, modules: Mapping[str, str], submodules: Container[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a package.

    Args:
        package: The package's ``__name__``.
        modules: For every name the module, relative to the package, that defines it.
        submodules: Modules of the package that are there without having been imported.
    """

    def get(name: str) -> object:
        module = modules.get(name)
        if module is not None:
            value: object = getattr(import_module(module, package), name)
        elif name in submodules:
            value = import_module(f".{name}", package)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        # From now on a plain attribute, which is found without coming here.
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules})

    return get, names
