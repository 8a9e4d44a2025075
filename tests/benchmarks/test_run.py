"""The benchmarks run from end to end. What they measure says nothing on a busy machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_everything_of_ours_is_measured(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--no-peers"]
    command += ["--rounds", "1", "--scale", "0.001", "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    document = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    measured = {(one["case"], one["contender"]) for one in document["figures"]}
    for contender in ("ours (wire)", "ours (httpx)"):
        cases = {case for case, found in measured if found == contender}
        assert cases >= {"import", "one_call", "async_200", "walk", "walk_json", "stream", "upload"}
        assert "first" in cases
    assert {case for case, _ in measured} >= {"ingest", "ingest_loop", "ingest_single"}
    assert {case for case, _ in measured} >= {"outbox", "outbox down", "outbox_async"}
    assert {case for case, _ in measured} >= {"export", "import_archive", "import_archive memory"}
    assert all(one["best"] > 0 or one["unit"] == "memory" for one in document["figures"])
    table = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    assert "| one blocking call |" in table
    assert "json.loads alone: ours (wire)" in table


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the processes are looked for in /proc")
def test_a_killed_benchmark_leaves_nothing_running(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys\n"
        "from harness import awake\n"
        "started = []\n"
        "class Popen(subprocess.Popen):\n"
        "    def __init__(self, *args, **kwargs):\n"
        "        super().__init__(*args, **kwargs)\n"
        "        started.append(self.pid)\n"
        "subprocess.Popen = Popen\n"
        "with awake.awake_cores():\n"
        "    print(*started, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT / "benchmarks",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        spinners = [int(pid) for pid in process.stdout.readline().split()]
        assert spinners
        process.send_signal(signal.SIGKILL)
    end = time.monotonic() + 30
    while any(_is_running(pid) for pid in spinners):
        assert time.monotonic() < end, "the processes that keep cores awake go on"
        time.sleep(0.05)


def _is_running(pid: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] not in {"Z", "X"}
