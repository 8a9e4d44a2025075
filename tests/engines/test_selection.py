"""Which engine a client gets, and what an engine on a server in this process does."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from collections.abc import Iterator
from typing import Any, cast

import httpx
import pytest

from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.embedded import EmbeddedServer
from honcho.engines import selection
from honcho.engines.embedded import AsyncEmbeddedEngine, EmbeddedEngine
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.httpx.aio.engine import AsyncClientEngine
from honcho.engines.httpx.blocking.engine import ClientEngine
from honcho.engines.wire.aio.engine import AsyncWireEngine
from honcho.engines.wire.blocking.engine import WireEngine
from honcho.errors import (
    ConfigurationError,
    DecodeError,
    ServerError,
    StreamInterruptedError,
    TransportError,
)
from honcho.settings.config import ClientConfig
from tests.servers.acts import DONE, answer, piece
from tests.servers.calls import chat, read, write
from tests.servers.scripted import ScriptedServer


def config(url: str = "http://localhost:1", engine: str = "auto", **settings: Any) -> ClientConfig:
    return ClientConfig.resolve(base_url=url, engine=engine, **settings)


class Server:
    """Stands in for the embedded server."""

    may_wait = False

    def __init__(self, *answers: WireResponse | Exception) -> None:
        self.answers = list(answers)
        self.seen: list[WireRequest] = []
        self.threads: set[int] = set()

    def handle(self, request: WireRequest) -> WireResponse:
        self.seen.append(request)
        self.threads.add(threading.get_ident())
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def on(server: Server) -> EmbeddedServer:
    return cast("EmbeddedServer", server)


@pytest.mark.parametrize(
    ("engine", "blocking", "async_"),
    [
        ("auto", WireEngine, AsyncWireEngine),
        ("wire", WireEngine, AsyncWireEngine),
        ("httpx", ClientEngine, AsyncClientEngine),
    ],
)
def test_the_engine_follows_from_the_settings(
    engine: str, blocking: type[Any], async_: type[Any]
) -> None:
    assert type(selection.open_engine(config(engine=engine), None, None)) is blocking
    assert type(selection.async_open_engine(config(engine=engine), None, None)) is async_


def test_a_callers_client_is_used() -> None:
    with httpx.Client() as client:
        assert type(selection.open_engine(config(), client, None)) is ClientEngine
        with pytest.raises(ConfigurationError, match="http_client"):
            selection.open_engine(config(engine="wire"), client, None)
        with pytest.raises(ConfigurationError, match="http_client"):
            selection.open_engine(config("embedded:"), client, None)
    client_ = httpx.AsyncClient()
    assert type(selection.async_open_engine(config(), client_, None)) is AsyncClientEngine
    asyncio.run(client_.aclose())


def test_the_server_in_this_process_is_used() -> None:
    server = on(Server())
    assert type(selection.open_engine(config(), None, server)) is EmbeddedEngine
    assert type(selection.async_open_engine(config(), None, server)) is AsyncEmbeddedEngine


def test_the_engine_that_is_gone_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError, match="abort the interpreter"):
        config(engine="reqwest")
    monkeypatch.setenv("HONCHO_ENGINE", "reqwest")
    with pytest.raises(ConfigurationError, match="HONCHO_ENGINE is 'reqwest'"):
        config()


def test_a_callers_client_gives_its_transports_and_stays_open() -> None:
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"id": "a"})

    client = httpx.Client(
        mounts={"all://honcho.internal": httpx.MockTransport(handle)}, headers={"x-mine": "1"}
    )
    transport = Transport(config("https://honcho.internal", api_key="sk-1"), http_client=client)
    assert transport.send(write()) == {"id": "a"}
    assert asked[0].headers["authorization"] == "Bearer sk-1"
    assert asked[0].headers["x-mine"] == "1"
    transport.close()
    assert not client.is_closed
    client.close()


async def test_an_async_client_gives_its_transports_and_stays_open() -> None:
    client = httpx.AsyncClient(
        transport=httpx.MockTransport(lambda request: httpx.Response(200, json={"id": "a"}))
    )
    transport = AsyncTransport(config("https://honcho.internal"), http_client=client)
    assert await transport.send(write()) == {"id": "a"}
    await transport.aclose()
    assert not client.is_closed
    await client.aclose()


def test_answers_that_a_mock_or_a_hook_has_read_are_read_all_the_same() -> None:
    packed = gzip.compress(b'{"id": "a"}')
    headers = {"content-encoding": "gzip"}
    client = httpx.Client(
        transport=httpx.MockTransport(
            lambda request: httpx.Response(200, content=packed, headers=headers)
        ),
        event_hooks={"response": [lambda response: response.read() and None]},
    )
    transport = Transport(config(), http_client=client)
    assert transport.send(write()) == {"id": "a"}
    transport.close()
    client.close()


def test_a_closed_client_is_an_error_of_ours() -> None:
    client = httpx.Client()
    client.close()
    transport = Transport(config(), http_client=client)
    with pytest.raises(TransportError, match="closed"):
        transport.send(write())
    transport.close()


def test_what_a_callers_client_raises_is_an_error_of_ours() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise ZeroDivisionError("in a hook")

    client = httpx.Client(transport=httpx.MockTransport(fail))
    transport = Transport(config(), http_client=client)
    with pytest.raises(TransportError, match="in a hook") as caught:
        transport.send(write())
    assert caught.value.outcome_unknown
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    transport.close()
    client.close()


def test_a_client_that_follows_redirects_keeps_the_key_at_home() -> None:
    with ScriptedServer() as home, ScriptedServer() as other:
        home.play(answer(307, b"", {"location": f"{other.url}/v3/read"}))
        client = httpx.Client(follow_redirects=True)
        transport = Transport(config(home.url, api_key="sk-1234"), http_client=client)
        transport.send(read())
        assert home.seen[0].headers["authorization"] == "Bearer sk-1234"
        assert "authorization" not in other.seen[0].headers
        transport.close()
        client.close()


def test_a_callers_own_timeout_counts_where_ours_is_the_default() -> None:
    seen: list[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json={})

    for own, ours, expected in [(7, 60, 7), (7, 3, 3), (5, 60, 60)]:
        client = httpx.Client(timeout=own, transport=httpx.MockTransport(handle))
        transport = Transport(config(timeout=ours), http_client=client)
        transport.send(read())
        assert seen.pop() == expected
        transport.close()
        client.close()


def test_requests_reach_a_server_in_this_process() -> None:
    server = Server(WireResponse(200, {"x-request-id": "r"}, b'{"id": "a"}'))
    transport = Transport(config("embedded:"), embedded=on(server))
    assert transport.send(write()) == {"id": "a"}
    assert (server.seen[0].method, server.seen[0].target) == ("POST", "/v3/write")
    assert server.seen[0].body == b'{"content":"x"}'
    transport.close()


async def test_a_server_in_this_process_does_not_stop_the_loop() -> None:
    server = Server(*[WireResponse(200, {}, b"{}")] * 3)
    transport = AsyncTransport(config("embedded:"), embedded=on(server))
    await asyncio.gather(*(transport.send(read()) for _ in range(3)))
    assert threading.get_ident() not in server.threads
    await transport.aclose()


def test_errors_of_a_server_in_this_process_are_errors_of_ours() -> None:
    server = Server(WireResponse(500, {}, b"{}"), WireResponse(200, {}, b"{"), KeyError("bug"))
    transport = Transport(config("embedded:", max_retries=0), embedded=on(server))
    for error in (ServerError, DecodeError, TransportError):
        with pytest.raises(error):
            transport.send(read())
    transport.close()


def test_the_limit_counts_for_a_server_in_this_process() -> None:
    server = Server(WireResponse(200, {}, b"x" * 100))
    settings = config("embedded:", max_response_bytes=99)
    transport = Transport(settings, embedded=on(server))
    with pytest.raises(DecodeError, match="max_response_bytes"):
        transport.send(read())
    transport.close()


def pieces(*payloads: Any, fail: bool = False) -> Iterator[bytes]:
    for payload in payloads:
        yield f"data: {json.dumps(payload)}\n\n".encode()
    if fail:
        raise ValueError("bug")


EVENTS = {"content-type": "text/event-stream"}


def test_streams_of_a_server_in_this_process() -> None:
    server = Server(
        WireResponse(200, EVENTS, stream=pieces(piece("x"), DONE)),
        WireResponse(200, EVENTS, stream=pieces(piece("x"))),
        WireResponse(200, EVENTS, stream=pieces(piece("x"), fail=True)),
    )
    transport = Transport(config("embedded:"), embedded=on(server))
    assert list(transport.stream(chat())) == [piece("x"), DONE]
    for _ in range(2):
        stream = transport.stream(chat())
        assert next(stream) == piece("x")
        with pytest.raises(StreamInterruptedError):
            next(stream)
    transport.close()


async def test_async_streams_of_a_server_in_this_process() -> None:
    closed: list[int] = []

    def watched() -> Iterator[bytes]:
        try:
            yield from pieces(piece("x"), piece("y"), DONE)
        finally:
            closed.append(1)

    server = Server(*(WireResponse(200, EVENTS, stream=watched()) for _ in range(2)))
    transport = AsyncTransport(config("embedded:"), embedded=on(server))
    stream = await transport.stream(chat())
    assert [event async for event in stream] == [piece("x"), piece("y"), DONE]
    async for _ in await transport.stream(chat()):
        break
    assert closed == [1, 1]
    await transport.aclose()
