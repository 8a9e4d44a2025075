# Derived from tests/aio/facade/conftest.py by scripts/blocking.py; do not edit.
"""Clients of an embedded server, of one over HTTP, and of a server whose answers a test writes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from pytest_httpserver import HTTPServer

from honcho import Honcho
from tests.facade.answers import workspace
from tests.facade.serving import served


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """The address of ``python -m honcho.embedded``, which all tests of a worker share."""
    with served() as address:
        yield address


LIVE = os.environ.get("HONCHO_TEST_URL")


@pytest.fixture(params=["live"] if LIVE else ["embedded", "http"])
def client(request: pytest.FixtureRequest) -> Iterator[Honcho]:
    """A client of an empty workspace: in this process, and once more over HTTP.

    With ``HONCHO_TEST_URL`` it is one of that server.
    """
    name = f"test-{uuid4().hex}"
    if request.param == "live":
        from tests.live.plugin import RUN

        RUN.workspaces.add(name)
        key = os.environ.get("HONCHO_TEST_KEY") or None
        opened = Honcho(base_url=LIVE, api_key=key, workspace_id=name)
    elif request.param == "embedded":
        opened = Honcho.embedded(workspace_id=name)
    else:
        opened = Honcho(base_url=request.getfixturevalue("url"), workspace_id=name)
    with opened:
        yield opened


@pytest.fixture
def local() -> Iterator[Honcho]:
    """A client of an empty embedded server, for what does not depend on the way there."""
    with Honcho.embedded(workspace_id="test") as opened:
        yield opened


@pytest.fixture
def wire(httpserver: HTTPServer) -> Iterator[Honcho]:
    """A client of workspace ``w`` on ``httpserver``, which knows nothing but how to create it."""
    httpserver.expect_request("/v3/workspaces", method="POST").respond_with_json(workspace())
    with Honcho(base_url=httpserver.url_for(""), workspace_id="w", max_retries=0) as opened:
        yield opened
