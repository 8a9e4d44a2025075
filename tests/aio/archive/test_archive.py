"""A workspace taken along: written into a file, read into another server, and the same there."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from honcho import (
    AsyncHoncho,
    ConfigurationError,
    ConflictError,
    NotFoundError,
    ValidationError,
)
from honcho.embedded import EmbeddedServer
from tests.archive.reading import contents


def without_workspace(found: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """The same, for a workspace of another name."""
    for record in found["workspace.jsonl"]:
        del record["id"]
    return found


async def test_what_is_exported_can_be_read_without_us(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "memory.zip"
    done: list[tuple[int, int]] = []
    counts = await full.export(path, progress=lambda count, total: done.append((count, total)))
    wanted = {"workspace": 1, "peers": 3, "sessions": 2, "messages": 123, "conclusions": 2}
    assert counts == wanted | {"cards": 2, "scopes": 1, "webhooks": 1}
    assert done[-1] == (123, 0)
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert (manifest["format"], manifest["version"]) == ("honcho-archive", 1)
    assert (manifest["counts"], manifest["workspace"]) == (counts, "full")
    assert manifest["left_out"]
    found = contents(path)
    assert found["workspace.jsonl"][0]["metadata"] == {"team": "hikers"}
    hut = next(one for one in found["sessions.jsonl"] if "place" in one["metadata"])
    assert hut["members"] == {"mara": {"observe_others": True}, "tomas": {"observe_me": False}}
    first = found["messages.jsonl"][0]
    assert (first["session"], first["peer"], first["content"]) == ("hut", "mara", "a")
    assert (first["metadata"], first["created_at"][:19]) == ({"n": 1}, "2026-01-02T03:04:05")
    assert {one["observed"] for one in found["cards.jsonl"]} == {"mara", "tomas"}
    assert sorted(found["scopes.jsonl"][0]["sessions"]) == ["hut", "van"]
    assert "secret" not in json.dumps(found["webhooks.jsonl"])


async def test_there_and_back_is_the_same(full: AsyncHoncho, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    await full.export(first)
    async with AsyncHoncho.embedded(workspace_id="other") as other:
        report = await other.import_archive(
            first, conclusions=True, checkpoint=tmp_path / "checkpoint"
        )
        await other.export(second)
        assert (report.peers, report.sessions, report.messages) == (3, 2, 123)
        assert (report.conclusions, report.skipped) == (2, 0)
        hut = await other.session("hut")
        new = [message.id async for message in await hut.messages(size=100)]
    assert without_workspace(contents(second)) == without_workspace(contents(first))
    ids = [json.loads(line) for line in report.ids.read_text().splitlines()]
    assert report.ids == tmp_path / "first.zip.ids.jsonl"
    assert [one["new"] for one in ids[:121]] == new
    assert len({one["old"] for one in ids}) == 123


async def test_into_another_workspace(full: AsyncHoncho, tmp_path: Path) -> None:
    """Of the same server, with the client's own connections."""
    path, again = tmp_path / "a.zip", tmp_path / "b.zip"
    await full.export(path)
    report = await full.import_archive(path, into="copy", conclusions=True)
    assert report.messages == 123
    assert sorted([one async for one in await full.workspaces()]) == ["copy", "full"]
    async with AsyncHoncho.embedded(archive=path, workspace_id="copy") as opened:
        await opened.export(again)
    assert without_workspace(contents(again)) == without_workspace(contents(path))
    with pytest.raises(ValidationError, match="into"):
        await full.import_archive(path, into="not an id")
    with pytest.raises(ConflictError, match="workspace 'copy' has 2 sessions"):
        await full.import_archive(path, into="copy")


async def test_an_archive_can_be_opened(full: AsyncHoncho, tmp_path: Path) -> None:
    """It has the ids, times and levels that it was made with, and can be asked and searched."""
    path, file, again = tmp_path / "a.zip", tmp_path / "memory.db", tmp_path / "b.zip"
    await full.export(path)
    async with AsyncHoncho.embedded(file, archive=path) as opened:
        assert opened.workspace_id == "full"
        await opened.export(again)
        van = await opened.session("van")
        assert [one.content for one in await van.search("c", limit=1)] == ["c"]
        mara = await opened.peer("mara")
        assert (await (await opened.session("hut")).add_messages(mara.message("new")))[0].id
    assert identical(again) == identical(path)
    with pytest.raises(ConfigurationError, match="workspace 'full' is in the file already"):
        AsyncHoncho.embedded(file, archive=path)
    async with AsyncHoncho.embedded(file, workspace_id="full") as kept:
        assert (await kept.conclusions.list()).total == 2


