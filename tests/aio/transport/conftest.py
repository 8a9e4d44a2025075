"""Every test of this folder runs with each engine, against a server that does as it is told."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import httpx2
import pytest

from honcho.aio.transport.send import AsyncTransport
from honcho.concurrency import waits
from honcho.settings.config import ClientConfig
from tests.servers.scripted import ScriptedServer

Connect = Callable[..., AsyncTransport]
"""Makes a transport to the server; takes the settings that a client takes."""

KEY = "sk-test-0123456789abcdef"


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A server without a script."""
    with ScriptedServer() as server:
        yield server


OF_OUR_OWN = ["wire"]
"""The engine that is ours: what it does better than a client of httpx is its own."""
CALLERS = {"own httpx client": httpx.AsyncClient, "own httpx2 client": httpx2.AsyncClient}
CERTIFICATES = ssl.create_default_context()
"""Read once: a client that reads them itself takes 40 ms."""


@pytest.fixture(params=["wire", "httpx", *CALLERS])
def engine(request: pytest.FixtureRequest) -> str:
    """Which engine sends."""
    return str(request.param)


@pytest.fixture
async def connect(server: ScriptedServer, engine: str) -> AsyncIterator[Connect]:
    """Transports to the server, closed after the test."""
    made: list[AsyncTransport] = []
    clients: list[Any] = []

    def make(**settings: Any) -> AsyncTransport:
        settings = {"base_url": server.url, "api_key": KEY, "timeout": 5.0} | settings
        client = None
        if engine in CALLERS:
            settings.pop("engine", None)
            client = CALLERS[engine](trust_env=False, verify=CERTIFICATES)
            clients.append(client)
        else:
            settings.setdefault("engine", engine)
        made.append(AsyncTransport(ClientConfig.resolve(**settings), http_client=client))
        return made[-1]

    yield make
    for transport in made:
        await transport.aclose()
    for client in clients:
        await client.aclose()


@pytest.fixture
def pauses() -> Iterator[list[float]]:
    """Waits between attempts take no time; what they would have taken."""
    with waits.skipped() as skipped:
        yield skipped
