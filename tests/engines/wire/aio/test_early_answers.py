"""While a request is being sent, the answer is listened for."""

from __future__ import annotations

import itertools
import socket
from collections.abc import Callable
from io import BytesIO

import pytest

from honcho import errors
from honcho_api.request import File, Request
from tests.engines.wire.aio.conftest import Connect, Serving
from tests.servers.bare import BareServer, reset, take_head
from tests.servers.calls import upload, write

SIZE = 30_000_000
"""More than the system takes while the other side does not read."""
OK = b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"id": "a"}'
TOO_LARGE = b"HTTP/1.1 413 Too Large\r\ncontent-length: 2\r\n\r\n{}"
TOO_MANY = b"HTTP/1.1 429 Too Many\r\nretry-after: 7\r\ncontent-length: 2\r\n\r\n{}"


def json_body() -> Request[object]:
    """A write whose body is a large document."""
    return write(json={"content": "x" * SIZE})


def file_body(size: int | None = SIZE) -> Request[object]:
    """A write whose body is a large file; perhaps of unknown size, so that it goes in chunks."""
    return upload(File("a.txt", "text/plain", lambda: BytesIO(b"x" * SIZE), size))


BODIES: dict[str, Callable[[], Request[object]]] = {
    "json": json_body,
    "file": file_body,
    "file of unknown size": lambda: file_body(None),
}


@pytest.fixture(params=BODIES)
def large(request: pytest.FixtureRequest) -> Request[object]:
    """A request that is not sent in one piece."""
    return BODIES[request.param]()


@pytest.fixture(params=["http", "https"])
def tls(request: pytest.FixtureRequest) -> bool:
    """Whether it is encrypted."""
    return bool(request.param == "https")


@pytest.mark.parametrize("said", [TOO_LARGE, TOO_MANY], ids=["413", "429"])
async def test_a_refusal_before_the_end_is_the_answer(
    serving: Serving,
    connect: Connect,
    large: Request[object],
    tls: bool,
    said: bytes,
) -> None:
    def refuses(sock: socket.socket, server: BareServer) -> None:
        take_head(sock)
        sock.sendall(said)
        server.released.wait()  # and reads no more

    with pytest.raises(errors.HonchoError) as caught:
        await connect(serving(refuses, tls=tls)).send(large)
    assert caught.value.status_code == int(said[9:12])
    assert not caught.value.outcome_unknown


async def test_a_refusal_and_a_reset(
    serving: Serving, connect: Connect, large: Request[object]
) -> None:
    def refuses(sock: socket.socket, server: BareServer) -> None:
        take_head(sock)
        sock.sendall(TOO_LARGE)
        server.released.wait(0.05)
        reset(sock)

    with pytest.raises(errors.HonchoError) as caught:
        await connect(serving(refuses)).send(large)
    assert caught.value.status_code == 413


async def test_a_refusal_of_a_body_that_leaves_with_its_head(
    serving: Serving, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A small send buffer stands for a network that is slower than this machine's own.
    monkeypatch.setattr(socket.socket, "setsockopt", _with_small_buffer(socket.socket.setsockopt))

    def refuses(sock: socket.socket, server: BareServer) -> None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        take_head(sock)
        sock.sendall(TOO_LARGE)
        server.released.wait()

    with pytest.raises(errors.HonchoError) as caught:
        await connect(serving(refuses)).send(write(json={"content": "x" * 65_000}))
    assert caught.value.status_code == 413


def _with_small_buffer(plain: Callable[..., None]) -> Callable[..., None]:
    def setsockopt(sock: socket.socket, level: int, option: int, value: int) -> None:
        plain(sock, level, option, value)
        if option == socket.TCP_NODELAY:
            plain(sock, socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)

    return setsockopt


@pytest.mark.parametrize("cut", range(1, 25, 4))
async def test_leave_to_continue_may_be_cut_anywhere(
    serving: Serving, connect: Connect, large: Request[object], cut: int
) -> None:
    leave = b"HTTP/1.1 100 Continue\r\n\r\n"

    def waits(sock: socket.socket, server: BareServer) -> None:
        taken = take_head(sock)
        sock.sendall(leave[:cut])
        taken = _some(sock, 10_000_000)
        sock.sendall(leave[cut:])
        assert _some(sock, SIZE - 12_000_000) > taken
        sock.sendall(OK)
        server.released.wait()

    assert await connect(serving(waits)).send(large) == {"id": "a"}


async def test_a_success_that_begins_early_ends_nothing(
    serving: Serving, connect: Connect, large: Request[object]
) -> None:
    taken: list[int] = []

    def answers(sock: socket.socket, server: BareServer) -> None:
        take_head(sock)
        sock.sendall(OK[:-3])
        taken.append(_some(sock, SIZE - 100_000))
        sock.sendall(OK[-3:])
        server.released.wait()

    assert await connect(serving(answers)).send(large) == {"id": "a"}
    assert taken[0] >= SIZE - 100_000


async def test_leave_to_continue_without_end_is_an_error(
    serving: Serving, connect: Connect, large: Request[object]
) -> None:
    def waits(sock: socket.socket, server: BareServer) -> None:
        take_head(sock)
        for _ in itertools.count():
            sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")

    with pytest.raises(errors.TransportError, match="endless"):
        await connect(serving(waits)).send(large)


def _some(sock: socket.socket, count: int) -> int:
    """Read at least so much; how much it was."""
    taken = 0
    while taken < count and (piece := sock.recv(2**20)):
        taken += len(piece)
    return taken
