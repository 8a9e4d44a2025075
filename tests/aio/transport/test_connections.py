"""How connections are kept, found dead, shared and given back."""

from __future__ import annotations

import pytest

from honcho import errors
from honcho.settings.call_options import CallOptions
from honcho.settings.timeouts import Timeout
from tests.aio.transport.conftest import OF_OUR_OWN, Connect
from tests.servers.acts import answer, drip, hang, head, raw
from tests.servers.calls import read, write
from tests.servers.scripted import ScriptedServer

BODY = b'{"id": "a"}'
HEAD = head(200, ("content-length", str(len(BODY))))


async def test_a_connection_is_used_again(server: ScriptedServer, connect: Connect) -> None:
    transport = connect()
    for _ in range(5):
        await transport.send(read())
    assert (server.count(), server.accepted) == (5, 1)


async def test_a_connection_that_the_server_ends_is_not(
    server: ScriptedServer, connect: Connect
) -> None:
    server.always(answer(keep=False))
    transport = connect()
    for _ in range(3):
        await transport.send(write())
    assert (server.count(), server.accepted) == (3, 3)


async def test_a_connection_that_died_while_idle_costs_no_write(
    server: ScriptedServer, connect: Connect
) -> None:
    transport = connect(max_retries=0)
    for count in range(1, 6):
        server.play(raw(HEAD + BODY))  # it looks as if it were kept, and is closed
        assert await transport.send(write()) == {"id": "a"}
        server.until(lambda: server.open == 0)
        assert server.count() == count
    assert server.accepted == 5


@pytest.mark.parametrize("engine", OF_OUR_OWN)  # a pool of httpx hands such answers on
async def test_what_follows_an_answer_unasked_is_not_taken_for_the_next(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(raw(HEAD + BODY + b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]", keep=True))
    transport = connect()
    assert await transport.send(read()) == {"id": "a"}
    server.play(answer(200, {"id": "b"}))
    assert await transport.send(read()) == {"id": "b"}


async def test_an_answer_may_arrive_byte_by_byte(server: ScriptedServer, connect: Connect) -> None:
    server.play(drip(HEAD + BODY, 0))
    assert await connect().send(read()) == {"id": "a"}


async def test_a_deadline_ends_an_answer_that_drips(
    server: ScriptedServer, connect: Connect
) -> None:
    server.always(drip(head(200, ("content-length", "1000")) + b" " * 1000, 0.02))
    with pytest.raises(errors.TimeoutError) as caught:
        await connect().send(write(), CallOptions(deadline=0.3))
    assert caught.value.outcome_unknown
    assert server.count() == 1


@pytest.mark.parametrize("engine", OF_OUR_OWN)  # httpx itself waits for each byte of a head anew
async def test_a_deadline_ends_a_head_that_drips(server: ScriptedServer, connect: Connect) -> None:
    server.always(drip(head(200, *((f"x-{n}", "y" * 20) for n in range(50))), 0.02))
    with pytest.raises(errors.TimeoutError):
        await connect().send(read(), CallOptions(deadline=0.3))


async def test_a_deadline_covers_all_attempts(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(hang())
    with pytest.raises(errors.TimeoutError) as caught:
        await connect(timeout=0.2, max_retries=50).send(read(), CallOptions(deadline=1.5))
    assert 2 <= server.count() <= 8
    assert caught.value.is_retryable


async def test_the_pool_timeout_is_one_before_sending(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("honcho.engines.wire.pool.MOST_CONNECTIONS", 1)
    server.play(hang(), answer(200, {"id": "a"}))
    timeout = Timeout(connect=1, read=1, write=1, pool=0.1)
    transport = connect(timeout=timeout, max_retries=0, engine="wire")
    with pytest.raises(errors.TimeoutError):
        await transport.send(read())
    assert await transport.send(write()) == {"id": "a"}


async def test_the_server_sees_every_connection_closed(
    server: ScriptedServer, connect: Connect, engine: str
) -> None:
    transport = connect()
    for _ in range(3):
        await transport.send(read())
    assert server.open == 1
    await transport.aclose()
    del transport
    left = 1 if engine.startswith("own") else 0  # that one stays open
    server.until(lambda: server.open == left)


async def test_interim_answers_are_passed_over(server: ScriptedServer, connect: Connect) -> None:
    interim = b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"
    server.play(raw(interim + interim + HEAD + BODY))
    assert await connect().send(read()) == {"id": "a"}


@pytest.mark.parametrize("name", ["timeout", "headers", "deadline", "max_retries"])
async def test_options_are_checked_before_anything_is_sent(name: str) -> None:
    wrong: dict[str, object] = {
        "timeout": -1,
        "headers": {"x": "a\r\nb: c"},
        "deadline": float("nan"),
        "max_retries": -1,
    }
    with pytest.raises(errors.ValidationError, match=name):
        CallOptions(**{name: wrong[name]})  # type: ignore[arg-type]
