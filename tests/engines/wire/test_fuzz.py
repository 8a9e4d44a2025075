"""Whatever a server sends, only errors of ours come out: checked with answers made at random."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.errors import HonchoError
from honcho.settings.call_options import CallOptions
from honcho.settings.config import ClientConfig
from honcho_api import v3
from honcho_api.request import Request
from tests.servers.acts import head, raw
from tests.servers.calls import chat
from tests.servers.scripted import ScriptedServer

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)
details = st.builds(
    lambda detail, key: json.dumps({key: detail}).encode(),
    json_values,
    st.sampled_from(["detail", "error", "message", "content", "items"]),
)
complaints = st.builds(
    lambda items: json.dumps({"detail": items}).encode(),
    st.lists(
        st.fixed_dictionaries(
            {}, optional={"loc": json_values, "msg": json_values, "input": json_values}
        ),
        max_size=7,
    ),
)
bodies = st.one_of(
    st.binary(max_size=60), details, complaints, json_values.map(json.dumps).map(str.encode)
)
names = st.from_regex(r"[a-zA-Z-]{1,12}", fullmatch=True) | st.sampled_from(
    ["retry-after", "content-encoding", "x-request-id", "location", "connection", "content-type"]
)
values = st.text(st.characters(min_codepoint=9, max_codepoint=255), max_size=20) | st.sampled_from(
    ["gzip", "chunked", "close", "text/event-stream", "-1", "1e400", "application/json"]
)
headers = st.lists(st.tuples(names, values), max_size=4)
statuses = st.sampled_from([200, 201, 204, 301, 400, 401, 404, 413, 422, 429, 500, 503, 599])
requests: list[Request[Any]] = [
    v3.get_message("w", "s", "m"),
    v3.get_messages("w", "s", body=v3.MessageGet()),
    v3.get_or_create_peer("w", body=v3.PeerCreate(id="p")),
    v3.delete_session("w", "s"),
]
OPTIONS = CallOptions(max_retries=0, timeout=2)


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    """Sends what it is told to."""
    with ScriptedServer() as server:
        yield server


def answer_of(status: int, lines: list[tuple[str, str]], body: bytes, *, framed: bool) -> bytes:
    """An answer whose headers may be anything."""
    clean = [(name, value.replace("\r", " ").replace("\n", " ")) for name, value in lines]
    if framed:
        clean.append(("content-length", str(len(body))))
    return head(status, *clean) + body


@settings(max_examples=150)
@given(status=statuses, lines=headers, body=bodies, framed=st.booleans(), which=st.integers(0, 3))
def test_blocking_calls(
    server: ScriptedServer,
    status: int,
    lines: list[tuple[str, str]],
    body: bytes,
    framed: bool,
    which: int,
) -> None:
    transport = Transport(ClientConfig.resolve(base_url=server.url, engine="wire"))
    for keep in (raw(answer_of(status, lines, body, framed=framed)),) * 2:
        server.play(keep)
        try:
            transport.send(requests[which], OPTIONS)
        except HonchoError as error:
            assert error.code  # noqa: PT017
            assert len(error.message) < 3_000  # noqa: PT017
    transport.close()


@settings(max_examples=100)
@given(status=statuses, lines=headers, body=bodies, engine=st.sampled_from(["wire", "httpx"]))
def test_async_calls(
    server: ScriptedServer, status: int, lines: list[tuple[str, str]], body: bytes, engine: str
) -> None:
    async def run() -> None:
        config = ClientConfig.resolve(base_url=server.url, engine=engine)
        transport = AsyncTransport(config)
        server.play(raw(answer_of(status, lines, body, framed=True)))
        try:
            await transport.send(requests[0], OPTIONS)
        except HonchoError as error:
            assert error.code  # noqa: PT017
        await transport.aclose()

    asyncio.run(run())


@settings(max_examples=100)
@given(
    pieces=st.lists(
        st.one_of(
            st.binary(max_size=30),
            json_values.map(lambda value: f"data: {json.dumps(value)}\n\n".encode()),
            st.just(b'data: {"delta": {"content": "x"}, "done": false}\n\n'),
            st.just(b'data: {"done": true}\n\n'),
            st.just(b"event: error\ndata: {}\n\n"),
        ),
        max_size=5,
    )
)
def test_streams(server: ScriptedServer, pieces: list[bytes]) -> None:
    transport = Transport(ClientConfig.resolve(base_url=server.url, engine="wire"))
    server.play(raw(head(200, ("content-type", "text/event-stream")) + b"".join(pieces)))
    try:
        for event in transport.stream(chat(), OPTIONS):
            assert isinstance(event, dict)
    except HonchoError as error:
        assert error.code  # noqa: PT017
    transport.close()


@settings(max_examples=150)
@given(data=st.binary(max_size=80))
def test_what_is_not_http_at_all(server: ScriptedServer, data: bytes) -> None:
    transport = Transport(ClientConfig.resolve(base_url=server.url, engine="wire"))
    server.play(raw(data))
    with pytest.raises(HonchoError):
        transport.send(requests[0], OPTIONS)
    transport.close()
