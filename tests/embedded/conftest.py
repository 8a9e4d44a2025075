"""A fresh server in memory for each test."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from honcho.embedded import EmbeddedServer
from tests.embedded.api import Api


class Frozen(Api):
    """A server that does nothing in the background until it thaws, once it has a first message."""

    def __init__(self) -> None:
        self._go_on = threading.Event()
        super().__init__(EmbeddedServer(deriver=self._derive))
        self.say("freezer", "brr", peer="freezer")

    def _derive(self, _: object) -> list[str]:
        self._go_on.wait(30)
        return []

    def thaw(self) -> None:
        self._go_on.set()
        assert self.server.drain()


@pytest.fixture
def frozen() -> Iterator[Frozen]:
    frozen = Frozen()
    with frozen.server:
        yield frozen
        frozen.thaw()


@pytest.fixture
def api() -> Iterator[Api]:
    with EmbeddedServer() as server:
        yield Api(server)
