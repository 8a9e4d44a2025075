"""``mcp``: its options. What it serves is tested in tests/mcp_server."""

from __future__ import annotations

import importlib.util
import socket
from importlib.machinery import ModuleSpec

import pytest

from honcho.cli import exits
from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--embedded", "x.db", "--url", "embedded:"], "--embedded and --url are two servers"),
        (["--embedded", "."], "is a directory"),
        (["--url", "nowhere"], "base_url has no scheme"),
        (["--workspace", "a b"], "workspace_id"),
        (["--user", "a b"], "user is 'a b'"),
        (["--session", "a/b"], "session is 'a/b'"),
        (["--timeout", "0"], "timeout"),
        (["--http", "--port", "70000"], "65535"),
        (["--http", "--no-token", "--host", "0.0.0.0"], "--no-token needs an address of loopback"),
        (["--nonsense"], "No such option"),
    ],
)
def test_options_that_cannot_be_used(run: Command, arguments: list[str], told: str) -> None:
    done = run("mcp", *arguments)
    assert (done.code, done.out) == (exits.USAGE, "")
    assert told in " ".join(done.err.replace("│", " ").split())


@pytest.mark.parametrize("token", ["short", "with a blank in the token", "\xe9" * 20])
def test_a_token_that_cannot_be_one(
    run: Command, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("HONCHO_MCP_TOKEN", token)
    done = run("mcp", "--http", "--url", "embedded:")
    assert (done.code, done.out) == (exits.USAGE, "")
    assert "HONCHO_MCP_TOKEN must have 16 or more ASCII characters" in done.err
    assert token not in done.err


def test_a_port_in_use(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signal.signal", lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("mcp", "--http", "--no-token", "--url", "embedded:", "--port", str(port))
    assert (done.code, done.out) == (exits.USAGE, "")
    assert f"cannot listen on 127.0.0.1:{port}: " in done.err


def test_without_the_package(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "mcp" else importlib.util.find_spec(name, package)

    monkeypatch.setattr("honcho.cli.mcp.find_spec", find)
    done = run("mcp")
    assert (done.code, done.out) == (exits.USAGE, "")
    assert done.err.count("\n") == 1
    assert 'pip install "honcho-sdk[mcp]"' in done.err
