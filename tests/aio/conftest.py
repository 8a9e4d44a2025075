"""What is tested here is tested in both halves, in this process and over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from honcho import AsyncHoncho
from honcho.testing import WORKSPACE, HonchoServer


@pytest.fixture(params=["embedded", "http"])
async def async_honcho_client(
    request: pytest.FixtureRequest, honcho_server: HonchoServer
) -> AsyncIterator[AsyncHoncho]:
    """A client of the test's own server, without a socket and with one."""
    if request.param == "http":
        client = AsyncHoncho(base_url=honcho_server.url, workspace_id=WORKSPACE)
    else:
        client = AsyncHoncho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    async with client:
        yield client
