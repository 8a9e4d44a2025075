"""Which methods of the facade call which operations, and whose code a line belongs to."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

_LEFT_OUT = ("blocking", "embedded", "engines", "official")
"""What is derived from the facade, or stands beside it."""
_HANDLES = "aio"


@dataclass(frozen=True)
class Code:
    """A function or class of the SDK, with every name in it."""

    path: Path
    owner: str
    """The class that it is a method of, else nothing."""
    name: str
    lines: range
    names: frozenset[str]

    @property
    def is_method(self) -> bool:
        """Whether callers of the facade can call it."""
        return self.path.parent.name == _HANDLES and bool(self.owner) and self.name[0] != "_"

    @property
    def is_ours(self) -> bool:
        """Whether it is a method of a handle or of what sends requests for them."""
        return _HANDLES in self.path.parts and bool(self.owner)

    @property
    def called(self) -> str:
        """The name that other code calls it by: its own, or that of its class."""
        return self.name if self.is_ours else self.owner or self.name


@dataclass(frozen=True)
class Facade:
    """The code of the SDK, read but not run."""

    root: Path
    codes: list[Code]
    bases: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The classes that each class of the handles inherits from."""

    @classmethod
    def read(cls, root: Path) -> Facade:
        """The facade of the repository in ``root``."""
        found = cls(root, [])
        for path in sorted((root / "honcho").rglob("*.py")):
            if path.relative_to(root).parts[1] not in _LEFT_OUT:
                found._read(path)
        return found

    def _read(self, path: Path) -> None:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                if path.parent.name == _HANDLES:
                    self.bases[node.name] = set().union(*(_names(one) for one in node.bases))
                for inner in node.body:
                    self.codes.append(_code(path, inner, node.name))
            else:
                self.codes.append(_code(path, node, ""))

    def methods(self, operations: Iterable[str]) -> list[str]:
        """The methods that lead to one of these operations, such as ``Session.context``."""
        wanted = {f"v3.{one}" for one in operations}
        return self._above([code for code in self.codes if code.names & wanted])

    def called_at(self, path: Path, line: int) -> list[str]:
        """What a line of code belongs to, such as ``Session.context``, or a file."""
        found: list[str] = []
        for code in self.codes:
            if code.path == path and line in code.lines and code.name != "_":
                owners = sorted(self._handles(code.owner)) if code.is_ours else [code.owner]
                found += [f"{one}.{code.name}".strip(".") for one in owners]
        return found or [path.name]

    def names_at(self, path: Path, line: int) -> frozenset[str]:
        """Every name in the function or class that a line belongs to."""
        here = (code.names for code in self.codes if code.path == path and line in code.lines)
        return frozenset[str]().union(*here)

    @cached_property
    def _by_name(self) -> Mapping[str, list[Code]]:
        """The code in which a name stands."""
        found = defaultdict[str, list[Code]](list)
        for code in self.codes:
            for name in code.names:
                found[name].append(code)
        return found

    def _callers(self, code: Code) -> list[Code]:
        """The code that seems to call some other."""
        those = [one for one in self._by_name.get(code.called, ()) if one is not code]
        if not code.is_ours:
            return those
        if code.name.startswith("__"):
            return []
        return [one for one in those if _HANDLES in one.path.parts]

    def _above(self, codes: list[Code]) -> list[str]:
        """The methods that lead to some code; what a handle overrides is called for it alone."""
        found, seen = set[str](), set[Code]()
        waiting = [(code, frozenset(self._handles(code.owner))) for code in codes]
        while waiting:
            code, begun = waiting.pop()
            if code in seen:
                continue
            seen.add(code)
            if code.is_method:
                handles = frozenset(self._handles(code.owner))
                found.update(f"{one}.{code.name}" for one in (handles & begun) or handles)
            else:
                waiting += [(one, begun) for one in self._callers(code)]
        return sorted(found)

    def _handles(self, owner: str) -> Iterator[str]:
        """The handles that have the methods of a class, by their blocking names."""
        below = [name for name, bases in self.bases.items() if owner in bases]
        for name in below:
            yield from self._handles(name)
        if not below:
            yield owner.removeprefix("Async")


def _code(path: Path, node: ast.stmt, owner: str) -> Code:
    name = getattr(node, "name", "")
    names = frozenset(_names(node) - {name})
    return Code(path, owner, name or "_", range(node.lineno, (node.end_lineno or 0) + 1), names)


def _names(node: ast.AST) -> set[str]:
    """Names, attributes, keywords and short texts; ``v3.name`` for what is of the raw layer."""
    found: set[str] = set()
    for one in ast.walk(node):
        match one:
            case ast.Name(id=name) | ast.keyword(arg=str(name)) | ast.arg(arg=name):
                found.add(name)
            case ast.Attribute(value=ast.Name(id="v3"), attr=name):
                found |= {name, f"v3.{name}"}
            case ast.Attribute(attr=name):
                found.add(name)
            case ast.ImportFrom(module="honcho_api.v3", names=names):
                found |= {f"v3.{alias.name}" for alias in names}
            case ast.Constant(value=str(text)) if text.isidentifier():
                found.add(text)
            case _:
                pass
    return found
