"""Generates ``generated/honcho_api`` from the OpenAPI documents under ``openapi/``.

    python scripts/generate.py                  facts + overlay -> document -> package, all versions
    python scripts/generate.py --from DOCUMENT  the same, after importing what a server publishes
    python scripts/generate.py --check          whether the package is what the documents say

``--api v3`` takes one version only, ``--spec FILE`` a merged document in place of its own, and
``--out DIR`` another folder for ``honcho_api``; then the documents in the tree stay as they are.
Exit codes: 0 all is well, 1 ``--check`` found a difference, 2 unusable input. On failure everything
is as it was before.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from attrs import field, frozen

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts import spec
from scripts.codegen.build import PACKAGE, write_package
from scripts.codegen.trees import differences, install
from scripts.specs.document import SpecError
from scripts.specs.loading import load_document

OPENAPI = ROOT / "openapi"
GENERATED = ROOT / "generated"
DEFAULT_API = "v3"
PINNED = {"openapi-python-client": "0.29.1", "ruff": "0.17.6"}
"""What the output depends on to the byte; pyproject.toml pins the same."""


@frozen
class Job:
    """One API version: the document to read, and the files that change besides the package."""

    api: str
    document: Path
    replaced: dict[Path, Path] = field(factory=dict[Path, Path])


class SpecFailed(Exception):
    """scripts/spec.py refused its input, and has said why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code is 0, 1 (check found a difference) or 2 (bad input)."""
    options = _parser().parse_args(arguments)
    try:
        _check_versions()
        _check_options(options)
        return check(options) if options.check else generate(options)
    except SpecFailed:
        return 2
    except SpecError as error:
        print(f"generate: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"generate: {error.filename}: {error.strerror}", file=sys.stderr)
        return 2


def generate(options: argparse.Namespace) -> int:
    """Write the packages, and the documents they come from."""
    out = Path(options.out or GENERATED)
    out.mkdir(parents=True, exist_ok=True)
    # Next to the target: the result is renamed into place, which works within one file system only.
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=out) as folder:
        stage = Path(folder)
        jobs = list(_jobs(options, stage))
        _write(jobs, stage)
        install(stage / PACKAGE, out / PACKAGE)
        for job in jobs:
            for made, place in job.replaced.items():
                made.replace(place)
    return 0


def check(options: argparse.Namespace) -> int:
    """Generate into a temporary folder and name every file that differs, is missing or is stray."""
    out = Path(options.out or GENERATED)
    with tempfile.TemporaryDirectory(prefix="generate-") as folder:
        stage = Path(folder)
        jobs = [Job(api, _document(options, api)) for api in _apis(options)]
        _write(jobs, stage)
        others = (
            frozenset[str]() if options.api is None else _other_apis(out / PACKAGE, options.api)
        )
        found = list(differences(stage / PACKAGE, out / PACKAGE, ignored=others))
    for line in found:
        print(line.replace(f"{ROOT}/", ""))
    if found:
        print("run `make generate`; what it writes is not edited by hand")
    return 1 if found else 0


def _write(jobs: list[Job], stage: Path) -> None:
    for job in jobs:
        document = load_document(str(job.document))
        write_package(document, job.api, f"openapi/{job.api}.yaml", OPENAPI, stage)


def _jobs(options: argparse.Namespace, stage: Path) -> Iterator[Job]:
    """What to generate, with documents made anew unless the caller gave one."""
    for api in _apis(options):
        if options.spec is not None:
            yield Job(api, Path(options.spec))
            continue
        facts, merged, embedded = (
            stage / f"{api}.{name}" for name in ("facts.json", "yaml", "json")
        )
        places = {merged: OPENAPI / merged.name}
        source = OPENAPI / facts.name
        if options.published is not None:
            _spec("import", options.published, "--api", api, "--facts-out", str(facts))
            places[facts] = source
            source = facts
        _spec(
            "build",
            "--api",
            api,
            "--facts",
            str(source),
            "--out",
            str(merged),
            "--embedded-out",
            str(embedded),
        )
        if api in spec.EMBEDDED:
            places[embedded] = ROOT / f"honcho/embedded/{api}.json"
        yield Job(api, merged, {} if options.out else places)


def _apis(options: argparse.Namespace) -> list[str]:
    if options.api is not None:
        return [options.api]
    found = sorted(
        path.stem for path in OPENAPI.glob("v*.yaml") if re.fullmatch(r"v\d+", path.stem)
    )
    one = options.spec is not None or options.published is not None
    return [DEFAULT_API] if one or not found else found


def _other_apis(package: Path, api: str) -> frozenset[str]:
    return frozenset(path.name for path in package.glob("v*") if path.name != api)


def _document(options: argparse.Namespace, api: str) -> Path:
    return Path(options.spec) if options.spec is not None else OPENAPI / f"{api}.yaml"


def _spec(*arguments: str) -> None:
    if spec.main(arguments):
        raise SpecFailed


def _check_options(options: argparse.Namespace) -> None:
    if options.published is not None and (options.spec is not None or options.check):
        raise SpecError("--from goes neither with --spec nor with --check")
    if options.api is not None and not re.fullmatch(r"v\d+", options.api):
        raise SpecError(f"--api {options.api} is not an API version such as v3")


def _check_versions() -> None:
    for name, wanted in PINNED.items():
        if version(name) != wanted:
            raise SpecError(
                f"{name} is {version(name)}, and the output needs {wanted}: run `make setup`"
            )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="generate.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--api", metavar="VERSION", help="default: every version with a document; v3 with --from"
    )
    parser.add_argument(
        "--spec", metavar="FILE", help="default: openapi/<api>.facts.json and its overlay, merged"
    )
    parser.add_argument(
        "--from", metavar="DOCUMENT", dest="published", help="file or address to import first"
    )
    parser.add_argument(
        "--out", metavar="DIR", help="folder that gets honcho_api; default: generated"
    )
    parser.add_argument("--check", action="store_true", help="compare only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
