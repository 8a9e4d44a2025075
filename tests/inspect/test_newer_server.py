"""The same pages on a server that does not count its lists, and that names its sources."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from tests.inspect.conftest import HOME, browsing, connecting
from tests.inspect.demo import SESSION, WORKSPACE, demo_server
from tests.inspect.reading import form_key, links, texts


@pytest.fixture(scope="module")
def newer() -> Iterator[EmbeddedServer]:
    """The demo on a newer server."""
    with demo_server("3.3.0") as server:
        yield server


@pytest.fixture(scope="module")
def newest(newer: EmbeddedServer) -> Iterator[httpx.Client]:
    """A browser of it."""
    with browsing(connecting(newer)) as found:
        yield found


@pytest.mark.parametrize(
    "path",
    ["/peers", "/sessions", "", "/peers/priya", f"/sessions/{SESSION}/context?target=priya"],
)
def test_its_pages(newest: httpx.Client, path: str) -> None:
    given = newest.get(HOME + path)
    assert (given.status_code, "None" in " ".join(texts(given.text, "main"))) == (200, False)


def test_a_conversation_of_pages_without_a_number(newest: httpx.Client) -> None:
    first = newest.get(f"{HOME}/sessions/{SESSION}").text
    assert "Page 1" in texts(first, "span")
    assert len(texts(first, "article", "message")) == 50
    (following,) = set(links(first, f"{HOME}/sessions/{SESSION}?"))
    second = newest.get(following).text
    assert len(texts(second, "article", "message")) == 27
    assert any(text.startswith("Page 2") for text in texts(second, "span"))
    assert "Next" not in texts(second, "a")


def test_a_message_is_found_without_counting(newer: EmbeddedServer, newest: httpx.Client) -> None:
    with Honcho.embedded(server=newer, workspace_id=WORKSPACE) as client:
        last = list(client.session(SESSION, lazy=True).messages())[-1]
    answer = newest.get(f"{HOME}/sessions/{SESSION}/messages/{last.id}")
    assert answer.headers["location"] == f"{HOME}/sessions/{SESSION}?page=2#{last.id}"


def test_everybody_is_asked(newest: httpx.Client) -> None:
    form = {
        "form_key": form_key(newest.get(HOME).text),
        "question": "Who is allergic to hazelnuts?",
    }
    given = newest.post(f"{HOME}/chat", data=form)
    assert given.status_code == 200
    assert links(given.text, f"{HOME}/conclusions/") or links(given.text, f"{HOME}/sessions/")


def test_sources_are_named_beside_the_answer(newest: httpx.Client) -> None:
    form = {
        "form_key": form_key(newest.get(HOME).text),
        "question": "What is Priya allergic to?",
    }
    given = newest.post(f"{HOME}/peers/priya/chat", data=form).text
    (link, *_) = links(given, f"{HOME}/conclusions/")
    assert newest.get(link).status_code == 200
