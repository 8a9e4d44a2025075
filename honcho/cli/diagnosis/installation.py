"""Checks of what is installed: extras, and packages that conflict."""

from __future__ import annotations

import re
from importlib import metadata

from honcho.cli.diagnosis.findings import Finding, note, ok, problem

_NEED = re.compile(r"(?P<name>[A-Za-z0-9._-]+).*;.*extra == ['\"](?P<extra>[a-z0-9_-]+)['\"]")
_NOT_FOR_USERS = {"dev"}


def check() -> list[Finding]:
    """Which extras are installed, and whether another package owns the name ``honcho``."""
    return [*_extras(), *_others()]


def _extras() -> list[Finding]:
    try:
        needs = metadata.requires("honcho-sdk") or []
    except metadata.PackageNotFoundError:
        return [note("not_installed", "honcho-sdk is not installed: this is its source tree.")]
    missing: dict[str, list[str]] = {}
    for need in needs:
        found = _NEED.fullmatch(need)
        if found is not None and found["extra"] not in _NOT_FOR_USERS:
            lacking = missing.setdefault(found["extra"], [])
            if not _is_installed(found["name"]):
                lacking.append(found["name"])
    there = sorted(extra for extra, lacking in missing.items() if not lacking)
    absent = sorted(extra for extra, lacking in missing.items() if lacking)
    text = f"Extras installed: {', '.join(there) or 'none'}"
    text += f"; not installed: {', '.join(absent)}." if absent else "."
    return [ok("extras", text, installed=there, missing=absent)]


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _others() -> list[Finding]:
    """Other distributions with a package ``honcho``: one has overwritten files of the other."""
    # Not packages_distributions(): it parses every list of files, which takes seconds.
    owners = {
        str(one.metadata["Name"])
        for one in metadata.distributions()
        if "\nhoncho/" in f"\n{one.read_text('RECORD')}"
    } - {"honcho-sdk"}
    return [
        problem(
            "conflicting_package",
            f"{name} is installed in the same environment, and it has a package 'honcho' as well: "
            "each of the two has overwritten files of the other.",
            f"Uninstall both, then install one: pip uninstall {name} honcho-sdk",
            package=name,
            version=metadata.version(name),
        )
        for name in sorted(owners)
    ]
