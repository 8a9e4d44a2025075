"""``inspect``: where the page is, and what stands in its way."""

from __future__ import annotations

import importlib
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from honcho import Honcho
from tests.cli.conftest import Command

command = importlib.import_module("honcho.cli.inspect")


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Sets what happens while the inspector runs; it ends afterwards."""

    def during(happens: Callable[[], None]) -> None:
        monkeypatch.setattr(command, "_wait_for_interrupt", happens)

    return during


@pytest.fixture
def memory(tmp_path: Path) -> str:
    """A file of the embedded server that has a workspace ``w``."""
    url = f"embedded:{tmp_path / 'memory.db'}"
    with Honcho(base_url=url, workspace_id="w") as client:
        client.peer("ann")
    return url


def test_it_says_where_the_page_is(
    run: Command,
    memory: str,
    meanwhile: Callable[[Callable[[], None]], None],
    capfd: pytest.CaptureFixture[str],
) -> None:
    pages: list[str] = []

    def look() -> None:
        url = json.loads(capfd.readouterr().out)["url"]
        with httpx.Client(follow_redirects=True) as browser:
            pages.append(browser.get(url).text)

    meanwhile(look)
    assert run("inspect", "--url", memory, "-w", "w", "--write", "--json").code == 0
    assert "<bdi>ann</bdi>" in pages[0]
    assert "can write" in pages[0]


def test_it_looks_without_creating_a_workspace(
    run: Command, memory: str, meanwhile: Callable[[Callable[[], None]], None]
) -> None:
    meanwhile(lambda: None)
    done = run("inspect", "--url", memory, "-w", "typo")
    assert done.code == 0
    first, second = done.out.splitlines()
    assert first == f"Inspecting {memory} (read-only). Open this address:"
    assert second.startswith("  http://127.0.0.1:")
    with Honcho(base_url=memory, workspace_id="w") as client:
        assert list(client.workspaces()) == ["w"]


def test_its_extra_is_missing(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "jinja2" else name)
    done = run("inspect")
    assert (done.code, done.out) == (2, "")
    assert "inspect needs jinja2" in done.err
    assert "pip install 'honcho-sdk[inspect]'" in done.err


def test_a_port_that_is_in_use(run: Command, memory: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("inspect", "--url", memory, "--port", str(port))
    assert (done.code, f"port {port} is in use" in done.err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [["--port", "65536"], ["--port", "x"], ["--url", "ftp://x"], ["-w", "a b"], ["extra"]],
)
def test_arguments_that_cannot_be_used(run: Command, arguments: list[str]) -> None:
    assert run("inspect", *arguments).code == 2


@pytest.mark.slow
def test_it_runs_until_it_is_interrupted(memory: str) -> None:
    arguments = [sys.executable, "-m", "honcho", "inspect", "--url", memory, "--json"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            lines = [child.stdout.readline() for _ in range(5)]
            url = json.loads("".join(lines))["url"]
            assert httpx.get(url).status_code == 303
            child.send_signal(signal.SIGINT)
            assert child.wait(30) == 0
        finally:
            child.kill()
