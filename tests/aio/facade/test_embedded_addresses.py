"""Where an embedded server keeps what it is told, and which clients share one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho, ConfigurationError
from honcho.concurrency.both import async_gather


async def said(client: AsyncHoncho) -> list[str]:
    """The contents of everything."""
    return [one.content async for one in await (await client.session("s")).messages()]


async def say(client: AsyncHoncho, text: str) -> None:
    session, peer = await client.session("s"), await client.peer("p")
    await session.add_messages(peer.message(text))


def names(folder: Path) -> set[str]:
    """Of all files in a folder."""
    return {one.name for one in folder.iterdir()}


def link(path: Path, target: str) -> None:
    """Make a symbolic link."""
    path.symlink_to(target)


async def test_clients_of_one_url_share_a_server() -> None:
    async with AsyncHoncho(base_url="embedded:") as first:
        await say(first, "one")
        async with AsyncHoncho(base_url="embedded::memory:") as second:
            assert await said(second) == ["one"]
            await say(second, "two")
        assert await said(first) == ["one", "two"]
        async with AsyncHoncho.embedded() as private:
            assert await said(private) == []
    async with AsyncHoncho(base_url="embedded:") as later:
        assert await said(later) == []


async def test_the_first_may_leave_first() -> None:
    first = AsyncHoncho(base_url="embedded:")
    second = AsyncHoncho(base_url="embedded:")
    await say(first, "one")
    await first.aclose()
    await first.aclose()
    assert await said(second) == ["one"]
    await second.aclose()


async def test_a_client_that_is_forgotten_keeps_no_server() -> None:
    forgotten = [AsyncHoncho(base_url="embedded:")]
    await say(forgotten[0], "one")
    with pytest.warns(ResourceWarning, match="not closed"):
        forgotten.clear()
    async with AsyncHoncho(base_url="embedded:") as client:
        assert await said(client) == []


async def test_clients_of_one_file_share_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    link(tmp_path / "link.db", "memory.db")
    async with AsyncHoncho(base_url="embedded:memory.db") as client:
        await say(client, "one")
        monkeypatch.chdir("/")
        for url in (f"embedded:{tmp_path}/memory.db", f"embedded://{tmp_path}/link.db"):
            async with AsyncHoncho(base_url=url) as other:
                assert other._api.shared.server is client._api.shared.server
                assert await said(other) == ["one"]
        async with AsyncHoncho.embedded(tmp_path / "memory.db") as private:
            assert private._api.shared.server is not client._api.shared.server
            assert await said(private) == ["one"]
        # Many at once need more connections than there are: all are to the same file.
        await async_gather([lambda: said(client) for _ in range(8)], limit=8)
    assert names(tmp_path) == {"memory.db", "link.db"}


@pytest.mark.parametrize("path", [None, ":memory:", Path(":memory:")])
async def test_memory_is_one_database(path: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    async with AsyncHoncho.embedded(path) as client:
        await say(client, "first")
        await async_gather([lambda: say(client, "x") for _ in range(80)], limit=8)
        assert len(await said(client)) == 81
    assert names(tmp_path) == set()


@pytest.mark.parametrize(
    "path",
    [
        "file:memory.db",
        "file:memory.db?mode=ro",
        "file::memory:?cache=shared",
        "FILE:memory.db",
        " file:memory.db",
        ":memory:?cache=shared",
        ":MEMORY:",
        " :memory:",
        "",
        "  ",
        b"memory.db",
        5,
        "a\0b",
        "a\nb",
        Path("file:memory.db"),
    ],
)
async def test_paths_that_are_no_plain_files_are_refused(
    path: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match="path"):
        AsyncHoncho.embedded(path)
    if isinstance(path, str) and path.strip() not in {"", ":memory:"}:
        with pytest.raises(ConfigurationError, match="base_url"):
            AsyncHoncho(base_url=f"embedded:{path}")
    assert names(tmp_path) == set()


async def test_a_file_may_have_an_odd_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a?mode=ro", "%20.db", "#x", "memory", "./:memory:.db"):
        async with AsyncHoncho.embedded(name) as client:
            await say(client, "one")
        assert Path(name).name in names(tmp_path)


async def test_the_environment_may_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "embedded:")
    async with AsyncHoncho() as first, AsyncHoncho() as second:
        await say(first, "one")
        assert await said(second) == ["one"]
