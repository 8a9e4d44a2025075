"""Writes that can be looked up: repeated until it is known that they have happened."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from honcho import errors
from tests.aio.transport.conftest import Connect
from tests.servers.acts import answer, lose
from tests.servers.calls import write
from tests.servers.scripted import ScriptedServer

Find = Callable[[], Awaitable[Any]]


def finding(asked: list[int], *results: Any) -> Find:
    """Gives one result after the other; an exception is raised."""
    left = list(results)

    async def find() -> Any:
        asked.append(1)
        result = left.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    return find


async def test_a_write_that_has_happened_is_not_sent_again(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.play(lose())
    found = await connect().send(write(), reconcile=finding(asked, {"id": "a"}))
    assert found == {"id": "a"}
    assert (server.count(), len(asked), len(pauses)) == (1, 1, 1)


async def test_a_write_that_has_not_happened_is_sent_again(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.play(lose(), answer(500), answer(201, {"id": "b"}))
    found = await connect().send(write(), reconcile=finding(asked, None, None))
    assert found == {"id": "b"}
    assert (server.count(), len(asked)) == (3, 2)


async def test_it_is_asked_once_more_before_giving_up(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.always(lose())
    found = await connect(max_retries=1).send(write(), reconcile=finding(asked, None, {"id": "c"}))
    assert found == {"id": "c"}
    assert server.count() == 2


async def test_what_stays_unknown_is_said_to_be(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.always(lose())
    with pytest.raises(errors.ConnectionError) as caught:
        await connect().send(write(), reconcile=finding(asked, None, None, None))
    assert (server.count(), len(asked)) == (3, 3)
    assert caught.value.outcome_unknown


async def test_nothing_is_sent_again_when_asking_fails(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.always(lose())
    failure = errors.ServerError("the list is broken", status_code=500)
    with pytest.raises(errors.ConnectionError) as caught:
        await connect().send(write(), reconcile=finding(asked, failure))
    assert (server.count(), len(asked)) == (1, 1)
    assert caught.value.outcome_unknown
    assert any("the list is broken" in note for note in caught.value.__notes__)


async def test_it_is_not_asked_where_nothing_was_done(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    asked: list[int] = []
    server.play(answer(429), answer(503, headers={"retry-after": "1"}), answer(201, {"id": "d"}))
    found = await connect().send(write(), reconcile=finding(asked))
    assert found == {"id": "d"}
    assert (server.count(), asked) == (3, [])


async def test_an_error_for_good_is_raised_without_asking(
    server: ScriptedServer, connect: Connect
) -> None:
    asked: list[int] = []
    server.play(answer(422, {"detail": "no"}))
    with pytest.raises(errors.UnprocessableEntityError):
        await connect().send(write(), reconcile=finding(asked))
    assert asked == []
