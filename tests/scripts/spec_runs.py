"""The commands of ``scripts/spec.py``, run on files of a test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.scripts.spec_samples import (
    refused,
    spec,
)


def take(source: object, files: dict[str, Path]) -> Any:
    """Import for which the answer is that it worked."""
    result = spec("import", source, "--facts-out", files["facts"], "--overlay", files["overlay"])
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    return json.loads(files["facts"].read_text())


def refused_import(source: object, files: dict[str, Path]) -> str:
    text = refused("import", source, "--facts-out", files["facts"], "--overlay", files["overlay"])
    assert not files["facts"].exists()
    return text


def arguments(files: dict[str, Path]) -> list[object]:
    return [
        *("--facts", files["facts"], "--overlay", files["overlay"]),
        *("--out", files["out"], "--embedded-out", files["embedded"]),
    ]
