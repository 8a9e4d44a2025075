"""What is added to an outbox is delivered: once, in order, and with what belongs to it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from honcho import (
    AsyncHoncho,
    ConfigurationError,
    MessageCreate,
    TimeoutError,
    ValidationError,
)
from honcho.engines.exchange import WireResponse
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

        await outbox.aclose()
