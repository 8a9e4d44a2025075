"""Doctor on an embedded store: each case with a real file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from honcho.embedded import EmbeddedServer
from tests.cli.conftest import Command


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "memory.db"
    with EmbeddedServer(path):
        pass
    return path


def test_memory(run: Command) -> None:
    done = run("doctor", "--json", "--url", "embedded:")
    assert (done.code, done.problems()) == (0, [])
    assert "in memory" in done.finding("embedded")["text"]


def test_a_file_that_works(run: Command, store: Path) -> None:
    done = run("doctor", "--json", "--url", f"embedded:{store}")
    assert done.code == 0
    assert done.finding("embedded")["details"]["size"] > 0


def test_a_file_that_is_open_elsewhere_works(run: Command, store: Path) -> None:
    with EmbeddedServer(store):
        assert run("doctor", "--json", "--url", f"embedded:{store}").problems() == []


def test_a_locked_file(run: Command, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("honcho.cli.diagnosis.embedded._PATIENCE", 0.01)
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run("doctor", "--json", "--url", f"embedded:{store}")
    found = done.finding("embedded_locked")
    assert done.code == 1
    assert "another program is in the middle of writing" in found["text"]


@pytest.mark.parametrize(
    ("version", "code", "hint"),
    [(999, "embedded_newer", "pip install -U honcho-sdk"), (1, "embedded_older", "version that")],
)
def test_a_file_of_another_version(
    run: Command, store: Path, version: int, code: str, hint: str
) -> None:
    with closing(sqlite3.connect(store)) as database:
        database.execute(f"PRAGMA user_version = {version}")
        database.commit()
    found = run("doctor", "--json", "--url", f"embedded:{store}").finding(code)
    assert f"its format is {version}" in found["text"]
    assert hint in found["hint"]


def test_a_database_of_somebody_else(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE songs (title)")
        database.commit()
    before = path.read_bytes()
    done = run("doctor", "--json", "--url", f"embedded:{path}")
    assert "not one of Honcho's" in done.finding("embedded_foreign")["text"]
    assert path.read_bytes() == before


def test_a_file_that_is_no_database(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and long enough for a header. " * 50)
    done = run("doctor", "--json", "--url", f"embedded:{path}")
    assert "not a SQLite database" in done.finding("embedded_foreign")["text"]


def test_a_file_that_is_not_there_yet_is_not_made(run: Command, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    done = run("doctor", "--json", "--url", f"embedded:{path}")
    assert done.code == 0
    assert done.finding("embedded_new")["level"] == "note"
    assert not path.exists()


def test_a_folder_that_is_not_there(run: Command, tmp_path: Path) -> None:
    done = run("doctor", "--json", "--url", f"embedded:{tmp_path / 'no' / 'memory.db'}")
    assert done.problems() == ["embedded_no_folder"]


def test_a_folder_in_place_of_a_file(run: Command, tmp_path: Path) -> None:
    assert run("doctor", "--json", "--url", f"embedded:{tmp_path}").problems() == [
        "embedded_folder"
    ]


def test_a_file_that_may_not_be_written(
    run: Command, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write every file
    assert run("doctor", "--json", "--url", f"embedded:{store}").problems() == [
        "embedded_not_writable"
    ]
