"""The embedded server stays small enough to be read in an hour."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from pathlib import Path

import honcho.embedded

LIMIT = 2500
"""Lines of code: those that are not blank, comment or docstring."""
PACKAGE = Path(honcho.embedded.__file__).parent
LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
LAYOUT |= {tokenize.ENCODING, tokenize.ENDMARKER}


def docstrings(tree: ast.Module) -> Iterator[int]:
    """The lines of texts that stand alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield from range(node.lineno, (node.end_lineno or 0) + 1)


def lines_of_code(path: Path) -> int:
    with path.open("rb") as file:
        tokens = [one for one in tokenize.tokenize(file.readline) if one.type not in LAYOUT]
    lines = {line for one in tokens for line in range(one.start[0], one.end[0] + 1)}
    return len(lines.difference(docstrings(ast.parse(path.read_bytes()))))


def test_it_is_small() -> None:
    sizes = {path.name: lines_of_code(path) for path in PACKAGE.glob("*.py")}
    assert sum(sizes.values()) < LIMIT
    assert max(sizes.values()) < 250


def test_lines_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(
        '"""Text."""\n\n# comment\nx = 1  # one\n\n\ndef f():\n    """Two\n    lines."""\n'
    )
    assert lines_of_code(path) == 2
