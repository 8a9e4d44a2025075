"""``serve`` and ``outbox`` are the commands of other parts of the SDK."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from honcho import Honcho
from tests.cli.conftest import Command


def test_its_options_are_those_of_the_embedded_server(run: Command) -> None:
    done = run("serve", "--help")
    assert done.code == 0
    assert done.out.startswith("usage: honcho-sdk serve")
    for option in ("--host", "--port", "--db", "--log-level"):
        assert option in done.out


@pytest.mark.parametrize("arguments", [["--port", "70000"], ["--nonsense"], ["extra"]])
def test_wrong_options_are_refused(run: Command, arguments: list[str]) -> None:
    assert run("serve", *arguments).code == 2


def test_an_outbox_is_shown(run: Command, tmp_path: Path) -> None:
    file = str(tmp_path / "box.db")
    with Honcho("none", base_url="embedded:") as client, client.outbox(file):
        pass
    done = run("outbox", file, "status", "--json")
    assert (done.code, done.json["pending"]) == (0, 0)
    assert run("outbox", "--help").out.startswith("usage: honcho-sdk outbox")
    assert run("outbox", file, "nonsense").code == 2


@pytest.mark.slow
def test_it_serves_until_it_is_told_to_stop() -> None:
    command = [sys.executable, "-m", "honcho", "serve", "--port", "0", "--log-level", "error"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as child:
        assert child.stdout is not None
        words = child.stdout.readline().split()
        url = next(word for word in words if word.startswith("http://"))
        with Honcho(base_url=url) as client:
            assert client.health() is not None
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 0
