"""``python -m honcho.outbox FILE status|flush|refused|retry``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from honcho import Honcho
from honcho.outbox import __main__ as program
from honcho.outbox.lease import Lease
from tests.ingest.watched import REFUSED, Watched, watched_server
from tests.outbox.processes import ROOT


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched


@pytest.fixture
def path(server: Watched, tmp_path: Path) -> Path:
    """An outbox with one message refused and one pending."""
    path = tmp_path / "turns.db"
    server.behaviour = lambda number, session, answer: REFUSED
    with Honcho(base_url=server.url, workspace_id="test") as client:
        with client.outbox(path) as outbox:
            outbox.add("s", {"peer_id": "mara", "content": "bad " * 30})
            outbox.flush(60)
        delivers = Lease(path)
        assert delivers.take()
        with client.outbox(path) as outbox:
            outbox.add("s", {"peer_id": "mara", "content": "good"})
        delivers.release()
    server.revive()
    return path


def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: object
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["honcho.outbox", *map(str, arguments)])
    code = program.main()
    out, err = capsys.readouterr()
    return code, out, err


def test_it_tells_how_an_outbox_stands(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, _ = run(capsys, monkeypatch, path, "status")
    assert code == 0
    assert "pending: 1\n" in out
    assert "refused: 1\n" in out
    assert "state: stopped\n" in out
    _, out, _ = run(capsys, monkeypatch, path, "status", "--json")
    status = json.loads(out)
    assert (status["pending"], status["state"], status["retry_at"]) == (1, "stopped", None)
    assert status["oldest"].endswith("+00:00")


def test_it_lists_what_was_refused(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, _ = run(capsys, monkeypatch, path, "refused")
    first, second = out.splitlines()
    assert first.startswith("1  s  message  'bad bad ")
    assert first.endswith("...'")
    assert "HTTP 422" in second
    _, out, _ = run(capsys, monkeypatch, path, "refused", "--json")
    refused = json.loads(out)
    assert (refused["number"], refused["status_code"]) == (1, 422)
    assert refused["body"]["peer_id"] == "mara"


def test_it_puts_back_and_delivers(
    server: Watched, path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(capsys, monkeypatch, path, "retry", "1") == (0, "1 put back\n", "")
    assert run(capsys, monkeypatch, path, "retry") == (0, "0 put back\n", "")
    flush = run(capsys, monkeypatch, path, "flush", "--base-url", server.url)
    assert flush == (0, "nothing is pending; 0 refused\n", "")
    assert server.contents("s") == ["good", "bad " * 30]


def test_it_says_what_is_wrong(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, err = run(capsys, monkeypatch, path.with_name("missing.db"), "status")
    assert code == 1
    assert err.endswith("missing.db: there is no such file; client.outbox(file) makes one\n")
    code, _, err = run(capsys, monkeypatch, path, "retry", "7")
    assert (code, err) == (1, "honcho.outbox: there is no refused message 7 in this outbox\n")
    nowhere = ["--base-url", "http://127.0.0.1:9", "--timeout", "0.01"]
    code, _, err = run(capsys, monkeypatch, path, "flush", *nowhere)
    assert code == 1
    assert "1 messages were not delivered in 0.01 s" in err


def test_it_runs_as_a_module(path: Path) -> None:
    command = [sys.executable, "-m", "honcho.outbox", str(path), "refused"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1  s  message")
