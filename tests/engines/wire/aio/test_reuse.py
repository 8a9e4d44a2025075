"""When a connection is used again, and when it must not be."""

from __future__ import annotations

import contextlib
import socket
import ssl

import pytest

from honcho import errors
from tests.engines.wire.aio.conftest import Connect, Serving
from tests.servers.bare import BareServer, take_request
from tests.servers.calls import chat, read, write

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n" + b'{"id": "a"}'
OTHER = b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n" + b'{"id": "b"}'
FAILED = b"HTTP/1.1 500 Internal Server Error\r\ncontent-length: 2\r\n\r\n{}"


async def test_not_after_a_failure_of_the_server(serving: Serving, connect: Connect) -> None:
    stored: list[bytes] = []

    def fails_and_closes(sock: socket.socket, server: BareServer) -> None:
        while request := take_request(sock):
            if b"/fail" in request:
                sock.sendall(FAILED)
                server.released.wait(0.002)  # as uvicorn does, without having said so
                return
            stored.append(request)
            sock.sendall(OK)

    transport = connect(serving(fails_and_closes))
    for _ in range(20):
        with pytest.raises(errors.ServerError):
            await transport.send(write("/v3/fail"))
        assert await transport.send(write()) == {"id": "a"}
    assert len(stored) == 20


async def test_not_after_a_failure_whose_body_comes_in_chunks(
    serving: Serving, connect: Connect
) -> None:
    def fails(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            sock.sendall(b"HTTP/1.1 503 No\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n")

    server = serving(fails)
    transport = connect(server)
    for _ in range(3):
        with pytest.raises(errors.ServerError):
            await transport.send(read())
    assert server.accepted == 3


async def test_after_a_refusal(serving: Serving, connect: Connect) -> None:
    def refuses(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            sock.sendall(b"HTTP/1.1 404 No\r\ncontent-length: 2\r\n\r\n{}")

    server = serving(refuses)
    transport = connect(server)
    for _ in range(3):
        with pytest.raises(errors.NotFoundError):
            await transport.send(read())
    assert server.accepted == 1


async def test_not_with_a_second_answer_in_a_second_record(
    serving: Serving, connect: Connect
) -> None:
    def answers_twice(sock: ssl.SSLSocket, server: BareServer) -> None:
        if take_request(sock):
            _in_one_flight(sock, OK, OTHER)
        server.released.wait()

    server = serving(answers_twice, tls=True)
    transport = connect(server)
    for _ in range(3):
        assert await transport.send(write()) == {"id": "a"}
    assert server.accepted == 3


async def test_not_with_the_end_in_the_same_flight(serving: Serving, connect: Connect) -> None:
    def answers_and_closes(sock: ssl.SSLSocket, server: BareServer) -> None:
        if take_request(sock):
            _in_one_flight(sock, OK, None)

    server = serving(answers_and_closes, tls=True)
    transport = connect(server)
    for _ in range(20):
        assert await transport.send(write()) == {"id": "a"}
    assert server.accepted == 20


async def test_over_tls_when_nothing_else_came(serving: Serving, connect: Connect) -> None:
    def answers(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            sock.sendall(OK)

    server = serving(answers, tls=True)
    transport = connect(server)
    for _ in range(10):
        assert await transport.send(write()) == {"id": "a"}
    assert server.accepted == 1


def _in_one_flight(sock: ssl.SSLSocket, first: bytes, second: bytes | None) -> None:
    """Send a record, and another one or the end of the session, in one piece."""
    raw = sock._sslobj  # type: ignore[attr-defined]  # the only way to hold records back
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
    raw.write(first)
    if second is not None:
        raw.write(second)
    else:
        sock.setblocking(False)
        with contextlib.suppress(ssl.SSLError):
            raw.shutdown()
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)


DONE = b'data: {"done": true}\n\n'


@pytest.mark.parametrize("cut", ["at once", "late"])
async def test_after_a_finished_stream(serving: Serving, connect: Connect, cut: str) -> None:
    def streams(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            sock.sendall(
                b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
                b"transfer-encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(DONE), DONE)
            )
            if cut == "late":
                server.released.wait(0.02)
            sock.sendall(b"0\r\n\r\n")

    server = serving(streams)
    transport = connect(server)
    for _ in range(5):
        stream = await transport.stream(chat())
        assert [event async for event in stream] == [{"done": True}]
    assert server.accepted == 1


async def test_not_after_a_finished_stream_that_does_not_end(
    serving: Serving, connect: Connect
) -> None:
    def streams_on(sock: socket.socket, server: BareServer) -> None:
        take_request(sock)
        sock.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
            b"transfer-encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(DONE), DONE)
        )
        take_request(sock)

    server = serving(streams_on)
    transport = connect(server)
    for _ in range(2):
        stream = await transport.stream(chat())
        assert [event async for event in stream] == [{"done": True}]
    assert server.accepted == 2
