"""What a server does wrong is a page in plain words."""

from __future__ import annotations

import httpx
import pytest

from honcho import AsyncHoncho
from tests.inspect.backend import backend
from tests.inspect.conftest import browsing
from tests.inspect.reading import links, texts
from tests.servers.acts import answer, raw
from tests.servers.lines import Act


@pytest.mark.parametrize(
    ("act", "status", "title"),
    [
        (answer(401, {"detail": "Invalid JWT"}), 502, "The server does not accept the key"),
        (answer(403, {"detail": "no"}), 502, "The key may not see this"),
        (answer(404, {"detail": "Not Found"}), 404, "Not found"),
        (answer(409, {"detail": "no"}), 502, "The server has refused this"),
        (answer(422, {"detail": "no"}), 502, "The server has refused this"),
        (answer(429, {"detail": "slow down"}), 503, "Too many requests"),
        (answer(500, {"detail": "no"}), 502, "The server has failed"),
        (answer(200, b"<html>"), 502, "The server's answer cannot be read"),
        (answer(200, {"x": 1}), 502, "The server's answer cannot be read"),
        (raw(b""), 502, "The server cannot be reached"),
    ],
)
def test_a_server_that_fails(act: Act, status: int, title: str) -> None:
    with backend() as found, browsing(found.connect) as browser:
        assert browser.get("/w/w").status_code == 200
        found.answers["queue/status"] = act
        given = browser.get("/w/w/queue")
    assert (given.status_code, texts(given.text, "h1")) == (status, [title])
    assert links(given.text, "/w/w")
    assert "secret-key" not in given.text


def test_a_server_that_is_not_there() -> None:
    def connect(name: str | None) -> AsyncHoncho:
        return AsyncHoncho(base_url="http://127.0.0.1:9", workspace_id=name or "w", max_retries=0)

    with browsing(connect) as browser:
        for path in ("/", "/w/w"):
            given = browser.get(path)
            assert (given.status_code, texts(given.text, "h1")) == (
                502,
                ["The server cannot be reached"],
            )
            assert any("honcho-sdk doctor" in text for text in texts(given.text, "p"))


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_of_one_workspace(status: int) -> None:
    """It may not list workspaces, and sees its own."""
    with backend() as found:
        found.answers["workspaces/list"] = answer(status, {"detail": "no"})
        with browsing(found.connect) as browser:
            assert links(browser.get("/").text, "/w/") == ["/w/w"]
            assert browser.get("/w/w").status_code == 200
            assert browser.get("/w/other").status_code == 502


def test_the_client_of_a_workspace_is_made_once(browser: httpx.Client) -> None:
    made: list[str | None] = []
    with backend() as found:

        def connect(name: str | None) -> AsyncHoncho:
            made.append(name)
            return found.connect(name)

        with browsing(connect) as one:
            for _ in range(3):
                assert one.get("/w/w/queue").status_code == 200
                assert one.get("/w/none").status_code == 404
    assert made == [None, "w"]
