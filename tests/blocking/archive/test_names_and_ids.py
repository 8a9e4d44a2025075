# Derived from tests/aio/archive/test_names_and_ids.py by scripts/blocking.py; do not edit.
"""An import that gives peers other names, and the map of the ids that messages get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honcho import ConfigurationError, FileError, Honcho, ValidationError


def test_two_peers_become_one(full: Honcho, tmp_path: Path) -> None:
    """With what they said, what they know of others, and their cards."""
    path = tmp_path / "a.zip"
    tomas = full.peer("tomas", metadata={"age": 50, "town": "Ulm"})
    tomas.set_card(["Likes huts", "Snores"])
    full.export(path)
    with Honcho.embedded() as other:
        there = other.peer("mara", metadata={"town": "Freiburg"})
        there.set_card(["Is there"])
        report = other.import_archive(path, on_conflict="merge", names={"tomas": "mara"})
        peers = [one.id for one in other.peers()]
        van = other.session("van")
        assert (sorted(peers), report.peers) == (["mara", "silent"], 2)
        assert [one.peer_id for one in van.messages()] == ["mara", "mara"]
        assert there.get_metadata() == {"town": "Freiburg", "age": 41}
        assert sorted(there.get_card() or []) == [
            "Drives",
            "Is there",
            "Likes huts",
            "Snores",
        ]


def test_names_are_checked(full: Honcho, tmp_path: Path) -> None:
    path, checkpoint = tmp_path / "a.zip", tmp_path / "checkpoint"
    full.export(path)
    with Honcho.embedded() as other:
        with pytest.raises(ValidationError, match="names: the archive has no peer 'tom'"):
            other.import_archive(path, names={"tom": "mara"})
        with pytest.raises(ValidationError, match=r"names\['tomas'\]"):
            other.import_archive(path, names={"tomas": "no id"})
        with pytest.raises(ValidationError, match="names must be a dict"):
            other.import_archive(path, names=["tomas"])  # type: ignore[arg-type]
        other.import_archive(path, names={"tomas": "tom"}, checkpoint=checkpoint)
        with pytest.raises(ConfigurationError, match="was given other names"):
            other.import_archive(path, checkpoint=checkpoint)


def test_ids_where_the_same_was_said_before(full: Honcho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    full.export(path)
    with Honcho.embedded() as other:
        van = other.session("van")
        (before,) = van.add_messages(other.peer("tomas").message("b"))
        report = other.import_archive(path, on_conflict="merge")
        stored = [one.id for one in van.messages()]
    new = {json.loads(line)["new"] for line in report.ids.read_text().splitlines()}
    assert before.id == stored[0]
    assert [id in new for id in stored] == [False, True, True]


def test_ids_that_cannot_be_written(full: Honcho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    full.export(path)
    (tmp_path / "a.zip.ids.jsonl.part").mkdir()
    with Honcho.embedded() as other:
        with pytest.raises(FileError, match="ids of messages"):
            other.import_archive(path)
