"""Writes ``honcho_api``: a package per API version, and the runtime that all of them share."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from scripts.codegen.constructs.inlining import inlined, simplified
from scripts.codegen.constructs.operations import check_document
from scripts.codegen.constructs.schemas import SchemaCheck
from scripts.codegen.package import HEADER, ApiPackage
from scripts.specs.document import Doc, SpecError

PACKAGE = "honcho_api"
_SHOWN = 3
_OBJECT = re.compile(r"<[\w.]+ object at 0x[0-9a-f]+>")


def write_package(document: Doc, api: str, source: str, openapi_dir: Path, target: Path) -> None:
    """Write ``honcho_api/<api>`` and the shared runtime into a folder.

    Args:
        document: The merged document.
        api: The version, which is the package's name: ``v3``.
        source: Where the document is from, for the files' headers.
        openapi_dir: The folder with ``codegen.yaml``, ``templates`` and ``runtime``.
        target: The folder that gets ``honcho_api``; the package of this version must not be there.

    Raises:
        SpecError: The document has a construct that is not known, or the generator warns of one.
    """
    package = target / PACKAGE
    config = Config.from_sources(
        ConfigFile.load_from_path(openapi_dir / "codegen.yaml"),
        MetaType.NONE,
        document_source=Path(source),
        file_encoding="utf-8",
        overwrite=False,
        output_path=package / api,
    )
    document = inlined(document)
    check_document(document, SchemaCheck(document))
    data: Any = simplified(document)
    try:
        openapi = GeneratorData.from_dict(data, config=config)
        if isinstance(openapi, GeneratorError):
            raise SpecError(_words(openapi))
        project = ApiPackage(document, api, source, openapi, config, openapi_dir / "templates")
        errors = project.build()
    except RecursionError:
        raise SpecError("a schema is made of nothing but itself") from None
    if errors:
        raise SpecError(_warnings([*openapi.errors, *errors]))
    _write_runtime(openapi_dir / "runtime", package)
    _tidy(package)


def _write_runtime(runtime: Path, package: Path) -> None:
    for path in sorted(runtime.glob("*.py")):
        header = HEADER.format(source=f"openapi/runtime/{path.name}")
        (package / path.name).write_text(
            f"{header}\n{path.read_text(encoding='utf-8')}", encoding="utf-8"
        )
    (package / "py.typed").touch()


def _tidy(package: Path) -> None:
    """Drop unused imports, sort the others, and format, whatever ruff is configured to do here."""
    check = ["check", "--fix", "--select", "F401,F811,I,UP037"]
    for arguments in (check, ["format", "--line-length", "100"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--quiet", "--isolated", "--no-cache"]
        done = subprocess.run(
            [*command, "--target-version", "py311", str(package)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SpecError(f"ruff cannot read what was generated: {done.stdout}{done.stderr}")


def _warnings(errors: list[GeneratorError]) -> str:
    """The first of several warnings; schemas come first, because the others follow from them."""
    found = list(dict.fromkeys(_words(one) for one in errors))
    more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"the generator warns: {'; '.join(found[:_SHOWN])}{more}"


def _words(error: GeneratorError) -> str:
    """What the generator says, on one line and without its own hints for further reading."""
    lines = f"{error.header or ''}\n{error.detail or ''}".splitlines()
    return _OBJECT.sub("...", " ".join(" ".join(one for one in lines if "://" not in one).split()))
