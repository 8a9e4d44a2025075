# Derived from tests/aio/transport/test_hooks.py by scripts/blocking.py; do not edit.
"""What hooks are told, and what is logged."""

from __future__ import annotations

import logging

import pytest

from honcho import errors
from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent
from tests.blocking.transport.conftest import Connect
from tests.servers.acts import DONE, answer, events, lose
from tests.servers.calls import chat, read, write
from tests.servers.scripted import ScriptedServer


def test_hooks_see_every_attempt(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    requests: list[RequestEvent] = []
    responses: list[ResponseEvent] = []
    retries: list[RetryEvent] = []
    server.play(lose(), answer(503, {}, {"x-request-id": "r-2"}), answer(200, {"id": "a"}))
    transport = connect(
        on_request=requests.append, on_response=responses.append, on_retry=retries.append
    )
    transport.send(read())
    assert [event.attempt for event in requests] == [1, 2, 3]
    assert requests[0].operation == "read_thing"
    assert (requests[0].method, requests[0].template) == ("GET", "/v3/read")
    assert requests[0].url == f"{server.url}/v3/read"
    assert [(event.status, event.request_id) for event in responses] == [(503, "r-2"), (200, None)]
    assert responses[1].request.attempt == 3
    assert all(event.seconds >= 0 for event in responses)
    assert responses[1].headers["content-type"] == "application/json"
    assert [type(event.error) for event in retries] == [errors.ConnectionError, errors.ServerError]
    assert [event.delay for event in retries] == pauses
    assert [event.request.attempt for event in retries] == [1, 2]


def test_hooks_may_wait(server: ScriptedServer, connect: Connect) -> None:
    seen: list[object] = []

    def note(event: object) -> None:
        seen.append(event)

    connect(on_request=note, on_response=note).send(read())
    assert len(seen) == 2


def test_a_hook_that_fails_changes_nothing(
    server: ScriptedServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(event: object) -> None:
        raise ValueError("no disk")

    server.play(answer(201, {"id": "a"}))
    assert connect(on_request=fail, on_response=fail).send(write()) == {"id": "a"}
    assert server.count() == 1
    assert [record.getMessage() for record in caplog.records] == ["a hook failed"] * 2
    assert "no disk" in caplog.text


def test_one_line_per_request_at_debug_and_per_repetition_at_info(
    server: ScriptedServer,
    connect: Connect,
    pauses: list[float],
    caplog: pytest.LogCaptureFixture,
) -> None:
    server.play(answer(500), lose(), answer(200, {"secret": "text"}, {"x-request-id": "r-3"}))
    with caplog.at_level(logging.DEBUG, "honcho"):
        connect().send(read("/v3/read", template="/v3/{thing}"))
    lines = [record for record in caplog.records if record.name.startswith("honcho")]
    info = [record.getMessage() for record in lines if record.levelno == logging.INFO]
    debug = [record.getMessage() for record in lines if record.levelno == logging.DEBUG]
    assert len(info) == 2
    assert all("GET /v3/{thing}" in line and "trying again in" in line for line in info)
    assert len(debug) == 3
    assert "GET /v3/{thing}: 200 in " in debug[-1]
    assert "attempt 3" in debug[-1]
    assert "r-3" in debug[-1]
    assert "text" not in caplog.text.replace("/v3/{thing}", "")


def test_nothing_is_logged_above_debug_when_all_goes_well(
    server: ScriptedServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "honcho"):
        connect().send(read())
    assert [record for record in caplog.records if record.name.startswith("honcho")] == []


def test_streams_are_told_too(server: ScriptedServer, connect: Connect) -> None:
    seen: list[object] = []
    server.play(events(DONE))
    transport = connect(on_request=seen.append, on_response=seen.append)
    with transport.stream(chat()) as stream:
        assert [event for event in stream] == [DONE]
    assert [type(event) for event in seen] == [RequestEvent, ResponseEvent]
