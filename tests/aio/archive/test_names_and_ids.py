"""An import that gives peers other names, and the map of the ids that messages get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honcho import AsyncHoncho, ConfigurationError, FileError, ValidationError


async def test_two_peers_become_one(full: AsyncHoncho, tmp_path: Path) -> None:
    """With what they said, what they know of others, and their cards."""
    path = tmp_path / "a.zip"
    tomas = await full.peer("tomas", metadata={"age": 50, "town": "Ulm"})
    await tomas.set_card(["Likes huts", "Snores"])
    await full.export(path)
    async with AsyncHoncho.embedded() as other:
        there = await other.peer("mara", metadata={"town": "Freiburg"})
        await there.set_card(["Is there"])
        report = await other.import_archive(path, on_conflict="merge", names={"tomas": "mara"})
        peers = [one.id async for one in await other.peers()]
        van = await other.session("van")
        assert (sorted(peers), report.peers) == (["mara", "silent"], 2)
        assert [one.peer_id async for one in await van.messages()] == ["mara", "mara"]
        assert await there.get_metadata() == {"town": "Freiburg", "age": 41}
        assert sorted(await there.get_card() or []) == [
            "Drives",
            "Is there",
            "Likes huts",
            "Snores",
        ]


async def test_names_are_checked(full: AsyncHoncho, tmp_path: Path) -> None:
    path, checkpoint = tmp_path / "a.zip", tmp_path / "checkpoint"
    await full.export(path)
    async with AsyncHoncho.embedded() as other:
        with pytest.raises(ValidationError, match="names: the archive has no peer 'tom'"):
            await other.import_archive(path, names={"tom": "mara"})
        with pytest.raises(ValidationError, match=r"names\['tomas'\]"):
            await other.import_archive(path, names={"tomas": "no id"})
        with pytest.raises(ValidationError, match="names must be a dict"):
            await other.import_archive(path, names=["tomas"])  # type: ignore[arg-type]
        await other.import_archive(path, names={"tomas": "tom"}, checkpoint=checkpoint)
        with pytest.raises(ConfigurationError, match="was given other names"):
            await other.import_archive(path, checkpoint=checkpoint)


async def test_ids_where_the_same_was_said_before(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    await full.export(path)
    async with AsyncHoncho.embedded() as other:
        van = await other.session("van")
        (before,) = await van.add_messages((await other.peer("tomas")).message("b"))
        report = await other.import_archive(path, on_conflict="merge")
        stored = [one.id async for one in await van.messages()]
    new = {json.loads(line)["new"] for line in report.ids.read_text().splitlines()}
    assert before.id == stored[0]
    assert [id in new for id in stored] == [False, True, True]


async def test_ids_that_cannot_be_written(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    await full.export(path)
    (tmp_path / "a.zip.ids.jsonl.part").mkdir()
    async with AsyncHoncho.embedded() as other:
        with pytest.raises(FileError, match="ids of messages"):
            await other.import_archive(path)
