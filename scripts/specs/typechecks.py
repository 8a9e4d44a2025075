"""Whether the facade still fits a package that is generated from another document."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts.specs.building import build_what_fits
from scripts.specs.changes import Change
from scripts.specs.document import Doc, SpecError
from scripts.specs.facade import Facade

_CHECKED = ("aio", "answers", "arguments", "client", "ingest", "transport", "uploads")
_ERROR = re.compile(r"(?P<path>honcho/[^:]+):(?P<line>\d+): error: (?P<message>.*)")
_CACHE = ".mypy_cache/spec-diff"


@dataclass(frozen=True, slots=True)
class TypeMistake:
    """A line of the facade that does not fit."""

    path: Path
    line: int
    message: str


def mistakes_with(root: Path, facts: Doc, overlay: Doc, api: str) -> list[TypeMistake]:
    """What a type checker says of the facade, were the package made from these facts.

    Raises:
        SpecError: The package cannot be generated from them, not even without the actions of the
            overlay that do not fit.
    """
    # The generator takes long to import, and most comparisons need none.
    from scripts.codegen.build import write_package

    with tempfile.TemporaryDirectory(prefix="spec-diff-") as folder:
        document = build_what_fits(facts, overlay)
        write_package(document, api, f"openapi/{api}.yaml", root / "openapi", Path(folder))
        return _checked(root, Path(folder))


def _checked(root: Path, generated: Path) -> list[TypeMistake]:
    config = generated / "mypy.ini"
    config.write_text(f"[mypy]\nstrict = True\nmypy_path = {root}:{generated}\n")
    places = [f"honcho/{name}" for name in _CHECKED if (root / "honcho" / name).is_dir()]
    command = [sys.executable, "-m", "mypy", "--config-file", str(config), *places]
    command += ["--no-error-summary", "--cache-dir", str(root / _CACHE)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        raise SpecError(f"mypy failed: {done.stderr or done.stdout}")
    found: list[TypeMistake] = []
    for line in done.stdout.splitlines():
        if match := _ERROR.fullmatch(line):
            path = root / match["path"]
            found.append(TypeMistake(path, int(match["line"]), match["message"]))
    return found


def blamed(
    changes: list[Change], mistakes: list[TypeMistake], facade: Facade
) -> tuple[dict[Change, list[str]], list[TypeMistake]]:
    """By change, the code of the facade that it breaks; and the mistakes that none explains.

    A mistake is a change's if its line or message names what has changed; else if its function
    does. Where the message names the schema as well, it is no other's.
    """
    found: dict[Change, set[str]] = {}
    left: list[TypeMistake] = []
    for mistake in mistakes:
        text = mistake.path.read_text(encoding="utf-8").splitlines()[mistake.line - 1]
        words = set(re.findall(r"\w+", f"{text} {mistake.message}"))
        around = facade.names_at(mistake.path, mistake.line)
        blame = [one for one in changes if one.names & words]
        blame = [one for one in blame if one.place.partition(".")[0] in words] or blame
        blame = blame or [one for one in changes if one.names & around]
        if not blame:
            left.append(mistake)
        for one in blame:
            found.setdefault(one, set()).add(facade.called_at(mistake.path, mistake.line))
    return {change: sorted(code) for change, code in found.items()}, left
