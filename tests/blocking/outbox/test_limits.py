# Derived from tests/aio/outbox/test_limits.py by scripts/blocking.py; do not edit.
"""What an outbox refuses: what does not fit, wrong options, files that are not its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from honcho import (
    ConfigurationError,
    FileError,
    Honcho,
    OutboxFullError,
    ValidationError,
)
from honcho.outbox.lease import Lease
from tests.blocking.outbox.test_outbox import NOWHERE, client_of, names, offline
from tests.ingest.watched import Watched


def test_an_unused_outbox_makes_no_file(tmp_path: Path) -> None:
    with offline() as client:
        outbox = client.outbox(tmp_path / "turns.db")
        outbox.close()
    assert names(tmp_path) == []


def test_a_full_outbox_is_an_error(tmp_path: Path) -> None:
    message = {"peer_id": "mara", "content": "hello"}
    with offline() as client, client.outbox(tmp_path / "a.db", max_pending=2) as outbox:
        outbox.add("s", message)
        with pytest.raises(OutboxFullError, match=r"holds 1 messages of .* nothing was added"):
            outbox.add("s", [message, message])
        outbox.add("s", message)
        assert outbox.status.pending == 2
    with offline() as client, client.outbox(tmp_path / "b.db", max_bytes=100) as outbox:
        outbox.add("s", message)
        with pytest.raises(OutboxFullError, match="of 100 bytes"):
            outbox.add("s", message)


def test_a_full_outbox_can_drop_what_is_oldest(server: Watched, tmp_path: Path) -> None:
    path = tmp_path / "turns.db"
    delivers = Lease(path)
    assert delivers.take()  # so that nothing is under way, which may not be dropped
    with (
        offline() as client,
        client.outbox(path, max_pending=3, when_full="drop_oldest") as outbox,
    ):
        for index in range(10):
            outbox.add("s", {"peer_id": "mara", "content": str(index)})
        with pytest.raises(OutboxFullError):
            outbox.add("s", [{"peer_id": "mara", "content": "x"}] * 4)
        status = outbox.status
    delivers.release()
    assert (status.pending, status.dropped) == (3, 7)
    with client_of(server) as client, client.outbox(path) as outbox:
        outbox.flush(timeout=60)
    assert server.contents("s") == ["7", "8", "9"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("max_pending", 0),
        ("max_bytes", 0),
        ("when_full", "wait"),
        ("synchronous", "off"),
        ("concurrency", 0),
        ("concurrency", 65),
    ],
)
def test_options_are_checked(tmp_path: Path, option: str, value: object) -> None:
    options: dict[str, object] = {option: value}
    with offline() as client:
        with pytest.raises(ValidationError, match=option):
            client.outbox(tmp_path / "turns.db", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("messages", "reason"),
    [
        ([{"peer_id": "mara"}], "has no content"),
        ({"peer_id": "a b", "content": "x"}, "peer_id"),
        ("hello", "messages"),
        ({"peer_id": "mara", "content": "x", "metadata": {"n": float("nan")}}, "metadata"),
        (
            {"peer_id": "mara", "content": "x", "metadata": dict.fromkeys(map(str, range(100)))},
            "100",
        ),
    ],
)
@pytest.mark.parametrize("split", [False, True])
def test_what_the_server_would_refuse_is_refused_at_once(
    tmp_path: Path, messages: object, reason: str, split: bool
) -> None:
    with offline() as client, client.outbox(tmp_path / "turns.db") as outbox:
        with pytest.raises(ValidationError, match=reason):
            outbox.add("s", messages, split=split)  # type: ignore[arg-type]
        assert outbox.status.pending == 0


def test_another_workspace_may_not_use_the_file(tmp_path: Path) -> None:
    with offline() as client, client.outbox(tmp_path / "turns.db"):
        pass
    with Honcho(base_url=NOWHERE, workspace_id="other") as client:
        outbox = client.outbox(tmp_path / "turns.db")
        with pytest.raises(ConfigurationError, match="belongs to workspace 'test', not to 'other'"):
            outbox.add("s", {"peer_id": "mara", "content": "x"})
        outbox.close()


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough" * 100, b"SQLite format 3\0"]
)
def test_another_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with offline() as client:
        outbox = client.outbox(path)
        with pytest.raises(ConfigurationError, match="is not an outbox"):
            with outbox:
                pass
        outbox.close()
    assert path.read_bytes() == content


def test_a_file_has_one_lease_by_whatever_name(tmp_path: Path) -> None:
    path, link = tmp_path / "turns.db", tmp_path / "link.db"
    link.symlink_to(path)
    with offline() as client, client.outbox(path), client.outbox(link) as outbox:
        assert outbox.path == path
        while outbox.status.state == "stopped":  # until one of them delivers
            outbox.flush(timeout=60)
        assert [name for name in names(tmp_path) if "lease" in name] == ["turns.db-lease"]


def test_a_name_means_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with offline() as client:
        with client.outbox(":memory:") as outbox:
            outbox.add("s", {"peer_id": "mara", "content": "x"})
            assert outbox.path == tmp_path / ":memory:"
            assert ":memory:" in names(tmp_path)
        for path in ("", None, 3):
            with pytest.raises(ValidationError, match="path"):
                client.outbox(path)  # type: ignore[arg-type]


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with offline() as client:
        outbox = client.outbox(tmp_path / "missing" / "turns.db")
        with pytest.raises(FileError, match="unable to open"):
            outbox.add("s", {"peer_id": "mara", "content": "x"})
