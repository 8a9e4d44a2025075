# Derived from tests/engines/wire/aio/test_heads.py by scripts/blocking.py; do not edit.
"""Heads that are unusual, endless, or none at all."""

from __future__ import annotations

import itertools
import socket
import ssl
from collections.abc import Iterable

import pytest

from honcho import errors
from honcho.engines.wire import chunked, heads, uncommon_heads
from tests.engines.wire.blocking.conftest import Connect, Serving
from tests.servers.bare import BareServer, Serve, take_request
from tests.servers.calls import read, write

BODY = b'{"id": "a"}'
HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n"
INTERIM = b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"
IN_CHUNKS = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\n" + BODY + b"\r\n0\r\n"


def saying(pieces: Iterable[bytes], pause: float = 0) -> Serve:
    """Answers each request with these pieces, and leaves the connection open."""

    def serve(sock: socket.socket, server: BareServer) -> None:
        while take_request(sock):
            for piece in pieces:
                sock.sendall(piece)
                if pause and server.released.wait(pause):
                    return

    return serve


@pytest.mark.parametrize(
    "answer",
    [
        HEAD.replace(b"\r\n", b"\n") + BODY,
        b"HTTP/1.1 200 OK\ncontent-length: 11\r\n\n" + BODY,
        IN_CHUNKS.replace(b"\r\n", b"\n", 3) + b"\r\n",
        b"HTTP/1.1 200\ncontent-length: 11\n\n" + BODY,
    ],
)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_lines_may_end_with_a_bare_line_feed(
    serving: Serving, connect: Connect, answer: bytes, size: int
) -> None:
    pieces = [answer[at : at + size] for at in range(0, len(answer), size)]
    server = serving(saying(pieces))
    transport = connect(server)
    for _ in range(3):
        assert transport.send(write()) == {"id": "a"}
    assert server.accepted == 1


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (b"\x15\x03\x01\x00\x02\x02\x46", "begin with https://"),
        (b"\x00\x00\x12\x04\x00\x00\x00\x00\x00", "not HTTP/1"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "not HTTP/1"),
        (b"HTTP/2 200\r\n\r\n", "not HTTP/1"),
        (b"SSH-2.0-OpenSSH", "not HTTP/1"),
        (b"\n", "not HTTP/1"),
    ],
)
def test_what_is_no_answer_is_an_error_at_once(
    serving: Serving, connect: Connect, said: bytes, message: str
) -> None:
    with pytest.raises(errors.TransportError, match=message) as caught:
        connect(serving(saying([said])), timeout=30).send(write())
    assert caught.value.outcome_unknown


def test_so_is_an_alert_of_tls(serving: Serving, connect: Connect) -> None:
    def alerts(sock: ssl.SSLSocket, server: BareServer) -> None:
        take_request(sock)
        raw = socket.socket(fileno=sock.detach())
        with raw:
            raw.sendall(b"\x15\x03\x03\x00\x02\x02\x28")  # in the clear: the session is broken
            server.released.wait()

    with pytest.raises(errors.ConnectionError, match="TLS failed"):
        connect(serving(alerts, tls=True), timeout=30).send(write())


def test_plain_http_behind_an_address_of_tls(serving: Serving, connect: Connect) -> None:
    def refuses(sock: socket.socket, server: BareServer) -> None:
        sock.recv(2**16)
        sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        server.released.wait()

    server = serving(refuses)
    with pytest.raises(errors.ConnectionError, match="TLS failed") as caught:
        connect(server, base_url=server.url.replace("http:", "https:")).send(write())
    assert not caught.value.outcome_unknown


def test_a_handshake_that_is_not_answered_is_a_timeout(serving: Serving, connect: Connect) -> None:
    def is_silent(sock: socket.socket, server: BareServer) -> None:
        server.released.wait()

    server = serving(is_silent)
    with pytest.raises(errors.TimeoutError, match="within the connect timeout") as caught:
        connect(server, base_url=server.url.replace("http:", "https:"), timeout=0.2).send(write())
    assert not caught.value.outcome_unknown


def test_interim_answers_are_passed_over(serving: Serving, connect: Connect) -> None:
    server = serving(saying([INTERIM * heads.MOST_INTERIM + HEAD + BODY]))
    transport = connect(server)
    for _ in range(2):
        assert transport.send(write()) == {"id": "a"}
    assert server.accepted == 1


ENDLESS = {
    "too many interim answers": (itertools.repeat(INTERIM), 0),
    "interim answers with too much in them": (
        itertools.repeat(b"HTTP/1.1 103 Hints\r\nx: " + b"y" * 60_000 + b"\r\n\r\n"),
        0,
    ),
    "too many trailers": (itertools.chain([IN_CHUNKS], itertools.repeat(b"x: y\r\n")), 0),
    "a trailer without an end": (itertools.chain([IN_CHUNKS], itertools.repeat(b"x" * 1000)), 0),
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_what_comes_without_an_end_is_an_error(
    serving: Serving, connect: Connect, kind: str
) -> None:
    pieces, pause = ENDLESS[kind]
    with pytest.raises(errors.HonchoError) as caught:
        connect(serving(saying(pieces, pause)), timeout=30).send(read())
    assert not isinstance(caught.value, errors.TimeoutError)


@pytest.mark.parametrize("name", ["interim", "partial interim", "trailers", "partial trailer"])
def test_so_is_what_drips_without_an_end(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(uncommon_heads, "LONGEST_INTERIM", 0.2)
    monkeypatch.setattr(chunked, "LONGEST_TRAILING", 0.2)
    pieces = {
        "interim": itertools.repeat(INTERIM),
        "partial interim": itertools.chain([INTERIM + b"HTTP/1.1 103 "], itertools.repeat(b"x")),
        "trailers": itertools.chain([IN_CHUNKS], itertools.repeat(b"x: y\r\n")),
        "partial trailer": itertools.chain([IN_CHUNKS], itertools.repeat(b"x")),
    }[name]
    with pytest.raises(errors.HonchoError, match="endless"):
        connect(serving(saying(pieces, 0.01)), timeout=5).send(read())


def test_an_answer_may_take_longer_than_its_interim_answers_may(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uncommon_heads, "LONGEST_INTERIM", 0.05)
    server = serving(saying([INTERIM, HEAD + BODY], 0.15))
    assert connect(server).send(write()) == {"id": "a"}
