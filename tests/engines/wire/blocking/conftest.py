# Derived from tests/engines/wire/aio/conftest.py by scripts/blocking.py; do not edit.
"""The engine on real sockets, against servers that do what no server should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from honcho.blocking.transport.send import Transport
from honcho.settings.config import ClientConfig
from tests.servers.bare import CERTIFICATES, BareServer, Serve, identity

Serving = Callable[..., BareServer]
"""Starts a server; with ``tls=True`` it encrypts."""
Connect = Callable[..., Transport]
"""Makes a transport to a server; takes the settings that a client takes."""


@pytest.fixture
def serving() -> Iterator[Serving]:
    """Servers that end with the test."""
    with ExitStack() as servers:

        def start(serve: Serve, *, tls: bool = False) -> BareServer:
            return servers.enter_context(BareServer(serve, identity() if tls else None))

        yield start


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Iterator[Connect]:
    """Transports without retries, closed after the test."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    made: list[Transport] = []

    def make(server: BareServer, **settings: Any) -> Transport:
        merged: dict[str, Any] = {"base_url": server.url, "timeout": 5, "max_retries": 0}
        made.append(Transport(ClientConfig.resolve(**(merged | settings), engine="wire")))
        return made[-1]

    yield make
    for transport in made:
        transport.close()