async def test_what_cannot_be_opened(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    await full.export(path)
    with pytest.raises(ConfigurationError, match="with an embedder"):
        AsyncHoncho.embedded(archive=path, embedder=lambda texts: [[1.0] for _ in texts])
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(damaged, "w") as part:
        for name in whole.namelist():
            data = whole.read(name)
            part.writestr(name, data[: len(data) // 2] if name == "messages.jsonl" else data)
    file = tmp_path / "memory.db"
    with pytest.raises(ValidationError, match=r"messages\.jsonl"):
        AsyncHoncho.embedded(file, archive=damaged)
    async with AsyncHoncho.embedded(file, archive=path) as opened:
        assert opened.workspace_id == "full"


def identical(path: Path) -> dict[str, Any]:
    """Everything in an archive, as it is."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist()) - {"manifest.json"}
        found = {name: sorted(archive.read(name).splitlines()) for name in names}
        found["messages.jsonl"] = archive.read("messages.jsonl").splitlines()
    return found


async def test_conclusions_are_only_written_where_that_is_wanted(
    full: AsyncHoncho, tmp_path: Path
) -> None:
    await full.export(tmp_path / "a.zip")
    async with AsyncHoncho.embedded() as other:
        report = await other.import_archive(tmp_path / "a.zip")
        assert report.conclusions == 0
        assert (await other.conclusions.list()).total == 0


async def test_a_part_of_a_workspace(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "part.zip"
    await full.export(path, sessions=["van"])
    found = contents(path)
    assert {one["session"] for one in found["messages.jsonl"]} == {"van"}
    assert [one["content"] for one in found["conclusions.jsonl"]] == ["Drives a van"]
    assert (found["scopes.jsonl"], found["webhooks.jsonl"]) == ([], [])
    assert len(found["peers.jsonl"]) == 2
    await full.export(path, peers=["mara"])
    assert [one["content"] for one in contents(path)["messages.jsonl"]] == ["a", "c"]
    await full.export(path, since="2026-02-01")
    assert [one["content"] for one in contents(path)["messages.jsonl"]][:2] == ["0", "1"]
    with pytest.raises(NotFoundError, match="there is no session nowhere"):
        await full.export(tmp_path / "none.zip", sessions=["nowhere"])
    assert [one.name for one in _files(tmp_path)] == ["part.zip"]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


async def test_what_is_there_already(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    await full.export(path)
    async with AsyncHoncho.embedded() as other:
        mara = await other.peer("mara", metadata={"age": 42, "town": "Freiburg"})
        hut = await other.session("hut")
        await hut.add_messages(mara.message("before"))
        with pytest.raises(ConflictError, match="1 sessions and 1 peers of the archive already"):
            await other.import_archive(path)
        assert [one.id async for one in await other.sessions()] == ["hut"]
        report = await other.import_archive(path, on_conflict="skip")
        assert (report.sessions, report.messages, report.skipped) == (1, 2, 1)
        assert (await hut.messages()).total == 1
        report = await other.import_archive(path, on_conflict="merge")
        assert report.messages == 123
        contents = [one.content async for one in await hut.messages(size=100)]
        assert contents == ["before", "a", *map(str, range(120))]
        assert await mara.get_metadata() == {"age": 42, "town": "Freiburg"}
        assert await hut.get_metadata() == {"place": "Black Forest"}


async def test_an_import_goes_on_where_it_failed(full: AsyncHoncho, tmp_path: Path) -> None:
    path, checkpoint = tmp_path / "a.zip", tmp_path / "checkpoint"
    await full.export(path)
    with EmbeddedServer() as server:
        handle, left = server.handle, [20]

        def failing(request: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise ConnectionResetError("gone")
            return handle(request)

        server.handle = failing  # type: ignore[method-assign]
        async with AsyncHoncho.embedded(server=server, workspace_id="w") as other:
            for requests in range(5, 100, 7):
                left[0] = requests
                try:
                    report = await other.with_options(max_retries=0).import_archive(
                        path, conclusions=True, checkpoint=checkpoint
                    )
                except Exception:  # noqa: BLE001 - whatever a broken server leads to
                    continue
                break
            left[0] = 1000
            second = tmp_path / "second.zip"
            await other.export(second)
    assert requests > 5
    assert report.messages == 123
    assert without_workspace(contents(second)) == without_workspace(contents(path))


async def test_what_is_no_archive_is_refused(full: AsyncHoncho, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"no zip")
    with pytest.raises(ValidationError, match="is not an archive"):
        await full.import_archive(path)
    for manifest, reason in (
        (None, "no manifest"),
        ({"format": "x", "version": 1, "counts": {}}, "not an archive of Honcho"),
        ({"format": "honcho-archive", "version": 2, "counts": {}}, "version 2"),
    ):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("other", "")
            if manifest is not None:
                archive.writestr("manifest.json", json.dumps(manifest))
        with pytest.raises(ValidationError, match=reason):
            await full.import_archive(path)
    with pytest.raises(ValidationError, match="on_conflict"):
        await full.import_archive(path, on_conflict="replace")  # type: ignore[arg-type]
