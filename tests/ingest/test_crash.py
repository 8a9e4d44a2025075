"""A process is killed in the middle of an ingest, again and again: exactly once, all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, expected, rows, watched_server

ROOT = Path(__file__).resolve().parents[2]
COUNT = 4000


@pytest.mark.slow
@pytest.mark.parametrize("half", ["async", "blocking"])
@pytest.mark.parametrize("stored", [True, False], ids=["stored", "not stored"])
def test_exactly_once_across_kills(tmp_path: Path, half: str, stored: bool) -> None:
    """The process dies while a write is under way, which is stored or is lost."""
    deadly = [7, 19, 20]
    process: subprocess.Popen[str]

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        if number not in deadly:
            return answer()
        if stored:
            answer()
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return WireResponse(503)  # nobody reads it

    with watched_server() as server:
        server.behaviour = behaviour
        command = [sys.executable, "-m", "tests.ingest.crashing", half, server.url]
        command += [str(tmp_path / "checkpoint"), str(COUNT)]
        ends: list[int] = []
        while not ends or ends[-1] == -signal.SIGKILL:
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
                output, _ = process.communicate(timeout=100)
            ends.append(process.returncode)
        assert ends[-1] == 0, output
        assert len(ends) >= 3
        for session in range(3):
            assert server.contents(f"s{session}") == expected(COUNT, session)
        assert server.stored == len(rows(COUNT))
