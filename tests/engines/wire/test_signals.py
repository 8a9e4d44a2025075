"""Exceptions out of signal handlers: they reach the caller as they are, and cost no connection."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from honcho import errors
from honcho.blocking.transport.send import Transport
from honcho.settings.config import ClientConfig
from tests.servers.bare import BareServer, take_request
from tests.servers.calls import read, write

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="Windows has no timer that sends a signal"
)


def answers(sock: socket.socket, server: BareServer) -> None:
    """Answers each request, but never one for ``/v3/slow``."""
    while request := take_request(sock):
        if b"/v3/slow" in request:
            server.released.wait()
        sock.sendall(b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"id": "a"}')


@pytest.fixture
def server() -> Iterator[BareServer]:
    """Answers."""
    with BareServer(answers) as server:
        yield server


class OutOfTimeError(TimeoutError):
    """A caller's own."""


@pytest.fixture(params=[TimeoutError, OutOfTimeError])
def alarm(request: pytest.FixtureRequest) -> Iterator[type[TimeoutError]]:
    """SIGALRM raises this, as the idiom has it."""

    def ring(*_: object) -> None:
        raise request.param("out of time")

    before = signal.signal(signal.SIGALRM, ring)
    yield request.param
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def transport_to(server: BareServer, **settings: object) -> Transport:
    merged: dict[str, object] = {"base_url": server.url, "timeout": 5, "max_retries": 5}
    return Transport(ClientConfig.resolve(**(merged | settings)))  # type: ignore[arg-type]


def test_while_an_answer_is_waited_for(server: BareServer, alarm: type[TimeoutError]) -> None:
    transport = transport_to(server)
    transport.send(read())
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    with pytest.raises(alarm, match="out of time") as caught:
        transport.send(read("/v3/slow"))
    assert not isinstance(caught.value, errors.HonchoError)
    assert server.accepted == 1  # nothing was repeated
    assert transport.send(write()) == {"id": "a"}
    transport.close()


def test_while_a_name_is_looked_up(
    server: BareServer, alarm: type[TimeoutError], monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: released.wait(10) and [])
    transport = transport_to(server, base_url=f"http://honcho.example:{server.port}")
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    with pytest.raises(alarm, match="out of time") as caught:
        transport.send(read())
    assert not isinstance(caught.value, errors.HonchoError)
    transport.close()
    released.set()


def test_while_a_connection_is_waited_for(
    server: BareServer, alarm: type[TimeoutError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("honcho.engines.wire.pool.most_connections", lambda: 1)
    transport = transport_to(server)
    stuck = threading.Thread(target=_refused, args=(transport,))
    stuck.start()
    while not server.accepted:
        pass
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    with pytest.raises(alarm, match="out of time") as caught:
        transport.send(read())
    assert not isinstance(caught.value, errors.HonchoError)
    transport.close()
    stuck.join()


def _refused(transport: Transport) -> None:
    with pytest.raises(errors.HonchoError):
        transport.send(write("/v3/slow"))


def test_no_connection_is_lost_wherever_they_cut_in(server: BareServer) -> None:
    # In a process of its own: what cuts into a finalizer is reported on standard error.
    program = Path(__file__).with_name("cut_in.py")
    done = subprocess.run(
        [sys.executable, program, server.url], capture_output=True, text=True, timeout=100
    )
    interrupts, answered = done.stdout.split()
    assert int(interrupts) > 200
    assert int(answered) == 10
