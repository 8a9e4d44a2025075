"""An import is killed at random points and resumed: what it wrote is the same as without."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse
from tests.archive.reading import contents
from tests.outbox.processes import ROOT

POINTS = 20
SESSIONS = 25
MESSAGES = int(os.environ.get("HONCHO_ARCHIVE_MESSAGES", "2500"))
"""More of them, such as 100,000, take minutes."""


class Deadly:
    """Kills a process when it has made so many requests."""

    def __init__(self, server: EmbeddedServer) -> None:
        self._server = server
        self._lock = threading.Lock()
        self.requests = 0
        self.kill_at = 0
        self.process: subprocess.Popen[bytes] | None = None

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer, or kill who asks: half of the time after what was asked for was done."""
        with self._lock:
            self.requests += 1
            number = self.requests
        if number != self.kill_at or self.process is None:
            return self._server.handle(request)
        if number % 2:
            self._server.handle(request)
        self.process.kill()
        return WireResponse(503)  # nobody reads it


def make(client: Honcho) -> None:
    """A workspace with something of everything."""
    mara, tomas = client.peer("mara", metadata={"age": 41}), client.peer("tomas")
    for number in range(SESSIONS):
        session = client.session(f"s{number}", metadata={"number": number})
        count = MESSAGES // SESSIONS + number
        messages = [mara.message(f"{number}: {index}") for index in range(count)]
        session.add_messages([*messages, tomas.message("yes")])
    mara.set_card(["Likes huts"])
    mara.conclusions_of(tomas).create([f"fact {number}" for number in range(20)])
    client.scope("all").add_sessions([f"s{number}" for number in range(SESSIONS)])
    client.webhooks.create("https://example.com/hook")


@pytest.mark.slow
def test_an_import_that_is_killed(tmp_path: Path) -> None:
    """The halves take turns in going on."""
    path, again = tmp_path / "a.zip", tmp_path / "b.zip"
    with Honcho.embedded(workspace_id="copy") as client:
        make(client)
        client.export(path)
    random, halves = Random(16), cycle(["blocking", "async"])
    kills = 0
    with EmbeddedServer() as server:
        deadly = Deadly(server)
        with running_server(deadly) as url:
            last = 120 + MESSAGES // 80
            for point in [*(random.randint(1, last) for _ in range(POINTS)), 0]:
                deadly.requests, deadly.kill_at = 0, point
                command = [sys.executable, "-m", "tests.archive.importing", next(halves), url]
                command += [str(path), str(tmp_path / "checkpoint")]
                with subprocess.Popen(command, cwd=ROOT) as deadly.process:
                    code = deadly.process.wait()
                kills += code != 0
            assert code == 0
        with Honcho.embedded(server=server, workspace_id="copy") as client:
            client.export(again)
    assert kills >= POINTS // 2
    assert contents(again) == contents(path)
