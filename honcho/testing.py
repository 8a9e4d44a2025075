"""Pytest plugin: a Honcho server of its own for every test, and clients that talk to it.

Installing the package registers it; ``pip install "honcho-sdk[embedded]"`` brings what it needs.

========================  ==================================================================
``honcho_server``         an empty server: ``.url`` (served over HTTP when first asked for),
                          ``.server`` (the ``EmbeddedServer``), ``.drain()``
``honcho_client``         a ``Honcho`` of that server, workspace ``"test"``
``async_honcho_client``   an ``AsyncHoncho`` of the same server and workspace
``honcho_seed``           a function that stores a document of peers, sessions and messages
``honcho_plugs``          override it to give the server a responder, a deriver, ... of yours
``no_retry_sleep``        retries do not wait; gives the list of the waits that were left out
========================  ==================================================================

The clients call the server inside the process, without a socket. That is why the async one needs
no plugin for async tests: it is bound to no event loop, and nothing of it is left to close in one.
Nothing of Honcho is imported before a test asks for one of these.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, cast

import pytest

from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho import AsyncHoncho, Honcho, Message, Peer, Session
    from honcho.embedded import EmbeddedServer

WORKSPACE = "test"
"""The workspace of the clients."""


class HonchoServer:
    """An empty server that one test has to itself."""

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
        """Stop serving, and forget everything that is stored."""
        self._exit.close()


class Seeded:
    """What :func:`honcho_seed` stored, by id."""

    def __init__(self) -> None:
        self.peers: dict[str, Peer] = {}
        self.sessions: dict[str, Session] = {}
        self.messages: dict[str, list[Message]] = {}
        """By id of their session."""
        self.workspaces: dict[str, Seeded] = {}
        """What is in other workspaces than that of the client."""


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

    with Honcho.embedded(server=honcho_server.server, workspace_id=WORKSPACE) as client:
        yield client


@pytest.fixture
def async_honcho_client(honcho_server: HonchoServer) -> Generator[AsyncHoncho]:
    """An async client of the test's server, in its workspace ``"test"``."""
    import asyncio

    from honcho import AsyncHoncho

    client = AsyncHoncho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    yield client
    # A loop of its own, which leaves that of an async plugin alone.
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(client.aclose())


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

    Peers without anything to say about them may be a list of ids.
    """

    from honcho import Honcho

    def seed(data: Mapping[str, Any]) -> Seeded:
        _check("the document", data, {"peers", "sessions", "workspaces"})
        seeded = _seed(honcho_client, data)
        for workspace, document in _entries("workspaces", data.get("workspaces", {})):
            _check(f"workspace {shown(workspace)}", document, {"peers", "sessions"})
            client = Honcho.embedded(server=honcho_server.server, workspace_id=workspace)
            seeded.workspaces[workspace] = _seed(clients.enter_context(client), document)
        return seeded

    with ExitStack() as clients:
        yield seed


@pytest.fixture
def no_retry_sleep() -> Generator[list[float]]:
    """Retries and polls do not wait in this test. Gives the seconds that each would have waited."""
    from honcho.concurrency.waits import skipped

    with skipped() as waits:
        yield waits


def _seed(client: Honcho, data: Mapping[str, Any]) -> Seeded:
    seeded = Seeded()
    for peer, details in _entries("peers", data.get("peers", {})):
        _check(f"peer {shown(peer)}", details, {"metadata", "configuration"})
        seeded.peers[peer] = client.peer(peer, **details)
    for session, details in _entries("sessions", data.get("sessions", {})):
        allowed = {"metadata", "configuration", "peers", "messages"}
        _check(f"session {shown(session)}", details, allowed)
        given = {name: value for name, value in details.items() if name != "messages"}
        handle = seeded.sessions[session] = client.session(session, **given)
        messages = [_message(session, one) for one in details.get("messages", [])]
        seeded.messages[session] = handle.add_messages(messages)
    return seeded


def _entries(name: str, given: Any) -> list[tuple[str, Mapping[str, Any]]]:
    """The items of a section; a list of ids stands for entries with nothing in them."""
    if isinstance(given, Mapping):
        entries = cast("Mapping[str, Any]", given)
        return [(key, {} if value is None else value) for key, value in entries.items()]
    if not isinstance(given, (list, tuple, set)):
        raise ValueError(f"{name} is {shown(given)}: it must be a dict or a list of ids")
    return [(key, {}) for key in cast("list[str]", given)]


def _message(session: str, given: Any) -> dict[str, Any]:
    if isinstance(given, (list, tuple)) and len(cast("list[Any]", given)) == 2:
        peer, content = cast("list[str]", given)
        return {"peer_id": peer, "content": content}
    allowed = {"peer_id", "content", "metadata", "configuration", "created_at"}
    _check(f"a message of session {shown(session)}", given, allowed)
    return dict(cast("Mapping[str, Any]", given))


def _check(what: str, given: Any, allowed: set[str]) -> None:
    if not isinstance(given, Mapping):
        raise ValueError(f"{what} is {shown(given)}: it must be a dict")
    if unknown := sorted(map(str, cast("Mapping[str, Any]", given).keys() - allowed)):
        raise ValueError(f"{what} has {', '.join(unknown)}; known are {', '.join(sorted(allowed))}")
