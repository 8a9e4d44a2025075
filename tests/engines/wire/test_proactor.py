"""The async half on an event loop that watches operations and not sockets, as that of Windows."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from honcho import errors
from honcho.aio.transport.send import AsyncTransport
from honcho.settings.config import ClientConfig
from honcho.settings.timeouts import Timeout
from honcho_api.request import File
from tests.servers.acts import DONE, answer, events, hang, piece
from tests.servers.calls import chat, read, upload, write
from tests.servers.scripted import ScriptedServer


class OperationsLoop(asyncio.SelectorEventLoop):
    """Stands in for the loop of Windows: it has no ``add_reader`` and no ``add_writer``."""

    _proactor = "stands in for it"

    def add_reader(self, *_: Any) -> None:
        raise NotImplementedError

    def add_writer(self, *_: Any) -> None:
        raise NotImplementedError

    remove_reader = remove_writer = add_reader  # type: ignore[assignment]

    # asyncio ends its own operations with remove_reader and remove_writer.

    def _sock_read_done(self, fd: int, _: Any, handle: Any = None) -> None:
        if handle is None or not handle.cancelled():
            super().remove_reader(fd)

    def _sock_write_done(self, fd: int, _: Any, handle: Any = None) -> None:
        if handle is None or not handle.cancelled():
            super().remove_writer(fd)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Answers ``{}``."""
    with ScriptedServer() as server:
        yield server


def transport_to(server: ScriptedServer, **settings: Any) -> AsyncTransport:
    merged = {"base_url": server.url, "timeout": 5, "max_retries": 0} | settings
    return AsyncTransport(ClientConfig.resolve(**merged))


def test_calls_streams_and_uploads(server: ScriptedServer) -> None:
    async def work() -> None:
        transport = transport_to(server)
        server.play(answer(200, {"id": "a"}), events(piece("x"), DONE))
        assert await transport.send(write()) == {"id": "a"}
        stream = await transport.stream(chat())
        assert [event async for event in stream] == [piece("x"), DONE]
        size = 20_000_000  # more than the system takes at once
        file = File("a.txt", "text/plain", lambda: BytesIO(b"x" * size), size)
        assert await transport.send(upload(file)) == {}
        assert len(server.seen[-1].body) > size
        await asyncio.gather(*(transport.send(read(f"/v3/{n}")) for n in range(50)))
        await transport.aclose()

    with asyncio.Runner(loop_factory=OperationsLoop) as runner:
        runner.run(work())
    assert server.count() == 53


def test_timeouts(server: ScriptedServer) -> None:
    async def work() -> None:
        transport = transport_to(server, timeout=Timeout(connect=5, read=1, write=5, pool=5))
        server.play(hang())
        with pytest.raises(errors.TimeoutError):
            await transport.send(write())
        assert await transport.send(write()) == {}
        await transport.aclose()

    with asyncio.Runner(loop_factory=OperationsLoop) as runner:
        runner.run(work())


def test_a_connection_stays_with_its_loop(server: ScriptedServer) -> None:
    transport = transport_to(server)
    for number in range(1, 4):
        with asyncio.Runner(loop_factory=OperationsLoop) as runner:
            for _ in range(2):
                runner.run(transport.send(write()))
        assert server.accepted == number
    with asyncio.Runner(loop_factory=OperationsLoop) as runner:
        runner.run(transport.aclose())
