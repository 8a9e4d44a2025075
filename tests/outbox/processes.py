"""Servers and writers in processes of their own, which tests kill and start again."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Server:
    """An embedded server on a file, always on the same port."""

    def __init__(self, folder: Path) -> None:
        self._command = [sys.executable, "-m", "honcho.embedded", "--port", str(free_port())]
        self._command += ["--db", str(folder / "server.db"), "--log-level", "warning"]
        self.url = ""
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and wait until it listens."""
        process = subprocess.Popen(self._command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        self._process = process
        assert process.stdout is not None
        found = re.search(r"http://[\w.:]+", process.stdout.readline())
        assert found is not None
        self.url = found[0]

    def kill(self) -> None:
        """End it as a crash would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


class Writer:
    """Runs ``tests.outbox.writing`` for a part of the numbers."""

    def __init__(self, half: str, url: str, folder: Path, first: int, last: int) -> None:
        self.log = folder / f"log-{first}"
        self.log.touch()
        self._half = half
        self._arguments = [url, str(folder / "turns.db"), str(self.log), str(first), str(last)]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, half: str | None = None) -> None:
        """Start it where its log ends, in the other half if need be."""
        command = [sys.executable, "-m", "tests.outbox.writing", half or self._half]
        self._process = subprocess.Popen([*command, *self._arguments], cwd=ROOT)

    @property
    def added(self) -> int:
        """How many additions were acknowledged."""
        return self.log.stat().st_size // len("added\n")

    def wait_for(self, count: int) -> None:
        """Wait until so many additions were acknowledged, or until it has ended."""
        while self.added < count and self._running.poll() is None:
            pass

    def kill(self) -> None:
        """End it as a crash would."""
        self._running.kill()
        self._running.wait()

    def join(self) -> int:
        """Wait until it has ended; its exit code."""
        return self._running.wait(110)

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process
