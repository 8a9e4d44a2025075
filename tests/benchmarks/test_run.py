"""The benchmarks run from end to end. What they measure says nothing on a busy machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_everything_of_ours_is_measured(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--no-peers"]
    command += ["--rounds", "1", "--scale", "0.001", "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    document = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    measured = {(one["case"], one["contender"]) for one in document["figures"]}
    for contender in ("ours, engine httpx", "ours, engine reqwest"):
        cases = {case for case, found in measured if found == contender}
        assert cases >= {"import", "one_call", "async_200", "walk", "walk_json", "stream", "upload"}
        assert cases >= {"client", "ingest", "ingest_loop", "ingest_single", "ingest slow"}
    assert all(one["best"] > 0 or one["unit"] == "memory" for one in document["figures"])
    table = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    assert "| one blocking call |" in table
    assert "json.loads alone: ours, engine httpx" in table
