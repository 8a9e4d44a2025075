"""Writes the public names and signatures of the official SDK as JSON, for ``tests/parity``.

    python -I scripts/official_api.py FILE

It runs in an environment of its own, which has ``honcho-ai`` and not this project; ``make
parity-refresh`` makes one. ``-I`` keeps this folder and the working directory off the import path.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import sys
from dataclasses import is_dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

PACKAGE = "honcho-ai"
SPECIAL = ("__init__", "__len__", "__iter__", "__aiter__", "__getitem__", "__str__", "__repr__")
INHERITED = ("pydantic", "builtins", "abc", "typing")
"""Where members come from that are no part of an API for Honcho; nor are pydantic's hooks."""


def main(target: Path) -> None:
    """Describe what the package exports, and the shapes that its signatures speak of."""
    package = import_module("honcho")
    types = import_module("honcho.api_types")
    exported = {name: getattr(package, name) for name in sorted(package.__all__)}
    errors = {name for name, one in exported.items() if issubclass(one, Exception)}
    described: dict[str, Any] = {
        "package": PACKAGE,
        "version": version(PACKAGE),
        "classes": {name: _class(one) for name, one in exported.items() if name not in errors},
        "types": {
            name: sorted(_fields(one))
            for name, one in sorted(vars(types).items())
            if inspect.isclass(one) and one.__module__ == types.__name__
        },
        "errors": {name: _error(exported[name]) for name in errors},
        "modules": {name: _names(import_module(name)) for name in _modules(package)},
    }
    text = json.dumps(described, indent=1, sort_keys=True, ensure_ascii=False)
    target.write_text(f"{text}\n", encoding="utf-8")
    kinds = ("classes", "types", "errors", "modules")
    counts = ", ".join(f"{len(described[kind])} {kind}" for kind in kinds)
    print(f"{target}: {counts} of {PACKAGE} {described['version']}")


def _modules(package: Any) -> list[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [package.__name__, *sorted(one.name for one in found)]


def _names(module: Any) -> list[str]:
    """What a module says is public; without that its classes, functions and constants.

    Those that it imports from other modules of the package count as well.
    """
    if (public := getattr(module, "__all__", None)) is not None:
        return sorted(public)
    return sorted(name for name, one in inspect.getmembers(module) if _is_public(name, one))


def _is_public(name: str, one: Any) -> bool:
    if name.startswith("_"):
        return False
    if getattr(one, "__args__", None) is not None:  # another name of a type
        return True
    if callable(one):
        return bool(getattr(one, "__module__", "").startswith("honcho"))
    return name.isupper()


def _class(cls: Any) -> dict[str, Any]:
    methods: dict[str, Any] = {}
    attributes = _fields(cls)
    for name in sorted(dir(cls)):
        member = inspect.getattr_static(cls, name)
        if not _is_own(cls, name) or (name.startswith("_") and name not in SPECIAL):
            continue
        if isinstance(member, property):
            attributes.add(name)
        elif callable(getattr(cls, name)):
            methods[name] = _parameters(getattr(cls, name), member)
    return {"attributes": sorted(attributes), "methods": methods}


def _is_own(cls: Any, name: str) -> bool:
    """Whether the package itself defines a member, and not a library underneath."""
    owner = next(base for base in cls.__mro__ if name in vars(base))
    return not (owner.__module__.startswith(INHERITED) or name.startswith("model_"))


def _fields(cls: Any) -> set[str]:
    """The attributes of instances, as far as a class tells them."""
    if hasattr(cls, "model_fields"):
        found = set(cls.model_fields)
    elif is_dataclass(cls):
        found = set(cls.__dataclass_fields__)
    else:
        found = {name for base in cls.__mro__ for name in getattr(base, "__annotations__", {})}
    return {name for name in found if not name.startswith("_")}


def _parameters(function: Any, member: Any) -> list[dict[str, Any]]:
    found = list(inspect.signature(function).parameters.values())
    is_bound = isinstance(member, (staticmethod, classmethod))
    return [_parameter(one) for one in found[0 if is_bound else 1 :]]


def _parameter(one: inspect.Parameter) -> dict[str, Any]:
    default = one.default
    if type(default).__name__ == "FieldInfo":
        default = inspect.Parameter.empty if default.is_required() else default.get_default()
    described: dict[str, Any] = {"name": one.name, "kind": one.kind.name.lower()}
    if default is not inspect.Parameter.empty:
        described["default"] = default
    return described


def _error(cls: Any) -> dict[str, list[str]]:
    """The attributes that an instance of an error has, and what makes one."""
    error = cls("message", status=400) if cls.__name__ == "APIError" else cls("message")
    names: list[str] = [*error.__dict__]
    return {
        "attributes": sorted(name for name in names if not name.startswith("_")),
        "parameters": [one["name"] for one in _parameters(cls.__init__, cls.__init__)],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
