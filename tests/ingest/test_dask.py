"""The example on dask.distributed: two worker processes, one of which is killed on the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "ingest_dask.py"


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [[], ["--kill"]], ids=["calm", "killed"])
def test_every_message_arrives_once_and_in_order(arguments: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if "HONCHO" not in name}
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), "--messages", "8000", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "8,000 messages are stored, each once and in order" in done.stdout
    assert ("killing the worker at" in done.stdout) == bool(arguments)
