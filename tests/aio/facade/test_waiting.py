"""Waiting until the server has worked on everything."""

from __future__ import annotations

import json

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from honcho import (
    AsyncHoncho,
    TimeoutError,
)
from tests.facade import answers

QUEUE = "/v3/workspaces/w/queue/status"


async def test_waiting_ends_when_nothing_is_left(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s")
    await session.add_messages([peer.message(f"{number}") for number in range(30)])
    status = await client.wait_until_processed()
    assert (status.pending_work_units, status.in_progress_work_units) == (0, 0)
    assert (await session.summaries()).short_summary is not None
    status = await client.wait_until_processed(session=session)
    assert status.pending_work_units == 0


async def test_done_means_done_on_two_looks(
    wire: AsyncHoncho, httpserver: HTTPServer, no_retry_sleep: list[float]
) -> None:
    """A server files the work of a message a moment after it has answered."""
    looks = iter([(0, 0), (3, 0), (1, 2), (0, 3), (0, 3)])
    seen: list[tuple[int, int]] = []

    def answer(request: Request) -> Response:
        left, done = next(looks)
        return Response(json.dumps(answers.queue(left, done)), content_type="application/json")

    httpserver.expect_request(QUEUE).respond_with_handler(answer)
    status = await wire.wait_until_processed(progress=lambda *report: seen.append(report))
    assert status.completed_work_units == 3
    assert seen == [(0, 0), (0, 3), (2, 3), (3, 3), (3, 3)]
    assert list(looks) == []
    assert no_retry_sleep[0] == no_retry_sleep[-1] == 0.1
    assert len(no_retry_sleep) == 4


async def test_waiting_for_one_session_asks_for_it(
    wire: AsyncHoncho, httpserver: HTTPServer, no_retry_sleep: list[float]
) -> None:
    httpserver.expect_request(QUEUE, query_string="session_id=s").respond_with_json(answers.queue())
    await wire.wait_until_processed(session="s")
    assert len(no_retry_sleep) == 1


async def test_waiting_too_long_is_an_error_with_the_last_status(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue(left=2, done=1))
    with pytest.raises(TimeoutError, match="2 units of background work were left") as caught:
        await wire.wait_until_processed(timeout=0)
    assert "DERIVER_FLUSH_ENABLED=true" in caught.value.message
    assert "512 tokens" in caught.value.message
    assert caught.value.body["pending_work_units"] == 2
    assert caught.value.is_retryable


async def test_a_bar_is_drawn_if_asked_for_and_once_when_it_is_full(
    wire: AsyncHoncho, httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    httpserver.expect_oneshot_request(QUEUE).respond_with_json(answers.queue(left=1, done=1))
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue(done=2))
    await wire.wait_until_processed(progress=True)
    drawn = capsys.readouterr().err
    assert drawn.count(f"processing [{'#' * 30}]") == drawn.count("2 units of 2 units") == 1
    assert drawn.count("\n") == 1


# ------------------------------------------------------------------ copies and servers
