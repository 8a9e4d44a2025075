"""Pytest plugin: a Honcho server of its own for every test, and clients that talk to it.

Installing the package registers it; ``pip install "honcho-sdk[embedded]"`` brings what it needs.

========================  ==================================================================
``honcho_server``         an empty server: ``.url`` (served over HTTP when first asked for),
                          ``.server`` (the ``EmbeddedServer``), ``.drain()``
``honcho_client``         a ``Honcho`` of that server, workspace ``"test"``
``async_honcho_client``   an ``AsyncHoncho`` of the same server and workspace
``honcho_seed``           a function that stores a document of peers, sessions and messages
``async_honcho_seed``     the same for ``async def`` tests: ``await`` it, and get async handles
``honcho_plugs``          override it to give the server a responder, a deriver, ... of yours
``no_retry_sleep``        retries do not wait; gives the list of the waits that were left out
========================  ==================================================================

The clients call the server inside the process, without a socket. That is why the async one needs
no plugin for async tests: it is bound to no event loop, and nothing of it is left to close in one.
Nothing of Honcho is imported before a test asks for one of these.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from honcho.testing.seeding import AsyncSeeded, Seeded, async_store, read, store

if TYPE_CHECKING:
    from honcho import AsyncHoncho, Honcho
    from honcho.embedded import EmbeddedServer

T = TypeVar("T")

WORKSPACE = "test"
"""The workspace of the clients."""


class HonchoServer:
    """An empty server for one test."""

    def __init__(self, plugs: Mapping[str, Any]) -> None:
        from honcho.embedded import EmbeddedServer

        self._exit = ExitStack()
        self.server: EmbeddedServer = self._exit.enter_context(EmbeddedServer(**plugs))
        """The server itself."""
        self._url: str | None = None

    @property
    def url(self) -> str:
        """The base URL, for clients of any kind. The first use starts the HTTP server."""
        if self._url is None:
            from honcho.embedded.serve import running_server

            self._url = self._exit.enter_context(running_server(self.server))
        return self._url

    def drain(self, timeout: float = 30.0) -> None:
        """Wait until the server has done its background work: conclusions, summaries, webhooks.

        Raises:
            TimeoutError: Some is left after ``timeout`` seconds.
        """
        if not self.server.drain(timeout):
            raise TimeoutError(f"background work is left after {timeout} seconds")

    def close(self) -> None:
        """Stop serving, and delete everything that is stored."""
        self._exit.close()


@pytest.fixture
def honcho_plugs() -> Mapping[str, Any]:
    """Keyword arguments of the ``EmbeddedServer``: none. Override it in a conftest or a class."""
    return {}


@pytest.fixture
def honcho_server(honcho_plugs: Mapping[str, Any]) -> Generator[HonchoServer]:
    """An empty server, for this test alone."""
    server = HonchoServer(honcho_plugs)
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def honcho_client(honcho_server: HonchoServer) -> Generator[Honcho]:
    """A blocking client of the test's server, in its workspace ``"test"``."""
    from honcho import Honcho

    client = Honcho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    yield client
    _close([client])


@pytest.fixture
def async_honcho_client(honcho_server: HonchoServer) -> Generator[AsyncHoncho]:
    """An async client of the test's server, in its workspace ``"test"``."""
    from honcho import AsyncHoncho

    client = AsyncHoncho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    yield client
    _close([client])


@pytest.fixture
def honcho_seed(
    honcho_server: HonchoServer, honcho_client: Honcho
) -> Generator[Callable[[Mapping[str, Any]], Seeded]]:
    """A function that stores a document and returns the handles of what is in it.

    Everything in the document is optional::

        honcho_seed({
            "peers": {"alice": {"metadata": {"age": 30}}, "bob": {"configuration": {...}}},
            "sessions": {
                "lunch": {
                    "metadata": {...},
                    "configuration": {...},
                    "peers": {"alice": {"observe_others": True}, "bob": {}},
                    "messages": [
                        ("alice", "I keep bees."),
                        {"peer_id": "bob", "content": "Since when?", "created_at": "2024-05-01"},
                    ],
                },
            },
            "workspaces": {"other": {"peers": {...}, "sessions": {...}}},
        })

    Peers without metadata and configuration may be a list of ids. In an ``async def`` test
    :func:`async_honcho_seed` gives handles that can be awaited.
    """

    from honcho import Honcho

    clients: list[Honcho] = []

    def seed(data: Mapping[str, Any]) -> Seeded:
        document, others = read(data)
        seeded = store(honcho_client, document)
        for workspace, content in others.items():
            client = Honcho.embedded(server=honcho_server.server, workspace_id=workspace)
            clients.append(client)
            seeded.workspaces[workspace] = store(client, content)
        return seeded

    yield lambda data: _outside_of_the_loop(lambda: seed(data))
    _close(clients)


@pytest.fixture
def async_honcho_seed(
    honcho_server: HonchoServer, async_honcho_client: AsyncHoncho
) -> Generator[Callable[[Mapping[str, Any]], Awaitable[AsyncSeeded]]]:
    """An async function that stores the document of :func:`honcho_seed`.

    It returns async handles: ``seeded = await async_honcho_seed({...})``.
    """
    from honcho import AsyncHoncho

    clients: list[AsyncHoncho] = []

    async def seed(data: Mapping[str, Any]) -> AsyncSeeded:
        document, others = read(data)
        seeded = await async_store(async_honcho_client, document)
        for workspace, content in others.items():
            client = AsyncHoncho.embedded(server=honcho_server.server, workspace_id=workspace)
            clients.append(client)
            seeded.workspaces[workspace] = await async_store(client, content)
        return seeded

    yield seed
    _close(clients)


@pytest.fixture
def no_retry_sleep() -> Generator[list[float]]:
    """Retries and polls do not wait in this test. Gives the seconds that each would have waited."""
    from honcho.concurrency.waits import skipped

    with skipped() as waits:
        yield waits


def _close(clients: Iterable[Honcho | AsyncHoncho]) -> None:
    """Close clients, and the twins that a test has made of them or of their handles.

    Async ones are closed in a separate event loop, not in that of an async plugin.
    """
    apis: list[Any] = [api for client in clients for api in (client._api, client._api._twin) if api]
    async_ones: list[Any] = []
    for api in apis:
        if hasattr(api, "aclose"):
            async_ones.append(api)
        else:
            api.close()
    if async_ones:
        import asyncio

        with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
            for api in async_ones:
                runner.run(api.aclose())


def _outside_of_the_loop(work: Callable[[], T]) -> T:
    """Run blocking work in a thread where an event loop runs in this one, as in async tests."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
