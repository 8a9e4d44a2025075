"""One span per call, for programs that trace."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.concurrency import waits
from honcho.errors import NotFoundError
from honcho.settings.config import ClientConfig
from tests.servers.acts import DONE, answer, events, lose
from tests.servers.calls import chat, read, write
from tests.servers.scripted import ScriptedServer

exporter = InMemorySpanExporter()


@pytest.fixture(scope="module", autouse=True)
def _provider() -> None:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A server, and no spans yet."""
    exporter.clear()
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def transport(server: ScriptedServer) -> Iterator[Transport]:
    """A transport to it."""
    made = Transport(ClientConfig.resolve("sk-1234", base_url=server.url))
    yield made
    made.close()


def test_a_call_is_a_client_span(server: ScriptedServer, transport: Transport) -> None:
    server.play(answer(201, {"content": "hidden"}, {"x-request-id": "r-1"}))
    transport.send(write("/v3/workspaces/w", template="/v3/workspaces/{workspace_id}"))
    (span,) = exporter.get_finished_spans()
    assert span.name == "POST /v3/workspaces/{workspace_id}"
    assert span.kind is SpanKind.CLIENT
    assert dict(span.attributes or {}) == {
        "http.request.method": "POST",
        "http.response.status_code": 201,
        "url.full": f"{server.url}/v3/workspaces/w",
        "url.template": "/v3/workspaces/{workspace_id}",
        "server.address": "127.0.0.1",
        "server.port": server.port,
        "honcho.operation": "create_thing",
        "honcho.request_id": "r-1",
    }
    assert span.status.status_code is StatusCode.UNSET
    assert "traceparent" in server.seen[0].headers


def test_repetitions_are_events(server: ScriptedServer, transport: Transport) -> None:
    server.play(lose(), answer(503))
    with waits.skipped():
        transport.send(read())
    (span,) = exporter.get_finished_spans()
    assert [event.name for event in span.events] == ["retry", "retry"]
    assert [(event.attributes or {})["error.type"] for event in span.events] == [
        "ConnectionError",
        "503",
    ]
    assert (span.attributes or {})["http.request.resend_count"] == 2


def test_a_failure_is_an_error_without_content(
    server: ScriptedServer, transport: Transport
) -> None:
    server.play(answer(404, {"detail": "hidden"}))
    with pytest.raises(NotFoundError):
        transport.send(read())
    (span,) = exporter.get_finished_spans()
    assert span.status.status_code is StatusCode.ERROR
    assert (span.attributes or {})["error.type"] == "404"
    assert "hidden" not in span.to_json()
    assert "sk-1234" not in span.to_json()


def test_content_is_traced_where_the_environment_asks_for_it(
    server: ScriptedServer, transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_TRACE_CONTENT", "1")
    server.play(answer(200, {"content": "shown"}))
    transport.send(write())
    (span,) = exporter.get_finished_spans()
    assert (span.attributes or {})["honcho.request.body"] == '{"content":"x"}'
    assert (span.attributes or {})["honcho.response.body"] == '{"content": "shown"}'


async def test_async_calls_and_streams_are_spans_below_the_callers(
    server: ScriptedServer,
) -> None:
    server.play(answer(), events(DONE))
    transport = AsyncTransport(ClientConfig.resolve(base_url=server.url))
    with trace.get_tracer("test").start_as_current_span("parent") as parent:
        await transport.send(read())
        async with await transport.stream(chat()) as stream:
            assert [event async for event in stream] == [DONE]
    await transport.aclose()
    *children, _ = exporter.get_finished_spans()
    assert [span.name for span in children] == ["GET /v3/read", "POST /v3/chat"]
    for span in children:
        assert span.parent is not None
        assert span.parent.span_id == parent.get_span_context().span_id


def test_nothing_of_opentelemetry_is_loaded_by_us(server: ScriptedServer) -> None:
    script = (
        "import sys\n"
        "from honcho.blocking.transport.send import Transport\n"
        "from honcho.settings.config import ClientConfig\n"
        "from tests.servers.calls import read\n"
        "with_server = Transport(ClientConfig.resolve(base_url=sys.argv[1]))\n"
        "with_server.send(read())\n"
        "with_server.close()\n"
        "assert 'opentelemetry' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, server.url],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    assert "traceparent" not in server.seen[0].headers
