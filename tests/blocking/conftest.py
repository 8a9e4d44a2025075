# Derived from tests/aio/conftest.py by scripts/blocking.py; do not edit.
"""What is tested here is tested in both halves, in this process and over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from honcho import Honcho
from honcho.testing import WORKSPACE, HonchoServer


@pytest.fixture(params=["embedded", "http"])
def honcho_client(request: pytest.FixtureRequest, honcho_server: HonchoServer) -> Iterator[Honcho]:
    """A client of the test's own server, without a socket and with one."""
    if request.param == "http":
        client = Honcho(base_url=honcho_server.url, workspace_id=WORKSPACE)
    else:
        client = Honcho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    with client:
        yield client
