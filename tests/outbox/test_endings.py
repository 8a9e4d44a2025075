"""The interpreter ends, the loop ends, the process forks: nothing is lost or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from honcho import Honcho
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, Watched, watched_server
from tests.outbox.processes import ROOT


def run(how: str, url: str, path: Path) -> str:
    command = [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning"]
    command += ["-m", "tests.outbox.ending", how, url, str(path)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def deliver_the_rest(server: Watched, path: Path) -> None:
    with (
        Honcho(base_url=server.url, workspace_id="test") as client,
        client.outbox(path) as outbox,
    ):
        outbox.flush(60)


@pytest.mark.parametrize("how", ["without_closing", "cancelled"])
def test_an_end_with_a_request_under_way(tmp_path: Path, how: str) -> None:
    """It does not wait for a server that takes a write, stores it and never answers."""
    ended = threading.Event()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        response = answer()
        ended.wait(60)
        return response

    with watched_server() as server:
        server.behaviour = behaviour
        assert run(how, server.url, tmp_path / "turns.db") == "added\n"
        ended.set()
        server.revive()
        deliver_the_rest(server, tmp_path / "turns.db")
        for session in range(3):
            wanted = [str(number) for number in range(session, 300, 3)]
            assert server.contents(f"s{session}") == wanted
        assert server.stored == 300


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_parent_and_child_use_one_outbox(tmp_path: Path) -> None:
    with watched_server() as server:
        run("forked", server.url, tmp_path / "turns.db")
        found = [int(text) for text in server.contents("s")]
    assert sorted(found) == list(range(300))
    for first, last in ((0, 100), (100, 200), (200, 300)):
        mine = [number for number in found if first <= number < last]
        assert mine == sorted(mine)
