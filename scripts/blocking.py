"""Derives the blocking half from the async one: every ``blocking`` beside an ``aio`` (``PAIRS``).

    python scripts/blocking.py            write the derived files
    python scripts/blocking.py --check    compare only: nothing missing, changed or left over

The rules are in ``deriving/rules.py``, formatting is ruff's. Exit codes: 0 all is well, 1 the
derived files are not what the sources say, 2 a source cannot be derived or a rule is never used.
What exists in one half only has its tests outside of ``tests/aio``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from tokenize import TokenError

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.deriving import rules as rule_table
from scripts.deriving import tokens

PAIRS = (
    ("honcho/aio", "honcho/blocking"),
    ("honcho/agents/aio", "honcho/agents/blocking"),
    ("honcho/engines/httpx/aio", "honcho/engines/httpx/blocking"),
    ("honcho/engines/wire/aio", "honcho/engines/wire/blocking"),
    ("tests/aio", "tests/blocking"),
    ("tests/agents/aio", "tests/agents/blocking"),
    ("tests/engines/wire/aio", "tests/engines/wire/blocking"),
)
SEARCHED = ("honcho", "scripts", "tests", "examples", "benchmarks", "docs")
MARK = "by scripts/blocking.py; do not edit."


class CannotDeriveError(Exception):
    """A source, or the rule table, does not allow a blocking half; the message says which."""


def derive_tree(root: Path, rules: list[rule_table.Rule]) -> dict[str, str]:
    """All derived files by their path below ``root``, formatted and compiled."""
    sources = {path: target for pair in PAIRS for path, target in _pairs(root, *pair)}
    texts = {path: path.read_text(encoding="utf-8") for path in sources}
    drafts: dict[str, str] = {}
    for path, target in sources.items():
        origin = path.relative_to(root).as_posix()
        try:
            compile(texts[path], origin, "exec", dont_inherit=True)
            body = tokens.derive(texts[path], rules)
        except (SyntaxError, TokenError) as error:
            raise CannotDeriveError(f"{origin} is not Python: {error}") from error
        drafts[target] = f"# Derived from {origin} {MARK}\n{body}"
    derived = _format(root, drafts)
    for target, text in derived.items():
        _inspect(target, text)
    return derived


def _pairs(root: Path, source: str, target: str) -> Iterator[tuple[Path, str]]:
    for path in _files(root / source):
        if path.suffix != ".py":
            raise CannotDeriveError(f"{path.relative_to(root)}: only Python modules are derived")
        yield path, f"{target}/{path.relative_to(root / source).as_posix()}"


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return sorted(path for path in found if path.is_file())


def _format(root: Path, drafts: dict[str, str]) -> dict[str, str]:
    """Sorts imports, drops those without a use and lays out the code, all files at once."""
    ruff = str(Path(sys.executable).with_name("ruff"))
    config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet"]
    with tempfile.TemporaryDirectory(prefix="blocking-") as folder:
        for target, text in drafts.items():
            path = Path(folder, target)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for command in (["check", "--fix", "--select", "I,F401", "--exit-zero"], ["format"]):
            call = [ruff, *command, *config, folder]
            done = subprocess.run(call, cwd=root, capture_output=True, text=True, check=False)
            if done.returncode:
                raise CannotDeriveError(f"ruff failed: {done.stderr or done.stdout}")
        return {target: Path(folder, target).read_text(encoding="utf-8") for target in drafts}


def _inspect(target: str, text: str) -> None:
    compile(text, target, "exec", dont_inherit=True)
    for token in tokens.read(text):
        if token.kind not in {"NAME", "STRING", "COMMENT"}:
            continue
        found = rule_table.REFUSED.search(token.text)
        if found and (token.kind != "NAME" or found.group() == token.text):
            line = text.count("\n", 0, token.start + found.start()) + 1
            raise CannotDeriveError(
                f"{target}:{line} would say {found.group()!r}: it needs a rule; what differs in "
                "more than names belongs in honcho/concurrency, tests of one half elsewhere"
            )


def compare(root: Path, derived: dict[str, str]) -> list[str]:
    """One sentence per file that is missing, different, or not derived from anything."""
    found: list[str] = []
    for target, text in derived.items():
        path = root / target
        if not path.is_file():
            found.append(f"{target} is missing")
        elif path.read_bytes() != text.encode():
            found.append(f"{target} is not what its source says")
    return found + [f"{path} is derived from nothing" for path in strays(root, derived)]


def strays(root: Path, derived: dict[str, str]) -> list[str]:
    """Files in the derived folders, or with the header, that no source accounts for."""
    present = [path for _, target in PAIRS for path in _files(root / target)]
    marked = [path for name in SEARCHED for path in _files(root / name) if _is_marked(path)]
    return sorted({path.relative_to(root).as_posix() for path in present + marked} - {*derived})


def _is_marked(path: Path) -> bool:
    if path.suffix != ".py":
        return False
    with path.open("rb") as file:
        first = file.readline()
    return first.startswith(b"# Derived from ") and first.rstrip().endswith(MARK.encode())


def write(root: Path, derived: dict[str, str]) -> None:
    """Writes what changed and removes derived files whose source is gone."""
    for target, text in derived.items():
        path = root / target
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            print(f"wrote {target}")
    for stray in strays(root, derived):
        if _is_marked(root / stray):
            (root / stray).unlink()
            print(f"removed {stray}")


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="blocking.py", description="Derive the blocking half.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    options = parser.parse_args(arguments)
    root: Path = options.root.resolve()
    rules = rule_table.table()
    try:
        derived = derive_tree(root, rules)
    except (CannotDeriveError, OSError, SyntaxError) as error:
        print(f"blocking.py: {error}", file=sys.stderr)
        return 2
    if not options.check:
        write(root, derived)
    differences = compare(root, derived)
    for difference in differences:
        print(f"blocking.py: {difference}", file=sys.stderr)
    if differences and options.check:
        print("blocking.py: `make blocking` derives them anew", file=sys.stderr)
    unused = [str(rule) for rule in rules if not rule.used]
    if unused:
        print(f"blocking.py: rules that no source uses: {', '.join(unused)}", file=sys.stderr)
    return 2 if unused else 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
