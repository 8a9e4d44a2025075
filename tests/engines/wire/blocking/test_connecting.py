# Derived from tests/engines/wire/aio/test_connecting.py by scripts/blocking.py; do not edit.
"""Connecting: addresses that lead nowhere, names, and clients that are closed meanwhile."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from honcho import errors
from honcho.engines.wire.blocking import connecting
from honcho.settings.timeouts import Timeout
from tests.engines.wire.blocking.conftest import Connect, Serving
from tests.servers.bare import BareServer, take_request
from tests.servers.calls import chat, read, write


def answers(sock: socket.socket, server: BareServer) -> None:
    """Answers each request."""
    while take_request(sock):
        sock.sendall(b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"id": "a"}')


@pytest.fixture
def black_hole() -> Any:
    """An address of this machine that takes no connection and refuses none: its queue is full."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    fillers: list[socket.socket] = []
    for _ in range(8):
        filler = socket.socket()
        filler.setblocking(False)
        filler.connect_ex(listener.getsockname())
        fillers.append(filler)
    yield listener.getsockname()
    for sock in (*fillers, listener):
        sock.close()


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: tuple[str, int]) -> None:
    """Every name has these addresses."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def test_an_address_that_leads_nowhere_is_not_waited_for(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch, black_hole: tuple[str, int]
) -> None:
    server = serving(answers)
    resolving(monkeypatch, black_hole, ("127.0.0.1", server.port))
    transport = connect(server, base_url=f"http://honcho.example:{server.port}", timeout=8)
    assert transport.send(write()) == {"id": "a"}


def test_when_all_lead_nowhere_the_timeout_holds(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch, black_hole: tuple[str, int]
) -> None:
    server = serving(answers)
    resolving(monkeypatch, black_hole, black_hole)
    transport = connect(server, base_url=f"http://honcho.example:{server.port}", timeout=0.4)
    with pytest.raises(errors.TimeoutError, match="connect timeout") as caught:
        transport.send(write())
    assert not caught.value.outcome_unknown


def test_a_refusal_goes_to_the_next_address_at_once(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serving(answers)
    closed = socket.create_server(("127.0.0.1", 0))
    refusing = closed.getsockname()
    closed.close()
    resolving(monkeypatch, *[refusing] * 20, ("127.0.0.1", server.port))
    monkeypatch.setattr(connecting, "STAGGER", 60)  # longer than connecting may take
    transport = connect(server, base_url=f"http://honcho.example:{server.port}")
    assert transport.send(write()) == {"id": "a"}


def test_errors_that_are_kept_hold_no_place(
    connect: Connect, serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("honcho.engines.wire.pool.most_connections", lambda: 2)
    server = serving(answers)
    closed = socket.create_server(("127.0.0.1", 0))
    where = closed.getsockname()
    resolving(monkeypatch, where)
    closed.close()
    transport = connect(server, base_url=f"http://honcho.example:{server.port}", timeout=2)
    kept: list[errors.HonchoError] = []
    for _ in range(5):
        with pytest.raises(errors.ConnectionError) as caught:
            transport.send(read())
        kept.append(caught.value)
    resolving(monkeypatch, ("127.0.0.1", server.port))
    assert transport.send(read()) == {"id": "a"}
    assert len(kept) == 5


def test_without_a_free_connection_nothing_was_sent(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("honcho.engines.wire.pool.most_connections", lambda: 1)

    def streams(sock: socket.socket, server: BareServer) -> None:
        take_request(sock)
        sock.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
            b'data: {"delta": {"content": "x"}, "done": false}\n\n'
        )
        take_request(sock)

    transport = connect(serving(streams), timeout=Timeout(connect=5, read=5, write=5, pool=0.1))
    stream = transport.stream(chat())
    with pytest.raises(errors.TimeoutError, match="pool timeout") as caught:
        transport.send(write())
    assert not caught.value.outcome_unknown
    stream.close()
    stream = transport.stream(chat())
    stream.close()
