"""What is added to an outbox is delivered: once, in order, and with what belongs to it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from honcho import (
    AsyncHoncho,
    ConfigurationError,
    FileError,
    MessageCreate,
    OutboxFullError,
    TimeoutError,
    ValidationError,
)
from honcho.engines.exchange import WireResponse
from honcho.outbox.lease import Lease
from tests.ingest.watched import BROKEN, Answer, Watched, expected, rows

HUNDRED = [str(number) for number in range(100)]
NOWHERE = "http://127.0.0.1:9"


def client_of(server: Watched) -> AsyncHoncho:
    return AsyncHoncho(base_url=server.url, workspace_id="test")


def offline() -> AsyncHoncho:
    return AsyncHoncho(base_url=NOWHERE, workspace_id="test")


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_each_session_gets_its_messages_in_order(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        for row in rows(500):
            message = MessageCreate(peer_id=row["peer"], content=row["content"])
            assert await outbox.add(row["session"], message) == 1
        await outbox.flush(timeout=60)
        status = outbox.status
    assert (status.pending, status.bytes, status.delivered) == (0, 0, 500)
    assert (status.state, status.oldest, status.last_error) == ("idle", None, None)
    for session in range(3):
        assert server.contents(f"s{session}") == expected(500, session)
    assert server.stored == 500


async def test_handles_and_lists_are_taken(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client:
        mara = await client.peer("mara", lazy=True)
        session = await client.session("hut", lazy=True)
        async with client.outbox(str(tmp_path / "turns.db")) as outbox:
            assert outbox.path == tmp_path / "turns.db"
            assert repr(outbox).endswith("turns.db')")
            given = [mara.message("a", metadata={"n": 1}), {"peer_id": "tom", "content": "b"}]
            assert await outbox.add(session, given) == 2
            assert await outbox.add(session, []) == 0
            await outbox.flush(timeout=60)
        found = [message async for message in await session.messages()]
    assert [(one.peer_id, one.content) for one in found] == [("mara", "a"), ("tom", "b")]
    assert found[0].metadata["n"] == 1


async def test_a_message_is_dated_when_it_is_added(server: Watched, tmp_path: Path) -> None:
    said = datetime(2026, 1, 2, tzinfo=UTC)
    clock = datetime(2026, 3, 4, tzinfo=UTC)
    async with offline() as client, client.outbox(tmp_path / "turns.db") as outbox:
        outbox._queue.clock = clock.timestamp
        mara = await client.peer("mara", lazy=True)
        await outbox.add("s", [mara.message("a"), mara.message("b", created_at=said)])
        assert outbox.status.oldest == clock
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.flush(timeout=60)
        session = await client.session("s")
        found = [message.created_at async for message in await session.messages()]
    assert found == [clock, said]


async def test_a_clock_that_jumps_changes_nothing(server: Watched, tmp_path: Path) -> None:
    """Back and forth by a day between additions, and while things are delivered."""
    jumps = [0.0, 86_400.0, -86_400.0]
    now = datetime(2026, 3, 4, tzinfo=UTC)
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        for index in range(60):
            moment = now + timedelta(seconds=jumps[index % 3])
            outbox._queue.clock = moment.timestamp
            await outbox.add("s", {"peer_id": "mara", "content": str(index)})
        await outbox.flush(timeout=60)
    assert server.contents("s") == [str(index) for index in range(60)]
    assert server.stored == 60


async def test_sessions_are_delivered_side_by_side(server: Watched, tmp_path: Path) -> None:
    both = threading.Barrier(2, timeout=30)

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        both.wait()  # until another session's write is here; breaks if it never comes
        return answer()

    server.behaviour = behaviour
    async with offline() as client, client.outbox(tmp_path / "turns.db") as outbox:
        for row in rows(4, sessions=2):
            await outbox.add(row["session"], {"peer_id": "a", "content": row["content"]})
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.flush(timeout=60)
    assert not both.broken
    assert dict(server.batches) == {"s0": [2], "s1": [2]}
    assert server.together["s0"] == server.together["s1"] == 1


async def test_batches_hold_up_to_100(server: Watched, tmp_path: Path) -> None:
    messages = [{"peer_id": "a", "content": str(index)} for index in range(250)]
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", messages)
        await outbox.flush(timeout=60)
    assert server.batches["s"] == [100, 100, 50]


async def test_metadata_goes_first(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        added = await outbox.add(
            "s",
            {"peer_id": "mara", "content": "hello"},
            session_metadata={"title": "First"},
            peer_metadata={"mara": {"age": 41}, "tom": {}},
        )
        await outbox.flush(timeout=60)
        assert added == outbox.status.delivered == 4
        session, mara = await client.session("s"), await client.peer("mara")
        assert session.metadata == {"title": "First"}
        assert mara.metadata == {"age": 41}
        assert [peer.id async for peer in await client.peers()] == ["mara", "tom"]
    assert server.contents("s") == ["hello"]


async def test_a_key_adds_once(server: Watched, tmp_path: Path) -> None:
    message = {"peer_id": "mara", "content": "hello"}
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        assert await outbox.add("s", message, key="turn-1") == 1
        assert await outbox.add("s", message, key="turn-1") == 0
        await outbox.flush(timeout=60)
        assert await outbox.add("s", message, key="turn-1") == 0
        assert await outbox.add("t", message, key="turn-1") == 1
        await outbox.flush(timeout=60)
        with pytest.raises(ValidationError, match="idempotency_key"):
            await outbox.add("s", message, key="")
    assert (server.contents("s"), server.contents("t")) == (["hello"], ["hello"])


async def test_a_long_text_is_refused_or_split(server: Watched, tmp_path: Path) -> None:
    text = "It rains. " * 6000
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        with pytest.raises(ValidationError, match="25,000"):
            await outbox.add("s", {"peer_id": "mara", "content": text})
        with pytest.raises(ValidationError, match="25,000"):
            await outbox.add("s", MessageCreate(peer_id="mara", content=text))
        long = {"peer_id": "mara", "content": text, "metadata": {"n": 1}}
        assert await outbox.add("s", [long, {"peer_id": "mara", "content": "."}], split=True) == 4
        await outbox.flush(timeout=60)
        session = await client.session("s")
        found = [message async for message in await session.messages()]
    parts, last = found[:3], found[3]
    assert "".join(part.content for part in parts) == text
    assert [part.metadata["part"] for part in parts] == [1, 2, 3]
    assert {part.metadata["parts"] for part in parts} == {3}
    assert {part.metadata["n"] for part in parts} == {1}
    assert len({part.metadata["part_of"] for part in parts}) == 1
    assert last.metadata.keys() == {"idempotency_key"}


async def test_adding_does_not_wait_for_the_server(server: Watched, tmp_path: Path) -> None:
    """The server takes a request and says nothing: additions go on meanwhile."""
    arrived, go_on = threading.Event(), threading.Event()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        arrived.set()
        go_on.wait(60)
        return answer()

    server.behaviour = behaviour
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        index = 0
        while not arrived.is_set():
            await outbox.add("s", {"peer_id": "mara", "content": str(index)})
            index += 1
        await outbox.add("s", {"peer_id": "mara", "content": str(index)})
        status = outbox.status
        assert (status.pending, status.state) == (index + 1, "delivering")
        go_on.set()
        await outbox.flush(timeout=60)
    assert server.contents("s") == [str(number) for number in range(index + 1)]


async def test_what_is_left_is_delivered_by_the_next_one(server: Watched, tmp_path: Path) -> None:
    async with offline() as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", {"peer_id": "mara", "content": "kept"})
        with pytest.raises(
            TimeoutError, match=r"1 messages were not delivered in 0\.05 s"
        ) as caught:
            await outbox.flush(timeout=0.05)
        assert caught.value.is_retryable
        assert outbox.status.pending == 1
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.flush(timeout=60)
    assert server.contents("s") == ["kept"]


async def test_leaving_delivers_what_is_left(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client:
        async with client.outbox(tmp_path / "turns.db") as outbox:
            await outbox.add("s", {"peer_id": "mara", "content": "last words"})
        assert server.contents("s") == ["last words"]


async def test_closing_does_not_wait_for_a_server_that_fails(
    server: Watched, tmp_path: Path
) -> None:
    server.behaviour = lambda number, session, answer: BROKEN
    async with client_of(server) as client:
        outbox = client.outbox(tmp_path / "turns.db")
        await outbox.add("s", {"peer_id": "mara", "content": "kept"})
        await outbox.aclose(timeout=None)  # would never end
        await outbox.aclose()
        with pytest.raises(ConfigurationError, match="is closed"):
            await outbox.add("s", {"peer_id": "mara", "content": "late"})


async def test_an_unused_outbox_makes_no_file(tmp_path: Path) -> None:
    async with offline() as client:
        outbox = client.outbox(tmp_path / "turns.db")
        await outbox.aclose()
    assert names(tmp_path) == []


async def test_a_full_outbox_is_an_error(tmp_path: Path) -> None:
    message = {"peer_id": "mara", "content": "hello"}
    async with offline() as client, client.outbox(tmp_path / "a.db", max_pending=2) as outbox:
        await outbox.add("s", message)
        with pytest.raises(OutboxFullError, match=r"holds 1 messages of .* nothing was added"):
            await outbox.add("s", [message, message])
        await outbox.add("s", message)
        assert outbox.status.pending == 2
    async with offline() as client, client.outbox(tmp_path / "b.db", max_bytes=100) as outbox:
        await outbox.add("s", message)
        with pytest.raises(OutboxFullError, match="of 100 bytes"):
            await outbox.add("s", message)


async def test_a_full_outbox_can_drop_what_is_oldest(server: Watched, tmp_path: Path) -> None:
    path = tmp_path / "turns.db"
    delivers = Lease(path)
    assert delivers.take()  # so that nothing is under way, which may not be dropped
    async with (
        offline() as client,
        client.outbox(path, max_pending=3, when_full="drop_oldest") as outbox,
    ):
        for index in range(10):
            await outbox.add("s", {"peer_id": "mara", "content": str(index)})
        with pytest.raises(OutboxFullError):
            await outbox.add("s", [{"peer_id": "mara", "content": "x"}] * 4)
        status = outbox.status
    delivers.release()
    assert (status.pending, status.dropped) == (3, 7)
    async with client_of(server) as client, client.outbox(path) as outbox:
        await outbox.flush(timeout=60)
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
async def test_options_are_checked(tmp_path: Path, option: str, value: object) -> None:
    options: dict[str, object] = {option: value}
    async with offline() as client:
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
async def test_what_the_server_would_refuse_is_refused_at_once(
    tmp_path: Path, messages: object, reason: str, split: bool
) -> None:
    async with offline() as client, client.outbox(tmp_path / "turns.db") as outbox:
        with pytest.raises(ValidationError, match=reason):
            await outbox.add("s", messages, split=split)  # type: ignore[arg-type]
        assert outbox.status.pending == 0


async def test_another_workspace_may_not_use_the_file(tmp_path: Path) -> None:
    async with offline() as client, client.outbox(tmp_path / "turns.db"):
        pass
    async with AsyncHoncho(base_url=NOWHERE, workspace_id="other") as client:
        outbox = client.outbox(tmp_path / "turns.db")
        with pytest.raises(ConfigurationError, match="belongs to workspace 'test', not to 'other'"):
            await outbox.add("s", {"peer_id": "mara", "content": "x"})
        await outbox.aclose()


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough" * 100, b"SQLite format 3\0"]
)
async def test_another_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    async with offline() as client:
        outbox = client.outbox(path)
        with pytest.raises(ConfigurationError, match="is not an outbox"):
            async with outbox:
                pass
        await outbox.aclose()
    assert path.read_bytes() == content


async def test_a_file_has_one_lease_by_whatever_name(tmp_path: Path) -> None:
    path, link = tmp_path / "turns.db", tmp_path / "link.db"
    link.symlink_to(path)
    async with offline() as client, client.outbox(path), client.outbox(link) as outbox:
        assert outbox.path == path
        while outbox.status.state == "stopped":  # until one of them delivers
            await outbox.flush(timeout=60)
        assert [name for name in names(tmp_path) if "lease" in name] == ["turns.db-lease"]


async def test_a_name_means_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with offline() as client:
        async with client.outbox(":memory:") as outbox:
            await outbox.add("s", {"peer_id": "mara", "content": "x"})
            assert outbox.path == tmp_path / ":memory:"
            assert ":memory:" in names(tmp_path)
        for path in ("", None, 3):
            with pytest.raises(ValidationError, match="path"):
                client.outbox(path)  # type: ignore[arg-type]


async def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    async with offline() as client:
        outbox = client.outbox(tmp_path / "missing" / "turns.db")
        with pytest.raises(FileError, match="unable to open"):
            await outbox.add("s", {"peer_id": "mara", "content": "x"})
        await outbox.aclose()
