"""From one server to another, both in processes of their own; both ends only see HTTP."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from honcho import Honcho
from tests.archive.reading import contents
from tests.archive.test_kills import make
from tests.outbox.processes import ROOT, Server


@pytest.mark.slow
def test_from_one_server_to_another(tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    servers: list[Server] = []
    try:
        for name in ("one", "other"):
            (tmp_path / name).mkdir()
            servers.append(Server(tmp_path / name))
            servers[-1].start()
        with Honcho(base_url=servers[0].url, workspace_id="copy") as client:
            make(client)
        run("export", str(first), "--workspace", "copy", "--base-url", servers[0].url)
        run("import", str(first), "--into", "copy", "--conclusions", "--base-url", servers[1].url)
        run("export", str(second), "--workspace", "copy", "--base-url", servers[1].url)
    finally:
        for server in servers:
            server.kill()
    assert contents(second) == contents(first)


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "honcho", *arguments], cwd=ROOT, check=True)
