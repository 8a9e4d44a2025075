"""Comparing and replacing whole trees of generated files."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

_API = re.compile(r"v\d+")
_CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache"}


def differences(wanted: Path, found: Path, *, ignored: frozenset[str]) -> Iterator[str]:
    """What differs between two trees, both ways: missing files, changed ones, and stray ones.

    ``ignored`` are folders right below the roots that are left out.
    """
    want, have = (
        {path for path in _files(root) if path.parts[0] not in ignored} for root in (wanted, found)
    )
    for name in sorted(want | have):
        if name not in have:
            yield f"{found / name} is missing"
        elif name not in want:
            yield f"{found / name} is not generated: a stray file"
        elif (wanted / name).read_bytes() != (found / name).read_bytes():
            yield f"{found / name} is not what is generated now"


def install(package: Path, target: Path, apis: list[str]) -> None:
    """Put a generated package in the place of what is there.

    The packages of the given API versions are replaced whole, and so are the shared modules; other
    versions stay. Folders are renamed, so that a failure leaves no half-written package.
    """
    target.mkdir(parents=True, exist_ok=True)
    old = package.parent / "old"
    old.mkdir()
    for api in apis:
        if (target / api).exists():
            (target / api).rename(old / api)
        (package / api).rename(target / api)
    wanted = {path.name for path in package.iterdir() if path.is_file()}
    for path in target.iterdir():
        if path.is_file() and path.name not in wanted:
            path.unlink()
        elif path.is_dir() and not _API.fullmatch(path.name) and path.name not in _CACHES:
            shutil.rmtree(path)
    for name in sorted(wanted):
        (package / name).replace(target / name)


def _files(root: Path) -> set[Path]:
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return {path for path in found if not _CACHES & set(path.parts)}
