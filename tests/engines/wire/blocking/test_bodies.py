# Derived from tests/engines/wire/aio/test_bodies.py by scripts/blocking.py; do not edit.
"""Bodies that are empty, in pieces, or broken in the middle."""

from __future__ import annotations

import gzip
import socket

import pytest

from honcho.engines.exchange import WireRequest
from honcho.engines.protocol import ExchangeError, Limits
from honcho.engines.wire.blocking.engine import WireEngine
from honcho.engines.wire.route import Route
from honcho.settings import address
from honcho.settings.timeouts import Timeout
from tests.engines.wire.blocking.conftest import Connect, Serving
from tests.servers.bare import BareServer, Serve, take_request
from tests.servers.calls import write

GET = WireRequest("GET", "/", {"host": "x"})
LIMITS = Limits(Timeout.of(5))
ZIPPED = b"content-encoding: gzip\r\n"


def answering(data: bytes, *, keep: bool = True) -> Serve:
    """Answers each request with these bytes."""

    def serve(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            sock.sendall(data)
            if not keep:
                return

    return serve


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
@pytest.mark.parametrize(
    ("head", "end", "keep"),
    [
        (b"HTTP/1.1 204 No Content\r\n", b"", True),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n", b"", True),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n", b"0\r\n\r\n", True),
        (b"HTTP/1.1 200 OK\r\n", b"", False),
    ],
)
def test_no_body_needs_no_unpacking(
    serving: Serving, connect: Connect, head: bytes, end: bytes, keep: bool, coding: str
) -> None:
    encoding = f"content-encoding: {coding}\r\n\r\n".encode()
    server = serving(answering(head + encoding + end, keep=keep))
    transport = connect(server)
    for _ in range(2):
        assert transport.send(write()) is None
    assert server.accepted == (1 if keep else 2)


def test_a_body_that_was_packed_and_cut_is_an_error(serving: Serving) -> None:
    packed = gzip.compress(b"x" * 1000)[:-4]
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n" % len(packed)
    engine = _to(serving(answering(head + ZIPPED + b"\r\n" + packed)))
    with pytest.raises(ExchangeError, match="cut off"):
        engine.send(GET, LIMITS)
    engine.close()


def test_one_chunk_is_one_piece(serving: Serving) -> None:
    body = b"3\r\nabc\r\n1\r\nd\r\n2\r\nef\r\n0\r\n\r\n"
    engine = _to(
        serving(answering(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + body))
    )
    stream = engine.stream(GET, LIMITS)
    assert [stream.read() for _ in range(4)] == [b"abc", b"d", b"ef", b""]
    engine.close()


@pytest.mark.parametrize("broken", [b"no size\r\n", b"5 x\r\n", b"-1\r\n"])
def test_what_came_before_a_broken_chunk_is_given(serving: Serving, broken: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    engine = _to(serving(answering(head + b"3\r\nabc\r\n" + broken)))
    stream = engine.stream(GET, LIMITS)
    assert stream.read() == b"abc"
    with pytest.raises(ExchangeError):
        stream.read()
    engine.close()


def test_what_came_before_broken_gzip_is_given(serving: Serving) -> None:
    packed = gzip.compress(b"x" * 1000) + b"no gzip"
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n" % len(packed)
    engine = _to(serving(answering(head + ZIPPED + b"\r\n" + packed)))
    stream = engine.stream(GET, LIMITS)
    assert stream.read() == b"x" * 1000
    with pytest.raises(ExchangeError, match="gzip"):
        stream.read()
    engine.close()


def _to(server: BareServer) -> WireEngine:
    return WireEngine(Route(address.parse("url", server.url)))
