"""``make generate`` on a copy of the tree: documents, embedded server and package move together."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scripts.generate_samples import (
    ROOT,
    add_field,
    published_with,
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of everything that ``make generate`` reads and writes."""
    for name in ("openapi", "scripts", "generated"):
        ignored = shutil.ignore_patterns("__pycache__", ".generate-*")
        shutil.copytree(ROOT / name, tmp_path / "tree" / name, ignore=ignored)
    embedded = tmp_path / "tree/honcho/embedded"
    embedded.mkdir(parents=True)
    for document in (ROOT / "honcho/embedded").glob("v*.json"):
        shutil.copy(document, embedded)
    return tmp_path / "tree"


def run(tree: Path, script: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-W", "error", str(tree / "scripts" / script), *arguments]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def snapshot(tree: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(tree)): path.read_bytes()
        for path in sorted(tree.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_an_import_takes_over_the_facts_and_everything_made_from_them(
    tree: Path, tmp_path: Path
) -> None:
    before = snapshot(tree)
    published = published_with(tmp_path, add_field)

    assert run(tree, "generate.py", "--from", str(published)) == (0, "")

    after = snapshot(tree)
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == {
        "openapi/v3.facts.json",
        "openapi/v3.yaml",
        "honcho/embedded/v3.json",
        "generated/honcho_api/v3/models/main.py",
    }
    assert run(tree, "generate.py", "--check") == (0, "")
    assert run(tree, "spec.py", "check")[0] == 0


def test_a_document_is_built_anew_before_it_is_generated_from(tree: Path) -> None:
    before = snapshot(tree)
    (tree / "openapi/v3.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")

    assert run(tree, "generate.py") == (0, "")
    assert snapshot(tree) == before


def test_an_import_that_fails_late_changes_nothing(tree: Path, tmp_path: Path) -> None:
    def add_bad_field(document: dict[str, Any]) -> None:
        document["components"]["schemas"]["Peer"]["properties"]["to_dict"] = {"type": "string"}

    before = snapshot(tree)
    published = published_with(tmp_path, add_bad_field)

    code, output = run(tree, "generate.py", "--from", str(published))

    assert (code, len(output.splitlines())) == (2, 1)
    assert "Peer has a field to_dict" in output
    assert snapshot(tree) == before
