"""The types of the facade, as users' own checkers see them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.slow
def test_type_checkers_understand_the_facade(tmp_path: Path) -> None:
    options = ["--strict", "--explicit-package-bases", "--cache-dir", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(HERE / "typed_usage.py")],
        cwd=HERE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
