"""Reference pages of ``honcho_api``: every operation by family, and every model with its fields."""

from __future__ import annotations

import importlib
import inspect
import re
from collections import defaultdict
from types import ModuleType

_FAMILIES = """
messages conclusions observations webhooks scopes sessions peers keys workspaces
""".split()
"""Parts of paths, the more special ones first."""
_MODEL_OPTIONS = """\
    options:
      members: false
      inherited_members: false
      show_signature: false
"""
_OPERATIONS = """\
# Operations of API {version}

One function an operation. Each returns a typed request and sends nothing: `client.send(request)`
does, with the key, retries and errors of the client. [Raw endpoints](../raw.md) says how. Import
them from `honcho_api.{version}`.

"""
_MODELS = """\
# Models of API {version}

What operations take and give. Models have `from_dict`, `to_dict` and pydantic's methods
(`model_dump`, `model_copy`, ...); members that this version does not know are in
`additional_properties`. Import them from `honcho_api.{version}`.

"""


def pages(version: str) -> dict[str, str]:
    """The Markdown of both pages of one version, by file name."""
    package = importlib.import_module(f"honcho_api.{version}")
    names: list[str] = sorted(dir(package))
    public = {name: getattr(package, name) for name in names if not name.startswith("_")}
    functions = {name: one for name, one in public.items() if inspect.isfunction(one)}
    models = [
        name
        for name, one in public.items()
        if name not in functions and not isinstance(one, ModuleType)
    ]
    families: defaultdict[str, list[str]] = defaultdict(list)
    for name, one in functions.items():
        families[_family(one)].append(name)
    operations = "\n".join(
        f"## {family.capitalize()}\n\n"
        + "\n".join(f"::: honcho_api.{version}.{name}\n" for name in sorted(families[family]))
        for family in sorted(families)
    )
    listed = "\n".join(f"::: honcho_api.{version}.{name}\n{_MODEL_OPTIONS}" for name in models)
    return {
        f"{version}-operations.md": _OPERATIONS.format(version=version) + operations,
        f"{version}-models.md": _MODELS.format(version=version) + listed,
    }


def _family(operation: object) -> str:
    """What an operation is about, from its path."""
    (path,) = re.findall(r"Endpoint: ``[A-Z]+ (\S+?)``", inspect.getdoc(operation) or "")
    parts = [part for part in path.split("/") if part and not part.startswith("{")]
    return next((part for part in _FAMILIES if part in parts), "server")


def all_pages() -> dict[str, str]:
    """The pages of all versions, by file name."""
    return {**pages("v3"), **pages("v2")}
