"""Runs every case of every contender, round by round, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from harness.awake import awake_cores
from harness.plan import HTTPX, OFFICIAL, PLAIN, PLAIN2, WIRE, Case

HERE = Path(__file__).resolve().parents[1]
ROOT = HERE.parent
UPLOAD_BYTES = 200 * 10**6
TIMEOUT = 900

SCRIPTS = {
    OFFICIAL: ("official.py", "httpx"),
    PLAIN: ("plain.py", "httpx"),
    PLAIN2: ("plain.py", "httpx2"),
    WIRE: ("ours.py", "wire"),
    HTTPX: ("ours.py", "httpx"),
}

Figures = dict[tuple[str, str], list[float]]
"""What was measured, by case and contender: one figure a round."""


@contextmanager
def canned_server() -> Iterator[str]:
    """The URL of a server in a process of its own that answers with prepared bytes."""
    command = [sys.executable, str(HERE / "canned" / "server.py")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


@contextmanager
def upload_file(size: int) -> Iterator[str]:
    """A sparse file to upload."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.txt"
        with path.open("wb") as file:
            file.truncate(size)
        yield str(path)


def measure(
    cases: tuple[Case, ...], pythons: Mapping[str, str], rounds: int, scale: float
) -> Figures:
    """All figures. Contenders take turns within a round, so that they share the same weather.

    Args:
        cases: What to measure.
        pythons: The interpreter of each contender that takes part.
        rounds: How often.
        scale: What the counts are multiplied with.
    """
    figures: Figures = defaultdict(list)
    size = int(UPLOAD_BYTES * min(scale, 1))
    with awake_cores(), canned_server() as url, upload_file(size) as path:
        for number in range(rounds):
            for case in (case for case in cases if number < case.rounds):
                for contender in case.contenders:
                    if contender not in pythons:
                        continue
                    arguments = ["--url", url, "--path", path]
                    found = one(case, contender, pythons[contender], arguments, scale)
                    figures[case.name, contender].append(found)
                    print(f"round {number + 1}: {case.title}: {contender}: {found:.6g}", flush=True)
    return figures


def one(case: Case, contender: str, python: str, arguments: list[str], scale: float) -> float:
    """One figure, from a process of its own."""
    script, engine = SCRIPTS[contender]
    if case.name.startswith("ingest"):
        script = "ingesting.py"
    elif case.name.startswith("outbox"):
        script = "outboxing.py"
    elif case.name.startswith(("export", "import_archive")):
        script = "archiving.py"
    count = str(max(1, int(case.count * scale)))
    command = [python, str(HERE / "measured" / script), case.name, *arguments]
    command += ["--count", count, "--engine", engine]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=TIMEOUT, check=False, env=environment()
    )
    if done.returncode:
        raise SystemExit(f"{contender}, {case.name}:\n{done.stdout}{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found[case.unit]


def environment() -> dict[str, str]:
    """The environment of measured processes: all of them may keep what they compile."""
    kept = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(ROOT / ".venv" / "bench-cache")}
