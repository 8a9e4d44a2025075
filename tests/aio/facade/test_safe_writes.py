"""Writes that are repeated without being stored twice, or say what is left."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from honcho import (
    AsyncHoncho,
    BadRequestError,
    NotFoundError,
    PartialFailureError,
    ServerError,
)
from tests.facade import answers

MESSAGES = "/v3/workspaces/w/sessions/s/messages"


async def all_of(session: Any) -> list[Any]:
    return [one async for one in await session.messages()]


# ------------------------------------------------------------------ writes that may be repeated


async def test_a_key_makes_a_write_safe_to_repeat(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s")
    messages = [peer.message(f"{number}", metadata={"n": number}) for number in range(130)]
    first = await session.add_messages(messages, idempotency_key="mail-1")
    assert await session.add_messages(messages, idempotency_key="mail-1") == first
    other = await session.add_messages(messages[0], idempotency_key="mail-2")
    assert len([one async for one in await session.messages()]) == 131
    assert first[0].metadata == {"n": 0, "idempotency_key": "mail-1"}
    assert other[0].metadata == {"n": 0, "idempotency_key": "mail-2"}


async def test_a_key_makes_an_upload_safe_to_repeat(client: AsyncHoncho) -> None:
    session = await client.session("s")
    file = ("notes.txt", b"Mint wants shade.", "text/plain")
    first = await session.upload_file(file, "p", {"a": 1}, idempotency_key="notes")
    again = await session.upload_file(file, "p", {"a": 1}, idempotency_key="notes")
    assert [one.id for one in again] == [one.id for one in first]
    assert len(await session.messages()) == 1


async def test_a_lost_answer_is_looked_for_before_a_write_is_repeated(
    wire: AsyncHoncho, httpserver: HTTPServer, no_retry_sleep: list[float]
) -> None:
    stored = answers.message(metadata={"idempotency_key": "k"})
    pages = iter([answers.page([]), answers.page([stored])])

    def look(request: Request) -> Response:
        assert request.json == {"filters": {"metadata": {"idempotency_key": "k"}}}
        return Response(json.dumps(next(pages)), content_type="application/json")

    httpserver.expect_request(f"{MESSAGES}/list").respond_with_handler(look)
    httpserver.expect_oneshot_request(MESSAGES).respond_with_json({"detail": "lost"}, status=502)
    session = await wire.with_options(max_retries=2).session("s", lazy=True)
    found = await session.add_messages({"peer_id": "p", "content": "hello"}, idempotency_key="k")
    assert [one.id for one in found] == ["m"]
    assert list(pages) == []
    assert len(no_retry_sleep) == 1


async def test_a_failure_among_many_conclusions_says_what_is_left(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/conclusions"
    first = [answers.conclusion(f"c{number}") for number in range(100)]
    httpserver.expect_oneshot_request(path).respond_with_json(first, status=201)
    httpserver.expect_request(path).respond_with_json({"detail": "no such peer"}, status=404)
    peer = await wire.peer("p", lazy=True)
    with pytest.raises(PartialFailureError, match="100 of 150 were stored, then:") as caught:
        await peer.conclusions.create([f"{number}" for number in range(150)])
    assert (caught.value.sent, len(caught.value.remaining)) == (100, 50)
    assert caught.value.status_code == 404
    assert not caught.value.outcome_unknown
    with pytest.raises(NotFoundError):
        await peer.conclusions.create("x")


async def test_a_failure_after_the_first_batch_says_what_is_left(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    sizes: list[int] = []

    def store(request: Request) -> Response:
        given = request.get_json()["messages"]
        sizes.append(len(given))
        if len(sizes) == 2:
            return Response('{"detail": "An unexpected error occurred"}', 500)
        stored = [answers.message(f"m{number}", one["content"]) for number, one in enumerate(given)]
        return Response(json.dumps(stored), 201, content_type="application/json")

    httpserver.expect_request(MESSAGES, method="POST").respond_with_handler(store)
    peer = await wire.peer("p", lazy=True)
    session = await wire.session("s", lazy=True)
    messages = [peer.message(f"{number}") for number in range(250)]
    with pytest.raises(PartialFailureError) as caught:
        await session.add_messages(messages)
    error = caught.value
    assert sizes == [100, 100]
    assert [one.content for one in error.messages] == [f"{number}" for number in range(100)]
    assert (error.sent, error.remaining) == (100, messages[100:])
    assert (error.code, error.is_retryable, error.outcome_unknown) == (
        "partial_failure",
        False,
        True,
    )
    assert isinstance(error.__cause__, ServerError)


async def test_a_failure_of_the_first_batch_is_itself(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(MESSAGES).respond_with_json({"detail": "no"}, status=400)
    session = await wire.session("s", lazy=True)
    with pytest.raises(BadRequestError):
        await session.add_messages([{"peer_id": "p", "content": "x"}] * 200)
