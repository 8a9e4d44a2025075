# Derived from tests/aio/facade/test_embedded_addresses.py by scripts/blocking.py; do not edit.
"""Where an embedded server keeps what it is told, and which clients share one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import ConfigurationError, Honcho
from honcho.concurrency.both import gather


def said(client: Honcho) -> list[str]:
    """The contents of everything."""
    return [one.content for one in client.session("s").messages()]


def say(client: Honcho, text: str) -> None:
    session, peer = client.session("s"), client.peer("p")
    session.add_messages(peer.message(text))


def names(folder: Path) -> set[str]:
    """Of all files in a folder."""
    return {one.name for one in folder.iterdir()}


def link(path: Path, target: str) -> None:
    """Make a symbolic link."""
    path.symlink_to(target)


def test_clients_of_one_url_share_a_server() -> None:
    with Honcho(base_url="embedded:") as first:
        say(first, "one")
        with Honcho(base_url="embedded::memory:") as second:
            assert said(second) == ["one"]
            say(second, "two")
        assert said(first) == ["one", "two"]
        with Honcho.embedded() as private:
            assert said(private) == []
    with Honcho(base_url="embedded:") as later:
        assert said(later) == []


def test_the_first_may_leave_first() -> None:
    first = Honcho(base_url="embedded:")
    second = Honcho(base_url="embedded:")
    say(first, "one")
    first.close()
    first.close()
    assert said(second) == ["one"]
    second.close()


def test_a_client_that_is_forgotten_keeps_no_server() -> None:
    forgotten = [Honcho(base_url="embedded:")]
    say(forgotten[0], "one")
    with pytest.warns(ResourceWarning, match="not closed"):
        forgotten.clear()
    with Honcho(base_url="embedded:") as client:
        assert said(client) == []


def test_clients_of_one_file_share_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    link(tmp_path / "link.db", "memory.db")
    with Honcho(base_url="embedded:memory.db") as client:
        say(client, "one")
        monkeypatch.chdir("/")
        for url in (f"embedded:{tmp_path}/memory.db", f"embedded://{tmp_path}/link.db"):
            with Honcho(base_url=url) as other:
                assert other._api.shared.server is client._api.shared.server
                assert said(other) == ["one"]
        with Honcho.embedded(tmp_path / "memory.db") as private:
            assert private._api.shared.server is not client._api.shared.server
            assert said(private) == ["one"]
        # Many at once need more connections than there are: all are to the same file.
        gather([lambda: said(client) for _ in range(8)], limit=8)
    assert names(tmp_path) == {"memory.db", "link.db"}


@pytest.mark.parametrize("path", [None, ":memory:", Path(":memory:")])
def test_memory_is_one_database(path: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    with Honcho.embedded(path) as client:
        say(client, "first")
        gather([lambda: say(client, "x") for _ in range(80)], limit=8)
        assert len(said(client)) == 81
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
def test_paths_that_are_no_plain_files_are_refused(
    path: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match="path"):
        Honcho.embedded(path)
    if isinstance(path, str) and path.strip() not in {"", ":memory:"}:
        with pytest.raises(ConfigurationError, match="base_url"):
            Honcho(base_url=f"embedded:{path}")
    assert names(tmp_path) == set()


def test_a_file_may_have_an_odd_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a?mode=ro", "%20.db", "#x", "memory", "./:memory:.db"):
        with Honcho.embedded(name) as client:
            say(client, "one")
        assert Path(name).name in names(tmp_path)


def test_the_environment_may_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "embedded:")
    with Honcho() as first, Honcho() as second:
        say(first, "one")
        assert said(second) == ["one"]
