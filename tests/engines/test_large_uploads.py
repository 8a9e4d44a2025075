"""A file of any size goes up in constant memory."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.acts import answer
from tests.servers.scripted import ScriptedServer

GIB = 2**30
LIMIT = 16 * 2**20


@pytest.fixture(scope="module")
def sparse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of 1 GiB that takes no room on disk."""
    path = tmp_path_factory.mktemp("large") / "sparse.txt"
    with path.open("wb") as file:
        file.write(b"begin")
        file.seek(GIB - 3)
        file.write(b"end")
    return path


@pytest.fixture(scope="module")
def digest(sparse: Path) -> str:
    """Its SHA-256."""
    with sparse.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("half", ["blocking", "async"])
@pytest.mark.parametrize("engine", ["wire", "httpx"])
def test_a_gibibyte_is_sent_twice_in_less_than_16_mebibytes(
    sparse: Path, digest: str, half: str, engine: str
) -> None:
    with ScriptedServer() as server:
        server.digests = True
        server.play(answer(), answer(503, headers={"retry-after": "0"}), answer())
        command = [sys.executable, "-m", "tests.servers.large_upload", half, engine, server.url]
        done = subprocess.run(
            [*command, str(sparse)], capture_output=True, text=True, check=False, timeout=280
        )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < LIMIT
    whole = f"{GIB} {digest}".encode()
    assert [seen.body for seen in server.seen if seen.method == "POST"] == [whole, whole]
