"""An environment with the official SDK, and embedded servers that both packages talk to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WHEELS = Path(sys.prefix, "wheels")
OFFICIAL = Path(sys.prefix, "official")


@pytest.fixture(scope="session")
def official_python() -> Path:
    """The Python that has ``honcho-ai``: made once of what was downloaded with ``.venv``."""
    python, ready = OFFICIAL / "bin" / "python", OFFICIAL / ".ready"
    if not ready.exists():
        subprocess.run(
            [sys.executable, "-m", "venv", "--clear", "--without-pip", str(OFFICIAL)], check=True
        )
        pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
        wheels = ["--no-index", "--find-links", str(WHEELS), "honcho-ai"]
        done = subprocess.run([*pip, *wheels], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        ready.touch()
    return python


@pytest.fixture
def servers() -> Iterator[list[str]]:
    """Addresses of two servers with nothing in them, one for each package."""
    command = [sys.executable, "-m", "honcho.embedded", "--port", "0", "--log-level", "error"]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for _ in range(2)
    ]
    try:
        yield [_address(one) for one in running]
    finally:
        for one in running:
            one.terminate()
        for one in running:
            one.communicate(timeout=30)


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    line = server.stdout.readline()
    return next(word for word in line.split() if word.startswith("http"))
