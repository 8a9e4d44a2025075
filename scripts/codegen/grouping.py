"""Puts generated modules together: fewer files import, pack and read faster.

The generator writes a module per operation and per model. All operations go into ``operations``.
Models that nearly every program needs go into ``main``, the rest into ``other``. An old version,
which few programs load, has one module of models.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

OLD = frozenset({"v2"})
"""Versions with one module of models."""
_MAIN = frozenset({"message", "peer", "session", "workspace"})
_ABOUT = {
    "all": "All models.",
    "main": "Models of workspaces, peers, sessions and messages.",
    "other": "Models of everything but workspaces, peers, sessions and messages.",
}


@frozen
class Module:
    """The parts of a generated module."""

    imports: list[str] = field(factory=list[str])
    typing_imports: list[str] = field(factory=list[str])
    body: list[str] = field(factory=list[str])


def groups(modules: list[str], api: str) -> dict[str, str]:
    """For each module of a model the one that it goes into."""
    if api in OLD:
        return dict.fromkeys(modules, "all")
    return {one: "main" if one.partition("_")[0] in _MAIN else "other" for one in modules}


def group_models(folder: Path, header: str, placed: Mapping[str, str]) -> None:
    """Put the models of a folder together.

    Args:
        folder: The package ``models``.
        header: The first line of each file.
        placed: What :func:`groups` says.
    """
    members: dict[str, list[str]] = {}
    for module, group in sorted(placed.items()):
        members.setdefault(group, []).append(module)
    texts: dict[str, str] = {}
    for group, modules in members.items():
        read = [_read(folder / f"{one}.py") for one in modules]
        # A map is made of its class when it is imported, and of nothing else.
        parts = sorted(read, key=lambda one: any("TypeAlias = dict" in text for text in one.body))
        texts[group] = _written(header, f'"""{_ABOUT[group]}"""', parts, placed, group)
    for module in placed:
        (folder / f"{module}.py").unlink()
    for group, text in texts.items():
        (folder / f"{group}.py").write_text(text, encoding="utf-8")


def group_operations(folder: Path, header: str, placed: Mapping[str, str]) -> None:
    """Put the operations in the folders below ``api`` into one module."""
    paths = sorted(path for path in folder.glob("*/*.py") if path.stem != "__init__")
    parts = [_read(path, raised=True) for path in paths]
    text = _written(header, '"""All operations."""', parts, placed, None)
    for below in [path for path in folder.iterdir() if path.is_dir()]:
        shutil.rmtree(below)
    (folder / "operations.py").write_text(text, encoding="utf-8")


def _read(path: Path, *, raised: bool = False) -> Module:
    """A module's parts; ``raised`` if it goes up by one folder."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    found = Module()
    docstring = ""
    for node in ast.parse(source).body:
        text = "\n".join(lines[_start(node) : node.end_lineno])
        if isinstance(node, ast.Expr) and not found.body and not docstring:
            docstring = text
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found.imports.append(_line(node, raised=raised))
        elif isinstance(node, ast.If):
            found.typing_imports.extend(_line(one, raised=raised) for one in node.body)
        elif isinstance(node, ast.AnnAssign):
            found.body.append(f"{text}\n{docstring}")
        else:
            found.body.append(text.replace("_parse(", f"_parse_{path.stem}("))
    found.body[:] = [
        text.replace("parse=_parse,", f"parse=_parse_{path.stem},") for text in found.body
    ]
    return found


def _start(node: ast.stmt) -> int:
    first: ast.stmt | ast.expr = node
    if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.decorator_list:
        first = node.decorator_list[0]
    return first.lineno - 1


def _line(node: ast.stmt, *, raised: bool) -> str:
    if raised and isinstance(node, ast.ImportFrom) and node.level:
        node.level -= 1
    return ast.unparse(node)


def _written(
    header: str, about: str, parts: list[Module], placed: Mapping[str, str], own: str | None
) -> str:
    imports = _unique([line for one in parts for line in one.imports], placed, own)
    typing = _unique([line for one in parts for line in one.typing_imports], placed, own)
    first = "from __future__ import annotations"
    lines = [header, about, "", first, *(line for line in imports if line != first)]
    if typing:
        lines += ["", "if TYPE_CHECKING:", *(f"    {line}" for line in typing)]
    return "\n\n\n".join(["\n".join(lines), *(text for one in parts for text in one.body)]) + "\n"


def _unique(lines: list[str], placed: Mapping[str, str], own: str | None) -> list[str]:
    """Import lines with the modules that things are in now; not those from the module itself."""
    found: dict[str, None] = {}
    for line in lines:
        match = re.fullmatch(r"from (\.+(?:models\.)?)(\w+) import (\w+)", line)
        group = placed.get(match[2]) if match else None
        if match is None or group is None or match[1] not in {".", "..models."}:
            found[line] = None
        elif group != own:
            found[f"from {match[1]}{group} import {match[3]}"] = None
    return list(found)
