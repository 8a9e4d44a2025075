"""``serve`` is the embedded server's own command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

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
