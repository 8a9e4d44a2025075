"""Ctrl-C in the middle of ``export`` and ``import`` on the command line."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse
from tests.archive.reading import contents
from tests.archive.test_kills import make
from tests.outbox.processes import ROOT

# The handler by name: a shell starts what it puts in the background with the signal ignored.
PROGRAM = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from honcho.__main__ import main; sys.exit(main())"
)


class Interrupting:
    """Sends Ctrl-C to a process when it asks for so many pages, or writes so many batches."""

    def __init__(self, server: EmbeddedServer) -> None:
        self._server = server
        self.left = 0
        self.process: subprocess.Popen[str] | None = None

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer, after an interrupt where it is time for it."""
        if "/messages" in request.target:
            self.left -= 1
            if self.left == 0 and self.process is not None:
                self.process.send_signal(signal.SIGINT)
        return self._server.handle(request)


@pytest.mark.slow
def test_ctrl_c(tmp_path: Path) -> None:
    first, second, checkpoint = tmp_path / "a.zip", tmp_path / "b.zip", tmp_path / "checkpoint"
    with EmbeddedServer() as server:
        interrupting = Interrupting(server)

        def run(after: int, *arguments: str) -> tuple[int, str]:
            command = [sys.executable, "-c", PROGRAM, *arguments, "--base-url", url]
            interrupting.left = after
            with subprocess.Popen(command, cwd=ROOT, text=True, stderr=subprocess.PIPE) as process:
                interrupting.process = process
                said = process.communicate()[1]
            return process.returncode, said

        with Honcho.embedded(server=server, workspace_id="copy") as client:
            make(client)
        with running_server(interrupting) as url:
            code, said = run(10, "export", str(first), "--workspace", "copy")
            assert (code, "Traceback" in said) == (130, False), said
            assert list(tmp_path.iterdir()) == []
            assert run(0, "export", str(first), "--workspace", "copy")[0] == 0
            load = ["import", str(first), "--into", "other", "--conclusions"]
            load += ["--checkpoint", str(checkpoint)]
            code, said = run(10, *load)
            assert (code, "Traceback" in said) == (130, False), said
            assert run(0, *load)[0] == 0
            assert run(0, "export", str(second), "--workspace", "other")[0] == 0
    wanted, found = contents(first), contents(second)
    del wanted["workspace.jsonl"], found["workspace.jsonl"]
    assert found == wanted
