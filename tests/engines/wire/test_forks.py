"""A process that forks: the child shares no connection, and waits for no lock of a dead thread."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from honcho.blocking.transport.send import Transport
from honcho.settings.config import ClientConfig
from tests.servers.bare import BareServer, take_request
from tests.servers.calls import chat, read, write

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork"),
    # That threads and forks do not mix is the point.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


def answers(sock: socket.socket, server: BareServer) -> None:
    """Answers with what was asked for; slowly for ``/v3/slow``, and with a stream for a chat."""
    while request := take_request(sock):
        target = request.split()[1]
        if target == b"/v3/slow":
            server.released.wait(0.3)
        if target == b"/v3/chat":
            sock.sendall(
                b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
                b'transfer-encoding: chunked\r\n\r\n17\r\ndata: {"done": false}\n\n\r\n'
            )
            continue
        body = b'{"path": "%b"}' % target
        sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))


@pytest.fixture
def server() -> Iterator[BareServer]:
    """Answers."""
    with BareServer(answers) as server:
        yield server


def transport_to(server: BareServer) -> Transport:
    return Transport(ClientConfig.resolve(base_url=server.url, timeout=5, max_retries=0))


def in_a_child(work: Callable[[], bool]) -> bool:
    """Whether it succeeds in a child process within ten seconds."""
    child = os.fork()
    if not child:  # pragma: no cover - the child is not measured
        try:
            os._exit(0 if work() else 1)
        finally:
            os._exit(2)
    end = time.monotonic() + 10
    while time.monotonic() < end:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.005)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def test_parent_and_child_do_not_share_a_connection(server: BareServer) -> None:
    transport = transport_to(server)
    transport.send(read())
    assert in_a_child(lambda: transport.send(read("/v3/child")) == {"path": "/v3/child"})
    assert server.accepted == 2
    assert transport.send(read("/v3/parent")) == {"path": "/v3/parent"}
    assert server.accepted == 2  # the parent's own is as it was
    transport.close()


@pytest.mark.parametrize("path", ["/v3/slow", "/v3/quick"])
def test_a_fork_inside_the_calls_of_other_threads(server: BareServer, path: str) -> None:
    transport = transport_to(server)
    over = threading.Event()

    def call() -> None:
        while not over.is_set():
            transport.send(write(path))

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    while server.accepted < 2:
        pass
    try:
        for _ in range(20):
            assert in_a_child(lambda: transport.send(read("/v3/child")) == {"path": "/v3/child"})
    finally:
        over.set()
        for thread in threads:
            thread.join()
        transport.close()


def test_a_fork_while_a_lock_is_held(server: BareServer) -> None:
    transport = transport_to(server)
    transport.send(read())
    lifecycle = transport._lifecycle
    pool = lifecycle._engine._pool  # type: ignore[union-attr]
    for lock in (pool._lock, lifecycle._opening):
        with lock:
            assert in_a_child(lambda: transport.send(read("/v3/child")) == {"path": "/v3/child"})
    transport.close()


def test_a_stream_of_the_parent_can_be_dropped_in_the_child(server: BareServer) -> None:
    transport = transport_to(server)
    stream = transport.stream(chat())
    next(stream)
    pool = transport._lifecycle._engine._pool  # type: ignore[union-attr]

    def dropped() -> bool:
        stream.close()
        transport.close()
        return True

    with pool._lock:
        assert in_a_child(dropped)
    stream.close()
    assert transport.send(write()) == {"path": "/v3/write"}
    transport.close()
