"""Host names: looked up in bounded time, and every address of one is tried."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from honcho import errors
from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.engines.wire import sockets
from honcho.settings.config import ClientConfig
from tests.servers.calls import write
from tests.servers.scripted import ScriptedServer


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Listens on 127.0.0.1 alone."""
    with ScriptedServer() as server:
        yield server


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: Any) -> None:
    """Every name has these addresses."""
    found = [
        (
            socket.AF_INET6 if ":" in address[0] else socket.AF_INET,
            socket.SOCK_STREAM,
            6,
            "",
            address,
        )
        for address in addresses
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def config(server: ScriptedServer, **settings: Any) -> ClientConfig:
    url = f"http://honcho.example:{server.port}"
    return ClientConfig.resolve(base_url=url, engine="wire", max_retries=0, **settings)


def addresses(server: ScriptedServer) -> list[Any]:
    """Two that refuse, and the one that answers."""
    return [("::1", server.port, 0, 0), ("127.0.0.2", server.port), ("127.0.0.1", server.port)]


def test_every_address_is_tried(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, *addresses(server))
    transport = Transport(config(server))
    transport.send(write())
    transport.close()
    assert server.count() == 1


async def test_every_address_is_tried_by_tasks(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, *addresses(server))
    transport = AsyncTransport(config(server))
    await asyncio.gather(*(transport.send(write()) for _ in range(10)))
    await transport.aclose()
    assert server.count() == 10


async def test_no_address_answers(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, *addresses(server)[:2])
    transport = AsyncTransport(config(server))
    with pytest.raises(errors.ConnectionError) as caught:
        await transport.send(write())
    assert not caught.value.outcome_unknown
    await transport.aclose()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_connection_attempt_is_cancelled(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(sock: socket.socket, address: Any) -> None:
        await asyncio.Event().wait()

    resolving(monkeypatch, *addresses(server))
    monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", never)
    transport = AsyncTransport(config(server))
    task = asyncio.create_task(transport.send(write()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await transport.aclose()
    assert asyncio.all_tasks() == {asyncio.current_task()}


def test_a_name_server_that_is_silent_is_a_timeout(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: released.wait(10) and [])
    transport = Transport(config(server, timeout=0.1))
    with pytest.raises(errors.TimeoutError, match="not resolved") as caught:
        transport.send(write())
    assert not caught.value.outcome_unknown
    transport.close()
    released.set()


def no_more(*_: object, **__: object) -> None:
    raise RuntimeError("can't create new thread at interpreter shutdown")


def test_without_threads_a_name_is_looked_up_in_place(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, *addresses(server)[2:])
    monkeypatch.setattr(sockets, "threading", SimpleNamespace(Thread=no_more))
    transport = Transport(config(server))
    transport.send(write())
    transport.close()
    assert server.count() == 1


async def test_without_threads_tasks_look_it_up_in_place(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, *addresses(server)[2:])
    monkeypatch.setattr(asyncio, "to_thread", no_more)
    transport = AsyncTransport(config(server))
    await transport.send(write())
    await transport.aclose()
    assert server.count() == 1


def test_the_last_message_of_an_exit_handler_is_sent(server: ScriptedServer) -> None:
    """On the Pythons that start no thread any more while they end."""
    program = f"""
import atexit, socket
from honcho.blocking.transport.send import Transport
from honcho.settings.config import ClientConfig
from tests.servers.calls import write

found = socket.getaddrinfo("127.0.0.1", {server.port}, type=socket.SOCK_STREAM)
socket.getaddrinfo = lambda *_, **__: found
transport = Transport(ClientConfig.resolve(base_url="http://honcho.example:{server.port}"))
atexit.register(lambda: (transport.send(write("/v3/last")), transport.close()))
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
    assert server.count("/v3/last") == 1
