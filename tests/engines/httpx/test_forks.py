"""A caller's own client of httpx belongs to the process that it was handed over in."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from typing import Any

import httpx
import httpx2
import pytest

from honcho import AsyncHoncho, ConfigurationError, Honcho
from tests.servers.acts import answer
from tests.servers.children import in_a_child
from tests.servers.scripted import ScriptedServer

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        server.always(answer(200, {"status": "ok"}))
        yield server


@pytest.mark.parametrize("library", [httpx, httpx2])
@pytest.mark.parametrize("used", [True, False])
def test_it_is_refused_in_a_child(server: ScriptedServer, library: Any, *, used: bool) -> None:
    with (
        library.Client() as own,
        Honcho(base_url=server.url, http_client=own) as client,
    ):
        if used:
            client.health()
        asked = server.count()

        def refused() -> None:
            for one in (client, client.with_options(timeout=1)):
                with pytest.raises(ConfigurationError, match="before this process was forked"):
                    one.health()
            with library.Client() as anew, Honcho(base_url=server.url, http_client=anew) as other:
                assert other.health().status == "ok"

        assert in_a_child(refused)
        assert server.count() == asked + 1
        assert client.health().status == "ok"


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_an_async_one_too(server: ScriptedServer, library: Any) -> None:
    own = library.AsyncClient()
    client = AsyncHoncho(base_url=server.url, async_http_client=own)

    async def refused() -> None:
        with pytest.raises(ConfigurationError, match="before this process was forked"):
            await client.health()

    assert in_a_child(lambda: asyncio.run(refused()))

    async def used() -> None:
        assert (await client.health()).status == "ok"
        await client.aclose()
        await own.aclose()

    asyncio.run(used())


def test_a_client_of_ours_is_made_anew(server: ScriptedServer) -> None:
    with Honcho(base_url=server.url, engine="httpx") as client:
        client.health()
        assert in_a_child(client.health)
        assert client.health().status == "ok"
    assert server.accepted == 2
