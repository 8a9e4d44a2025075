"""From a zip (zipapp, a layer of AWS Lambda) everything works that works from a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import os, sys
import honcho, honcho_api
assert all(".zip" in module.__file__ for module in (honcho, honcho_api))
from honcho import Honcho

with Honcho.embedded(sys.argv[1]) as client:
    alice = client.peer("alice")
    client.session("talk").add_messages([alice.message("I keep bees.")])
    if hasattr(os, "fork") and not os.fork():
        client.session("talk").add_messages([alice.message("And goats.")])
        os._exit(0)
    hasattr(os, "fork") and os.wait()
    print([one.content for one in client.session("talk").messages()])
    print(alice.chat("What does Alice keep?").splitlines()[0])
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The package as a zip, as it is in the source tree."""
    path = tmp_path / "packages.zip"
    with ZipFile(path, "w") as archive:
        for folder in (ROOT, ROOT / "generated"):
            for package in ("honcho", "honcho_api"):
                for file in (folder / package).rglob("*"):
                    if file.is_file() and file.suffix != ".pyc":
                        archive.write(file, file.relative_to(folder))
    return path


def run(archive: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        env={**os.environ, "PYTHONPATH": str(archive)},
        cwd=archive.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def test_the_embedded_server(archive: Path, tmp_path: Path) -> None:
    said = run(archive, "-c", PROGRAM, str(tmp_path / "memory.db")).splitlines()
    assert said == [
        "['I keep bees.', 'And goats.']" if hasattr(os, "fork") else "['I keep bees.']",
        "What is stored about alice:",
    ]


def test_the_running_server(archive: Path) -> None:
    assert "--allow-host" in run(archive, "-m", "honcho.embedded", "--help")
