"""An inspector of the demo's conversation, over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx
import pytest

from honcho import AsyncHoncho
from honcho.embedded import EmbeddedServer
from honcho.inspect.serve import running_inspector
from honcho.inspect.settings import Connect
from tests.inspect.demo import WORKSPACE, demo_server

HOME = f"/w/{WORKSPACE}"


def connecting(server: EmbeddedServer, workspace: str = WORKSPACE) -> Connect:
    """What makes clients of an embedded server."""
    return lambda name: AsyncHoncho.embedded(server=server, workspace_id=name or workspace)


@contextmanager
def browsing(
    connect: Connect, *, write: bool = False, allow_hosts: tuple[str, ...] = ()
) -> Generator[httpx.Client]:
    """A browser, as it were, which has opened the address that the inspector has given."""
    with running_inspector(connect, write=write, allow_hosts=allow_hosts, pause=0.02) as url:
        parts = urlsplit(url)
        with httpx.Client(base_url=f"{parts.scheme}://{parts.netloc}") as browser:
            assert browser.get(url).status_code == 303
            yield browser


@pytest.fixture(scope="session")
def demo() -> Iterator[EmbeddedServer]:
    """The demo's server; nobody may write to it."""
    with demo_server() as server:
        yield server


@pytest.fixture(scope="session")
def browser(demo: EmbeddedServer) -> Iterator[httpx.Client]:
    """A browser of an inspector of the demo that only reads."""
    with browsing(connecting(demo)) as found:
        yield found


@pytest.fixture
def open_page(browser: httpx.Client) -> Callable[..., str]:
    """Opens a page of the demo's workspace and returns its HTML."""

    def opening(path: str = "", **query: str | int) -> str:
        answer = browser.get(HOME + path, params=query, follow_redirects=True)
        assert answer.status_code == 200, answer.text
        return answer.text

    return opening
