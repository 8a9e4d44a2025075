# Derived from tests/aio/outbox/test_observing.py by scripts/blocking.py; do not edit.
"""Who watches an outbox: hooks, traces, a second outbox; and what it asks the server."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from honcho import Honcho, errors
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.outbox.lease import Lease
from honcho.settings.hooks import RetryEvent
from tests.blocking.outbox.test_failing_server import HELLO, client_of, failing
from tests.ingest.watched import BROKEN, REFUSED, Answer, Watched, rows


def test_hooks_are_told_as_for_calls(server: Watched, tmp_path: Path) -> None:
    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        return BROKEN if number < 2 else answer()

    server.behaviour = behaviour
    retries: list[RetryEvent] = []
    sent: list[str] = []
    statuses: list[int] = []
    with Honcho(
        base_url=server.url,
        workspace_id="test",
        on_retry=retries.append,
        on_request=lambda event: sent.append(event.operation),
        on_response=lambda event: statuses.append(event.status),
    ) as client:
        client.force_ensure()
        with client.outbox(tmp_path / "turns.db") as outbox:
            outbox.add("s", HELLO)
            outbox.flush(timeout=60)
    write, question = "create_messages_for_session", "get_messages"
    # After each failure, and before each repetition, the server is asked whether it has them.
    assert sent[1:] == [write, question, question, write, question, question, write]
    assert statuses[1:] == [500, 200, 200, 500, 200, 200, 201]
    assert [event.request.attempt for event in retries] == [1, 2]
    assert {event.request.operation for event in retries} == {write}
    assert [type(event.error) for event in retries] == [errors.ServerError] * 2
    assert all(event.delay > 0 and not event.resend for event in retries)


def test_a_hook_that_fails_changes_nothing(server: Watched, tmp_path: Path) -> None:
    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        return BROKEN if number < 2 else answer()

    def fail(event: object) -> None:
        raise ValueError("no disk")

    server.behaviour = behaviour
    with (
        Honcho(base_url=server.url, workspace_id="test", on_retry=fail, on_request=fail) as client,
        client.outbox(tmp_path / "turns.db") as outbox,
    ):
        outbox.add("s", HELLO)
        outbox.flush(timeout=60)
    assert server.contents("s") == ["hello"]


def test_requests_of_an_outbox_are_traced(
    server: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    server.behaviour = lambda number, session, answer: answer() if number else failing(503)
    with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        outbox.add("s", HELLO)
        outbox.flush(timeout=60)
    spans = [
        (span.attributes["honcho.operation"], span.attributes["http.response.status_code"])
        for span in exporter.get_finished_spans()
        if span.attributes is not None
    ]
    write = "create_messages_for_session"
    assert [status for operation, status in spans if operation == write] == [503, 201]


def test_the_server_is_not_asked_in_vain(server: Watched, tmp_path: Path) -> None:
    """Where nothing is in doubt, a batch is one request."""
    with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        for row in rows(20):
            outbox.add(row["session"], {"peer_id": "a", "content": row["content"]})
            outbox.flush(timeout=60)
    assert server.lookups == 0


def test_a_question_that_fails_does_not_lose_the_doubt(server: Watched, tmp_path: Path) -> None:
    """The batch is stored and its answer lost; then even the questions fail, with 422 for once."""
    handle, broken = server.server.handle, [REFUSED, BROKEN, failing(404)]
    stored = threading.Event()

    def strict(request: WireRequest) -> WireResponse:
        if request.target.partition("?")[0].endswith("/messages/list") and broken:
            return broken.pop(0)
        return handle(request)

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        response = answer()
        if stored.is_set():
            return response
        stored.set()
        return BROKEN

    server.server.handle = strict  # type: ignore[method-assign]
    server.behaviour = behaviour
    with client_of(server) as client, client.outbox(tmp_path / "turns.db") as outbox:
        outbox.add("s", HELLO)
        outbox.flush(timeout=60)
        assert outbox.status.refused == 0
    assert broken == []
    assert server.stored == 1
    assert server.contents("s") == ["hello"]


def test_two_outboxes_of_one_file_deliver_once(server: Watched, tmp_path: Path) -> None:
    path = tmp_path / "turns.db"
    with (
        client_of(server) as client,
        client.outbox(path) as first,
        client.outbox(path) as second,
    ):
        for index in range(100):
            outbox = (first, second)[index % 2]
            outbox.add("s", {"peer_id": "mara", "content": str(index)})
        second.flush(timeout=60)
        assert first.status == second.status
        first.close()
        second.add("s", {"peer_id": "mara", "content": "100"})
        second.flush(timeout=60)
        assert second.status.delivered == 101
    assert server.contents("s") == [str(index) for index in range(101)]


def test_nobody_who_delivers_is_a_status(server: Watched, tmp_path: Path) -> None:
    path = tmp_path / "turns.db"
    with client_of(server) as client:
        outbox = client.outbox(path)
        assert outbox.status.state == "stopped"
        other = Lease(path)
        assert other.take()
        assert outbox.status.state == "idle"
        other.release()
        outbox.close()
