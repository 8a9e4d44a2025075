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


def install(package: Path, target: Path) -> None:
    """Put a generated package in the place of what is there, whole.

    API versions that are there and were not generated are taken over. The swap is two renames, and
    the first is undone when the second fails: there never is a half-written package.
    """
    for path in target.glob("v*"):
        if path.is_dir() and _API.fullmatch(path.name) and not (package / path.name).exists():
            shutil.copytree(path, package / path.name, ignore=shutil.ignore_patterns(*_CACHES))
    if not target.exists():
        package.rename(target)
        return
    old = package.parent / "replaced"
    target.rename(old)
    try:
        package.rename(target)
    except OSError:
        old.rename(target)
        raise


def _files(root: Path) -> set[Path]:
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return {path for path in found if not _CACHES & set(path.parts)}
