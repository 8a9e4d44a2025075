"""Writes ``honcho_api``: a package per API version, and the runtime that all of them share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from scripts.codegen.package import HEADER, ApiPackage
from scripts.specs.document import Doc, SpecError

PACKAGE = "honcho_api"


def read_document(path: Path) -> Doc:
    """A merged document, read by the library with which the generator itself would read it."""
    reader: Any = YAML(typ="safe", pure=True)
    try:
        document: Doc | None = reader.load(path.read_bytes())
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{path} is not YAML: {error}") from None
    if not isinstance(document, dict):
        raise SpecError(f"{path} is not an OpenAPI document: it holds no object")
    return document


def write_package(document: Doc, api: str, source: str, openapi_dir: Path, target: Path) -> None:
    """Write ``honcho_api/<api>`` and the shared runtime into a folder.

    Args:
        document: The merged document.
        api: The version, which is the package's name: ``v3``.
        source: Where the document is from, for the files' headers.
        openapi_dir: The folder with ``codegen.yaml``, ``templates`` and ``runtime``.
        target: The folder that gets ``honcho_api``; the package of this version must not be there.

    Raises:
        SpecError: The generator warns of something in the document, or fails at it.
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
    data: Any = document
    openapi = GeneratorData.from_dict(data, config=config)
    if isinstance(openapi, GeneratorError):
        raise SpecError(_words(openapi))
    errors = ApiPackage(document, api, source, openapi, config, openapi_dir / "templates").build()
    if errors:
        raise SpecError("the generator warns: " + "; ".join(_words(one) for one in errors))
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


def _words(error: GeneratorError) -> str:
    return " ".join(f"{error.header or ''} {error.detail or ''}".split())
