"""``export`` and ``import``: what they write, say and refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho
from tests.cli.conftest import Command, Run


@pytest.fixture
def command(run: Command, honcho_server: Any, honcho_client: Honcho) -> Any:
    """Runs a command on a server that has two messages."""
    mara, tomas = honcho_client.peer("mara"), honcho_client.peer("tomas")
    honcho_client.session("hut").add_messages([mara.message("a"), tomas.message("b")])

    def call(*arguments: str) -> Run:
        return run(*arguments, "--url", honcho_server.url)

    return call


def test_there_and_back(command: Any, tmp_path: Path) -> None:
    path, checkpoint = str(tmp_path / "a.zip"), str(tmp_path / "checkpoint")
    done = command("export", path, "-w", "test")
    assert (done.code, done.out) == (0, "1 workspace, 1 session, 2 messages, 2 peers\n")
    done = command("import", path, "--into", "copy", "--checkpoint", checkpoint)
    assert done.code == 0
    assert done.out.startswith("2 messages, 1 session, 2 peers, 0 conclusions; 0 sessions left")
    again = command("import", path, "--into", "copy", "--checkpoint", checkpoint, "--json")
    assert again.json["messages"] == 2
    assert again.json["ids"] == f"{path}.ids.jsonl"


def test_a_part_as_json(command: Any, tmp_path: Path) -> None:
    path = str(tmp_path / "a.zip")
    done = command("export", path, "-w", "test", "--peer", "mara", "--session", "hut", "--json")
    assert done.json["counts"]["messages"] == 1
    assert command("export", path, "-w", "test", "--since", "2100-01-01", "--force").code == 0


def test_peers_become_one(command: Any, tmp_path: Path, honcho_client: Honcho) -> None:
    path = str(tmp_path / "a.zip")
    command("export", path, "-w", "test")
    options = ["--on-conflict", "merge", "--name", "tomas=mara", "-w", "merged"]
    assert command("import", path, *options).code == 0
    assert sorted(honcho_client.workspaces()) == ["merged", "test"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["export", "{there}"], 2, "exists: use --force to replace it"),
        (["export", "{new}", "--since", "soon"], 2, "since"),
        (["export", "{new}", "--session", "nowhere"], 1, "there is no session nowhere"),
        (["import", "{new}"], 2, "No such file"),
        (["import", "{there}"], 2, "is not an archive"),
        (["import", "{there}", "--name", "a"], 2, "write OLD=NEW"),
        (["import", "{there}", "--on-conflict", "x"], 2, "on_conflict"),
        (["import", "{there}", "--into", "a b"], 2, "into"),
    ],
)
def test_mistakes(
    command: Any, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    places = {"there": str(tmp_path / "there.zip"), "new": str(tmp_path / "new.zip")}
    Path(places["there"]).write_text("no zip")
    done = command(*(one.format(**places) for one in arguments), "-w", "test")
    assert done.code == code
    assert words in done.err.replace("\n", " ")
    assert not Path(places["new"]).exists()
