"""Import, build, check and compare the OpenAPI documents under ``openapi/``.

    python scripts/spec.py import FILE-OR-URL    keep the facts of what a server publishes
    python scripts/spec.py build                 derive openapi/v3.yaml and honcho/embedded/v3.json
    python scripts/spec.py check                 tell whether those two are what build would write
    python scripts/spec.py diff [OLD] NEW        tell what changed, and what of it breaks callers

Input that cannot be used gives one sentence on stderr and exit code 2. diff has codes of its own:
0 when nothing changed that can be noticed, 1 for additions, 2 when something breaks callers, and 3
for input that cannot be used.
"""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.specs import building
from scripts.specs.changes import Severity
from scripts.specs.comparing import compare
from scripts.specs.document import Doc, SpecError
from scripts.specs.facade import Facade
from scripts.specs.facts import to_facts
from scripts.specs.loading import load_document
from scripts.specs.overlay import read_overlay
from scripts.specs.reporting import impact
from scripts.specs.stubs import unfilled
from scripts.specs.typechecks import TypeMistake, mistakes_with

ROOT = Path(__file__).resolve().parents[1]
EMBEDDED: dict[str, frozenset[str] | None] = {"v2": frozenset({"chat"}), "v3": None}
"""The APIs that the embedded server plays, with the operations of each; None for all of them."""
FACADE_API = "v3"
_UNUSABLE = {"diff": 3}
"""Exit codes for input that cannot be used, where 2 has a meaning of its own."""
_SHOWN_DIFFERENCES = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; the exit code is 0, 1 (check found a difference) or 2 (bad input).

    That of diff is the severity of what changed, or 3 for bad input.
    """
    options = _parser().parse_args(arguments)
    try:
        match options.command:
            case "import":
                return import_document(options)
            case "build":
                return build_documents(options)
            case "check":
                return check_documents(options)
            case _:
                return diff_documents(options)
    except SpecError as error:
        sentence = " ".join(str(error).split())
    except RecursionError:
        sentence = "the document is nested too deeply"
    except BrokenPipeError:
        # Whoever read the output has seen enough; closing stdout at exit must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    print(f"spec {options.command}: {sentence}", file=sys.stderr)
    return _UNUSABLE.get(options.command, 2)


def import_document(options: argparse.Namespace) -> int:
    """Write the facts of a published document."""
    facts = to_facts(load_document(options.source), options.source)
    overlay = _path(options.overlay, f"openapi/{options.api}.overlay.yaml")
    if overlay.exists():
        building.check_nameable(facts, load_document(str(overlay)), _shown(overlay))
    _write(
        _path(options.facts_out, f"openapi/{options.api}.facts.json"), building.dump_facts(facts)
    )
    return 0


def build_documents(options: argparse.Namespace) -> int:
    """Write the documents that are derived from facts and overlay."""
    for path, text in _derive(options).items():
        _write(path, text)
    return 0


def check_documents(options: argparse.Namespace) -> int:
    """Tell how the derived documents differ from what build would write now, and what is unsaid."""
    overlay = _path(options.overlay, f"openapi/{options.api}.overlay.yaml")
    empty = unfilled(read_overlay(load_document(str(overlay)), _shown(overlay)))
    for target in empty:
        print(f"{_shown(overlay)} says nothing yet about {target}")
    stale = bool(empty)
    for path, wanted in _derive(options).items():
        try:
            found = path.read_bytes().decode()
        except FileNotFoundError:
            found = ""
        except (OSError, UnicodeDecodeError) as error:
            raise SpecError(f"cannot read {_shown(path)}: {error}") from None
        if found == wanted:
            continue
        stale = True
        name = _shown(path)
        lines = list(
            difflib.unified_diff(
                found.splitlines(),
                wanted.splitlines(),
                f"{name} (committed)",
                f"{name} (built)",
                lineterm="",
                n=1,
            )
        )
        print("\n".join(lines[:_SHOWN_DIFFERENCES]) or f"{name} differs in its line ends")
        if len(lines) > _SHOWN_DIFFERENCES:
            print(f"... and {len(lines) - _SHOWN_DIFFERENCES} lines more")
        print(f"{name} is not what build writes: run `make generate`")
    return 1 if stale else 0


def diff_documents(options: argparse.Namespace) -> int:
    """Print what changed between two documents, or between the committed facts and one."""
    documents: list[str] = options.documents
    if len(documents) > 2:
        raise SpecError(f"diff takes one or two documents, not {len(documents)}")
    committed = len(documents) == 1
    if committed:
        documents = [str(ROOT / f"openapi/{options.api}.facts.json"), *documents]
    old, new = (to_facts(load_document(source), source) for source in documents)
    comparison = compare(old, new)
    facade = Facade.read(ROOT)
    mistakes: list[TypeMistake] | None = None
    if committed and options.api == FACADE_API and comparison.severity == Severity.BREAKING:
        overlay = load_document(str(ROOT / f"openapi/{options.api}.overlay.yaml"))
        mistakes = checked(new, overlay, options.api) if options.types else None
    found = impact(comparison, facade, mistakes)
    print(found.as_json() if options.json else found.as_markdown(), flush=True)
    return int(comparison.severity)


def checked(facts: Doc, overlay: Doc, api: str) -> list[TypeMistake] | None:
    """What a type checker says of the facade; nothing if no package can be made of the facts."""
    try:
        return mistakes_with(ROOT, facts, overlay, api)
    except SpecError as error:
        print(f"spec diff: the types of the facade were not checked: {error}", file=sys.stderr)
        return None


def _derive(options: argparse.Namespace) -> dict[Path, str]:
    api: str = options.api
    facts = _path(options.facts, f"openapi/{api}.facts.json")
    overlay = _path(options.overlay, f"openapi/{api}.overlay.yaml")
    merged = building.build(
        load_document(str(facts)), load_document(str(overlay)), _shown(facts), _shown(overlay)
    )
    out = _path(options.out, f"openapi/{api}.yaml")
    if out.is_dir():
        out /= f"{api}.yaml"
    derived = {out: building.dump_yaml(merged, api)}
    embedded: str | None = options.embedded_out
    if embedded is None and options.out is None and api in EMBEDDED:
        embedded = str(ROOT / f"honcho/embedded/{api}.json")
    if embedded is not None:
        view = building.to_embedded(merged, EMBEDDED.get(api))
        derived[Path(embedded)] = building.dump_embedded(view)
    return derived


def _path(given: str | None, default: str) -> Path:
    return ROOT / default if given is None else Path(given)


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    except OSError as error:
        raise SpecError(f"cannot write {_shown(path)}: {error.strerror or error}") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spec.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)

    importing = commands.add_parser("import", help="keep the facts of a published document")
    importing.add_argument("source", metavar="FILE-OR-URL")
    importing.add_argument("--facts-out", metavar="FILE", help="default: openapi/<api>.facts.json")

    for name, purpose in (("build", "write the derived documents"), ("check", "compare them")):
        command = commands.add_parser(name, help=purpose)
        command.add_argument("--facts", metavar="FILE", help="default: openapi/<api>.facts.json")
        command.add_argument(
            "--out", metavar="FILE", help="file or folder; default: openapi/<api>.yaml"
        )
        command.add_argument(
            "--embedded-out",
            metavar="FILE",
            help="default: honcho/embedded/<api>.json unless --out is given",
        )

    comparing = commands.add_parser("diff", help="what changed between two documents")
    comparing.add_argument(
        "documents",
        nargs="+",
        metavar="DOCUMENT",
        help="OLD NEW, or NEW alone: then OLD is the committed facts",
    )

    comparing.add_argument("--json", action="store_true", help="for programs, not for people")
    comparing.add_argument(
        "--no-types",
        dest="types",
        action="store_false",
        help="do not tell which code of the facade stops to type-check, which takes a while",
    )

    for command in commands.choices.values():
        command.add_argument("--api", default="v3", help="which API's files (default: v3)")
        if command is not comparing:
            command.add_argument(
                "--overlay", metavar="FILE", help="default: openapi/<api>.overlay.yaml"
            )
    return parser


if __name__ == "__main__":
    sys.exit(main())
