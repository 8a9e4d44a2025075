"""What tests of all engines share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engines.echoing import echo
from tests.servers.scripted import ScriptedServer


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """Says to everyone what they asked for."""
    with ScriptedServer() as server:
        server.always(echo)
        yield server
