"""A server that fails: what is waited for, what is told, and that nothing is sent twice."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from pathlib import Path

import pytest

from honcho import AsyncHoncho, AuthenticationError, NotFoundError, ValidationError, errors
from honcho.engines.exchange import WireRequest, WireResponse
from tests.ingest.watched import BROKEN, REFUSED, Answer, Watched, expected, rows

HELLO = {"peer_id": "mara", "content": "hello"}


def client_of(server: Watched) -> AsyncHoncho:
    return AsyncHoncho(base_url=server.url, workspace_id="test")


def failing(status: int, **headers: str) -> WireResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = b'{"detail":"no"}'
    return WireResponse(status, {"content-type": "application/json", **named}, body)


def refusing(server: Watched, word: str) -> list[list[str]]:
    """Make the server refuse batches that have a word; gives the contents of those that came."""
    seen: list[list[str]] = []
    handle = server.server.handle

    def strict(request: WireRequest) -> WireResponse:
        if request.method == "POST" and request.target.endswith("/messages"):
            messages = json.loads(request.body or b"")["messages"]
            seen.append([message["content"] for message in messages])
            if any(word in message["content"] for message in messages):
                return REFUSED
        return handle(request)

    server.server.handle = strict  # type: ignore[method-assign]
    return seen


async def test_each_failure_is_survived(server: Watched, tmp_path: Path) -> None:
    """A write that fails in each of these ways is repeated, and is there once."""
    failures: dict[int, tuple[bool, WireResponse]] = {
        0: (False, failing(500)),
        2: (True, failing(500)),
        4: (True, failing(502)),
        6: (False, failing(429)),
        7: (False, failing(503, retry_after="0")),
        9: (True, failing(504)),
        11: (False, failing(408)),
        13: (True, WireResponse(201, {"content-type": "application/json"}, b"not JSON")),
        15: (False, failing(409)),
        17: (False, WireResponse(404, {}, b"no such page")),
        19: (False, failing(405)),
        21: (False, failing(402)),
    }

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        stores, response = failures.pop(number, (False, None))
        if response is None:
            return answer()
        if stores:
            answer()
        return response

    server.behaviour = behaviour
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        for row in rows(90):
            await outbox.add(row["session"], {"peer_id": "a", "content": row["content"]})
            await outbox.flush(timeout=60)
        status = outbox.status
    assert failures == {}
    assert (status.delivered, status.refused, status.last_error) == (90, 0, None)
    for session in range(3):
        assert server.contents(f"s{session}") == expected(90, session)
    assert server.stored == 90


async def test_what_one_session_meets_does_not_stop_the_others(
    server: Watched, tmp_path: Path
) -> None:
    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        return BROKEN if session == "bad" else answer()

    server.behaviour = behaviour
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("bad", HELLO)
        for index in range(20):
            await outbox.add("good", {"peer_id": "mara", "content": str(index)})
        while outbox.status.delivered < 20:
            with suppress(errors.TimeoutError):
                await outbox.flush(timeout=0.01)
        assert outbox.status.pending == 1
        server.revive()
        await outbox.flush(timeout=60)
    assert server.contents("bad") == ["hello"]


async def test_repeated_failures_are_told_once(
    server: Watched, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "honcho.outbox")
    server.behaviour = lambda number, session, answer: failing(503, retry_after="0")
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", HELLO)
        while (status := outbox.status).state != "waiting":
            with suppress(errors.TimeoutError):
                await outbox.flush(timeout=0.01)
        with pytest.raises(errors.TimeoutError, match=r"server_error: .*no"):
            await outbox.flush(timeout=0.3)
        assert status.last_error is not None
        assert "HTTP 503" in status.last_error
        assert status.retry_at is not None
        server.revive()
        await outbox.flush(timeout=60)
        status = outbox.status
        assert (status.state, status.last_error, status.retry_at) == ("idle", None, None)
    said = [record.levelname for record in caplog.records if record.name == "honcho.outbox"]
    assert said == ["WARNING", "INFO"]


async def test_a_server_that_asks_to_wait_is_not_asked_meanwhile(
    server: Watched, tmp_path: Path
) -> None:
    server.behaviour = lambda number, session, answer: failing(429, retry_after="300")
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        for row in rows(30):
            await outbox.add(row["session"], {"peer_id": "a", "content": row["content"]})
        while outbox.status.state != "waiting":
            with suppress(errors.TimeoutError):
                await outbox.flush(timeout=0.01)
        came = sum(map(len, server.batches.values()))
        await outbox.add("s9", HELLO)
        with pytest.raises(errors.TimeoutError):
            await outbox.flush(timeout=0.2)
        retry_at, oldest = outbox.status.retry_at, outbox.status.oldest
        assert retry_at is not None
        assert oldest is not None
        assert 290 < (retry_at - oldest).total_seconds() < 400
        assert sum(map(len, server.batches.values())) <= max(came, 4)  # one each, at most


async def test_a_refused_message_lets_the_others_through(server: Watched, tmp_path: Path) -> None:
    seen = refusing(server, "bad")
    contents = ["bad" if index in {17, 60} else str(index) for index in range(120)]
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", [{"peer_id": "mara", "content": text} for text in contents])
        await outbox.flush(timeout=60)
        status, refused = outbox.status, list(outbox.refused)
        assert (status.pending, status.delivered, status.refused) == (0, 118, 2)
        assert len(outbox.refused) == 2
        assert repr(outbox.refused) == "<2 refused>"
    assert server.contents("s") == [text for text in contents if text != "bad"]
    assert len(seen) < 50
    for one in refused:
        assert (one.session, one.kind, one.status_code) == ("s", "message", 422)
        assert one.code == "unprocessable_entity"
        assert "refused" in one.error
        assert one.message is not None
        assert one.message.content == one.body["content"] == "bad"
        assert one.added_at <= one.refused_at


async def test_what_was_refused_can_be_mended(server: Watched, tmp_path: Path) -> None:
    refusing(server, "bad")
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", [{"peer_id": "mara", "content": f"bad {n}"} for n in range(3)])
        await outbox.flush(timeout=60)
        first, second, third = outbox.refused
        mended = {"peer_id": "mara", "content": "good"}
        assert await outbox.requeue(first, mended) == 1
        await outbox.discard(second)
        await outbox.flush(timeout=60)
        assert [one.number for one in outbox.refused] == [third.number]
        assert await outbox.requeue(third.number) == 1
        await outbox.flush(timeout=60)
        assert len(outbox.refused) == 1
        server.server.__dict__.pop("handle")  # the server learns to take it
        assert await outbox.requeue() == 1
        await outbox.flush(timeout=60)
        assert outbox.status.refused == 0
        for call in (outbox.requeue, outbox.discard):
            with pytest.raises(NotFoundError, match="no refused message"):
                await call(third)
        with pytest.raises(ValidationError):
            await outbox.requeue(0)
        session = await client.session("s")
        found = [message async for message in await session.messages()]
    assert [message.content for message in found] == ["good", "bad 2"]
    assert found[0].created_at == first.added_at


async def test_only_a_message_can_be_mended(server: Watched, tmp_path: Path) -> None:
    handle = server.server.handle

    def strict(request: WireRequest) -> WireResponse:
        refused = request.target.endswith(("/sessions", "/peers", "/messages"))
        return REFUSED if refused else handle(request)

    server.server.handle = strict  # type: ignore[method-assign]
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", [HELLO], session_metadata={"a": 1}, peer_metadata={"mara": {}})
        await outbox.flush(timeout=60)
        session, peer, message = outbox.refused
        assert (session.kind, session.message) == ("session", None)
        assert (peer.kind, message.kind) == ("peer", "message")
        for one in (session, peer):
            with pytest.raises(ValidationError, match="that of a message"):
                await outbox.requeue(one, HELLO)
        with pytest.raises(ValidationError, match="peer_id"):
            await outbox.requeue(message, {"peer_id": "a b", "content": "x"})
        assert len(outbox.refused) == 3


async def test_a_deleted_session_is_refused_as_a_whole(server: Watched, tmp_path: Path) -> None:
    deleted = b'{"detail":"Session gone not found in workspace test"}'

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        json = {"content-type": "application/json"}
        return WireResponse(404, json, deleted) if session == "gone" else answer()

    server.behaviour = behaviour
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("gone", [{"peer_id": "mara", "content": str(n)} for n in range(150)])
        await outbox.add("here", HELLO)
        await outbox.flush(timeout=60)
        status = outbox.status
        assert (status.refused, status.delivered) == (150, 1)
        assert {one.code for one in outbox.refused} == {"not_found"}
        assert [one.body["content"] for one in outbox.refused] == [str(n) for n in range(150)]
        assert await outbox.requeue() == 150
        await outbox.flush(timeout=60)
        assert outbox.status.refused == 150
    assert sum(server.batches["gone"]) == 300


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_key_holds_everything(
    server: Watched, tmp_path: Path, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    server.behaviour = lambda number, session, answer: failing(status)
    async with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        await outbox.add("s", HELLO)
        with pytest.raises(AuthenticationError, match=r"1 messages are kept .*\(HTTP 40"):
            await outbox.flush(timeout=60)
        assert (outbox.status.state, outbox.status.refused) == ("held", 0)
        await outbox.add("t", HELLO)
        assert outbox.status.pending == 2
        told = [record.levelname for record in caplog.records if record.name == "honcho.outbox"]
        assert told == ["ERROR"]
        server.revive()
        while outbox.status.state == "held":
            with suppress(AuthenticationError, errors.TimeoutError):
                await outbox.flush(timeout=0)
        await outbox.flush(timeout=60)
    assert (server.contents("s"), server.contents("t")) == (["hello"], ["hello"])


async def test_a_key_that_cannot_be_had_holds_everything(server: Watched, tmp_path: Path) -> None:
    keys: list[str | None] = [None, "k"]

    def key() -> str | None:
        return keys[0]

    async with (
        AsyncHoncho(key, base_url=server.url, workspace_id="test") as client,
        client.outbox(tmp_path / "turns.db") as outbox,
    ):
        await outbox.add("s", HELLO)
        with pytest.raises(AuthenticationError, match=r"api_key\(\) returned no key"):
            await outbox.flush(timeout=60)
        del keys[0]
        while outbox.status.pending:
            with suppress(AuthenticationError, errors.TimeoutError):
                await outbox.flush(timeout=0)
    assert server.contents("s") == ["hello"]
