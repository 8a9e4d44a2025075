"""A full disk: an addition fails and is not there, what was acknowledged stays, and it goes on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest.watched import watched_server
from tests.outbox.processes import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount") or "mount"
    command = [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        done = None
    if done is None or done.returncode:
        pytest.skip("only the administrator of a Linux machine may mount a small disk")
    yield folder
    subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


def fill(path: Path, ballast: str = "") -> None:
    with watched_server() as server:
        command = [sys.executable, "-m", "tests.outbox.filling", server.url, str(path), ballast]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
        )
        assert done.returncode == 0, done.stderr
        added, delivered = map(int, done.stdout.split())
        assert added == delivered == server.stored
        assert added > 20
        assert server.contents("s") == [str(number) for number in range(added)]


def test_files_that_may_not_grow(tmp_path: Path) -> None:
    fill(tmp_path / "turns.db")


def test_a_disk_without_room(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(600 * 1024))
    fill(small_disk / "turns.db", str(ballast))
