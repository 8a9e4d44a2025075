"""Puts modules that belong together into one: fewer files import, pack and read faster.

The generator writes a module per operation and per model. Operations of a tag go into one module,
and so do models whose names begin with the same word. An old version, which few programs load, has
one module of operations and one of models.
"""

from __future__ import annotations

import ast
import keyword
import re
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

OLD = frozenset({"v2"})
"""Versions that have one module of operations and one of models."""
_OPERATIONS, _MODELS = "operations", "shapes"


@frozen
class Module:
    """The parts of a generated module."""

    imports: list[str] = field(factory=list[str])
    typing_imports: list[str] = field(factory=list[str])
    body: list[str] = field(factory=list[str])


def groups(modules: list[str], api: str) -> dict[str, str]:
    """For each module of a model the one that it goes into."""
    if api in OLD:
        return dict.fromkeys(modules, _MODELS)
    words = {one: one.partition("_")[0] for one in modules}
    shared = {word for word, count in Counter(words.values()).items() if count > 1}
    return {
        one: word if word in shared and not keyword.iskeyword(word) else one
        for one, word in words.items()
    }


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
        texts[group] = _written(header, _about(group, modules), parts, placed, group)
    for module in placed:
        (folder / f"{module}.py").unlink()
    for group, text in texts.items():
        (folder / f"{group}.py").write_text(text, encoding="utf-8")


def group_operations(folder: Path, header: str, placed: Mapping[str, str], api: str) -> None:
    """Put the operations of each folder below ``api`` into a module of its name."""
    members: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*/*.py")):
        if path.stem != "__init__":
            members.setdefault(operations_module(path.parent.name, api), []).append(path)
    for group, paths in members.items():
        parts = [_read(path, raised=True) for path in paths]
        about = f'"""Operations of the group ``{group}``."""'
        text = _written(
            header, '"""The operations."""' if api in OLD else about, parts, placed, None
        )
        (folder / f"{group}.py").write_text(text, encoding="utf-8")
    for below in [path for path in folder.iterdir() if path.is_dir()]:
        shutil.rmtree(below)


def operations_module(tag: str, api: str) -> str:
    """The module below ``api`` that the operations of a tag are in."""
    return _OPERATIONS if api in OLD else tag


def _about(group: str, modules: list[str]) -> str:
    if group == _MODELS:
        return '"""The models."""'
    if len(modules) == 1:
        return f'"""The model of the module ``{group}``."""'
    return f'"""Models whose names begin with ``{group.capitalize()}``."""'


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
