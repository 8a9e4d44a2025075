"""Whether an adapter gets by with what its extra installs; a program for a fresh interpreter.

``python closure.py MODULE EXTRA`` imports the module as if nothing else were installed.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.metadata import PackageNotFoundError, packages_distributions, requires

from packaging.requirements import Requirement


def closure(name: str, extra: str = "") -> set[str]:
    """All that installing a distribution installs."""
    found: set[tuple[str, str]] = set()
    waiting = {(name, extra)}
    while waiting:
        one, chosen = waiting.pop()
        found.add((one, chosen))
        try:
            needs = [Requirement(text) for text in requires(one) or ()]
        except PackageNotFoundError:
            continue  # for another system
        for need in needs:
            if need.marker is None or need.marker.evaluate({"extra": chosen}):
                waiting |= {(normal(need.name), more) for more in ("", *need.extras)} - found
    return {one for one, _ in found}


def normal(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


class NotInstalled(MetaPathFinder):
    """Finds nothing of the packages that an extra does not bring."""

    def __init__(self, extra: str) -> None:
        brought = closure("honcho-sdk", extra)
        owners = packages_distributions()
        self.hidden = {
            package for package, names in owners.items() if not brought & set(map(normal, names))
        }

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Refuse a hidden package; leave others to the next finder."""
        if fullname.partition(".")[0] in self.hidden:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


if __name__ == "__main__":
    module, extra = sys.argv[1:]
    finder = NotInstalled(extra)
    assert {"pytest", "starlette"} & finder.hidden, finder.hidden
    for name in set(sys.modules) & finder.hidden:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    import_module(module)
    print("imported")
