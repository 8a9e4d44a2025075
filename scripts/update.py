"""Takes over what a newer server publishes, everything in one go or nothing at all.

    python scripts/update.py FILE-OR-URL

Takes over the facts, the merged documents, the generated package and the blocking half, and writes
CHANGELOG.md. What the overlay says nothing about yet gets entries at its end, with the server's own
words beside them, to be said in ours; `make check` fails while one of them is empty.

Where actions of the overlay no longer fit, all of them are listed, and nothing but those entries
is written: mend the actions, fill the entries in, and run it again. Exit codes: 0 all is done, 1 a
person has to decide something, 2 unusable input; then everything is as it was before.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts import blocking, generate
from scripts.specs.changes import Severity
from scripts.specs.comparing import Comparison, compare
from scripts.specs.document import SpecError
from scripts.specs.facts import to_facts
from scripts.specs.loading import load_document
from scripts.specs.overlay import read_overlay
from scripts.specs.stubs import Stub, unfilled
from scripts.specs.updating import Misfit, changelog_with, line_for, survey

OPENAPI = ROOT / "openapi"
CHANGELOG = ROOT / "CHANGELOG.md"
CHANGED = ("openapi", "generated", "honcho", "tests", "CHANGELOG.md")
"""What an update may write in, and puts back when it fails."""


class UpdateFailed(Exception):
    """A step failed, and has said why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code is 0, 1 (decisions are needed) or 2 (bad input)."""
    parser = argparse.ArgumentParser(
        prog="update.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", metavar="FILE-OR-URL")
    parser.add_argument("--api", default="v3", help="which API's files (default: v3)")
    options = parser.parse_args(arguments)
    try:
        return update(options.source, options.api)
    except UpdateFailed:
        print("update: nothing was changed", file=sys.stderr)
    except SpecError as error:
        print(f"update: {' '.join(str(error).split())}; nothing was changed", file=sys.stderr)
    return 2


def update(source: str, api: str) -> int:
    """Take a document over, or list what stands against it."""
    published = load_document(source)
    new = to_facts(published, source)
    overlay = OPENAPI / f"{api}.overlay.yaml"
    comparison = compare(load_document(str(OPENAPI / f"{api}.facts.json")), new)
    actions = read_overlay(load_document(str(overlay)), overlay.name)
    misfits, stubs = survey(published, new, actions, comparison)
    if misfits:
        _append(overlay, stubs)
        _tell_misfits(misfits, overlay)
    else:
        with _all_or_nothing():
            _append(overlay, stubs)
            _take_over(source, api, comparison)
    left = unfilled(read_overlay(load_document(str(overlay)), overlay.name))
    _summarize(comparison, left, done=not misfits)
    return 1 if misfits or left else 0


def _take_over(source: str, api: str, comparison: Comparison) -> None:
    if comparison.changes:
        text = CHANGELOG.read_text(encoding="utf-8")
        line = line_for(api, comparison)
        CHANGELOG.write_text(changelog_with(text, line), encoding="utf-8")
    if generate.main(["--from", source, "--api", api]) or blocking.main([]):
        raise UpdateFailed


def _append(overlay: Path, stubs: list[Stub]) -> None:
    if stubs:
        text = overlay.read_text(encoding="utf-8").rstrip("\n")
        overlay.write_text("\n".join([text, *(one.text.rstrip("\n") for one in stubs), ""]))


@contextmanager
def _all_or_nothing() -> Generator[None]:
    """Put everything back as it was when a step fails."""
    with tempfile.TemporaryDirectory(prefix="update-") as folder:
        kept = Path(folder)
        for name in CHANGED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, kept / name, ignore=_caches)
            elif (ROOT / name).exists():
                shutil.copy2(ROOT / name, kept / name)
        try:
            yield
        except BaseException:
            for name in CHANGED:
                _put_back(kept / name, ROOT / name)
            raise


_caches = shutil.ignore_patterns("__pycache__")


def _put_back(kept: Path, place: Path) -> None:
    if kept.is_dir():
        had = {path.relative_to(kept) for path in kept.rglob("*")}
        for path in sorted(place.rglob("*"), reverse=True):
            if path.relative_to(place) not in had and "__pycache__" not in path.parts:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(kept, place, dirs_exist_ok=True)
    elif kept.exists():
        shutil.copy2(kept, place)


def _tell_misfits(misfits: list[Misfit], overlay: Path) -> None:
    print(f"These actions of {overlay.name} do not fit any more:\n")
    for one in misfits:
        print(f"- action {one.number} {one.problem}: {one.target}")
        for hint in one.hints:
            print(f"  - {hint}")
    print()


def _summarize(comparison: Comparison, left: list[str], *, done: bool) -> None:
    versions = f"{comparison.old_version} -> {comparison.new_version}"
    breaking = sum(one.severity == Severity.BREAKING for one in comparison.changes)
    print(f"{versions}: {len(comparison.changes)} changes, {breaking} breaking.")
    print("Everything is taken over." if done else "Nothing is taken over yet.")
    steps = [] if done else ["Mend the actions above, and run this again."]
    if left:
        steps.append(
            f"Say in the overlay what these are, then `make generate`: {len(left)} entries."
        )
        steps += [f"  {target}" for target in left]
    if done:
        steps += [
            "Review the diffs of the facts, the overlay and CHANGELOG.md.",
            "`make check` tells where the facade no longer fits; `make test` tells the rest.",
        ]
    print(
        "\n".join(
            ["", "What is left to do:", *(f"- {one}" if one[0] != " " else one for one in steps)]
        )
    )


if __name__ == "__main__":
    sys.exit(main())
