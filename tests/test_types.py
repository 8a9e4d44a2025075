"""The types of the facade, as users' own checkers see them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
USAGES = ["typed_usage.py", "typed_models.py"]


def _output_of(*command: str) -> str:
    """What a checker says; empty when it has nothing to complain of."""
    module = [sys.executable, "-m", *command]
    done = subprocess.run(module, cwd=HERE.parent, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.slow
def test_mypy_understands_the_facade() -> None:
    options = ["--strict", "--explicit-package-bases"]
    assert not _output_of("mypy", *options, *(str(HERE / name) for name in USAGES))


@pytest.mark.slow
def test_pyright_understands_the_facade(tmp_path: Path) -> None:
    settings = {
        "include": [str(HERE / name) for name in USAGES],
        "extraPaths": [str(HERE.parent), str(HERE.parent / "generated")],
        "typeCheckingMode": "strict",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    project = tmp_path / "pyrightconfig.json"
    project.write_text(json.dumps(settings))
    assert not _output_of("basedpyright", "--project", str(project), "--pythonpath", sys.executable)
