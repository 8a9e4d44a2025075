"""Who gets in: the token, the names of the host, pages of others, and forms of our own only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from honcho import AsyncHoncho
from honcho.embedded import EmbeddedServer
from honcho.inspect.access import HEADERS, MAX_FORM
from honcho.inspect.serve import running_inspector
from tests.inspect.conftest import HOME, browsing, connecting
from tests.inspect.reading import form_key, texts


@pytest.fixture(scope="module")
def address(demo: EmbeddedServer) -> Iterator[str]:
    """What the inspector writes to its terminal."""
    with running_inspector(connecting(demo), workspace="hiking", allow_hosts=["Box"]) as url:
        yield url


@pytest.fixture
def stranger(address: str) -> Iterator[httpx.Client]:
    """A browser that does not know the token."""
    with httpx.Client(base_url=f"http://{urlsplit(address).netloc}") as found:
        yield found


def test_the_address_is_on_loopback_and_has_a_token(address: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/w/hiking\?token=[\w-]{43}", address)


def test_the_token_becomes_a_cookie_and_leaves_the_address(
    address: str, stranger: httpx.Client
) -> None:
    answer = stranger.get(f"{address}&page=2")
    assert (answer.status_code, answer.headers["location"]) == (303, "/w/hiking?page=2")
    cookie = answer.headers["set-cookie"]
    port = urlsplit(address).port
    assert cookie.startswith(f"honcho_inspect_{port}=")
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert stranger.get("/w/hiking").status_code == 200


def test_the_answer_to_a_token_never_leads_elsewhere(address: str, stranger: httpx.Client) -> None:
    token = address.partition("?")[2]
    answer = stranger.get(f"http://{urlsplit(address).netloc}//evil.example/x?{token}")
    assert answer.headers["location"] == "/evil.example/x"


@pytest.mark.parametrize("query", ["", "?token=", "?token=wrong", "?token=%ff%00"])
def test_without_the_token(stranger: httpx.Client, query: str) -> None:
    for path in ("/", "/w/hiking", "/w/hiking/queue/events", "/none"):
        answer = stranger.get(path + query)
        assert answer.status_code == 401
        assert texts(answer.text, "h1") == ["The token is missing"]
        assert "embedded:" not in answer.text  # nothing about the server
    assert stranger.post("/w/hiking/chat", data={"question": "x"}).status_code == 401


def test_a_wrong_cookie(stranger: httpx.Client, address: str) -> None:
    stranger.cookies.set(f"honcho_inspect_{urlsplit(address).port}", "wrong")
    assert stranger.get("/").status_code == 401


def test_the_look_of_the_page_needs_no_token(stranger: httpx.Client) -> None:
    for name in ("inspect.css", "inspect.js", "icon.svg"):
        assert stranger.get(f"/static/{name}").status_code == 200
    assert stranger.get("/static/../app.py").status_code in {401, 404}
    assert stranger.get("/static/%2e%2e/app.py").status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "10.0.0.1", "localhost.evil.example", "box.evil"])
def test_names_and_pages_that_are_refused(browser: httpx.Client, host: str) -> None:
    by_name = browser.get("/", headers={"host": host})
    assert (by_name.status_code, "--allow-host" in by_name.text) == (403, True)
    assert browser.get("/", headers={"origin": f"https://{host}"}).status_code == 403
    assert browser.get("/static/inspect.js", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["null", "file://", "ws://localhost"])
def test_origins_that_are_no_pages(browser: httpx.Client, origin: str) -> None:
    assert browser.get("/", headers={"origin": origin}).status_code == 403


def test_links_of_other_sites(browser: httpx.Client) -> None:
    assert browser.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert browser.get("/", headers={"sec-fetch-site": "none"}).status_code == 200


def test_names_that_are_let_in(stranger: httpx.Client, address: str) -> None:
    token = urlsplit(address).query
    for host in ("localhost:1", "app.localhost", "[::1]:8000", "box", "BOX:80"):
        assert stranger.get(f"/?{token}", headers={"host": host}).status_code == 303


@pytest.mark.parametrize("path", ["/", "/none", "/static/inspect.css", f"{HOME}/search?q=pens"])
def test_every_answer_has_the_headers_that_protect_it(browser: httpx.Client, path: str) -> None:
    headers = browser.get(path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    policy = dict(
        part.strip().split(" ", 1) for part in HEADERS["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert "unsafe" not in HEADERS["content-security-policy"]


def test_a_mistake_of_the_inspector_is_a_page_as_well(
    demo: EmbeddedServer, caplog: pytest.LogCaptureFixture
) -> None:
    def connect(id: str | None) -> AsyncHoncho:
        if id is not None:
            raise RuntimeError("out of order")
        return connecting(demo)(id)

    with browsing(connect) as browser:
        answer = browser.get(HOME)
    assert (answer.status_code, texts(answer.text, "h1")) == (500, ["The inspector has failed"])
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "out of order" not in answer.text
    assert "out of order" in caplog.text


@pytest.mark.parametrize("key", [None, "", "0" * 64])
def test_a_form_of_another_page_is_refused(browser: httpx.Client, key: str | None) -> None:
    form = {"question": "x"} | ({} if key is None else {"form_key": key})
    answer = browser.post(f"{HOME}/chat", data=form)
    assert (answer.status_code, "not from a page of this inspector" in answer.text) == (403, True)


def test_what_is_no_form_is_refused(browser: httpx.Client) -> None:
    key = form_key(browser.get(HOME).text)
    assert browser.post(f"{HOME}/chat", json={"form_key": key}).status_code == 415
    files = {"question": ("a.txt", b"x")}
    assert browser.post(f"{HOME}/chat", data={"form_key": key}, files=files).status_code == 415
    long = {"form_key": key, "question": "x" * MAX_FORM}
    assert browser.post(f"{HOME}/chat", data=long).status_code == 413
    assert browser.get(f"{HOME}/chat").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/peers/priya/card",
        "/peers/priya/conclusions",
        "/conclusions/x/delete",
        "/sessions/hut-trip/messages",
    ],
)
def test_an_inspector_only_reads(browser: httpx.Client, path: str) -> None:
    key = form_key(browser.get(HOME).text)
    answer = browser.post(HOME + path, data={"form_key": key, "card": "x", "content": "x"})
    assert (answer.status_code, "Start it with --write" in answer.text) == (403, True)


@pytest.mark.parametrize("path", ["/peers/priya", "/sessions/hut-trip"])
def test_pages_that_only_read_show_no_forms_that_write(browser: httpx.Client, path: str) -> None:
    page = browser.get(HOME + path).text
    assert "read-only" in texts(page, "span")
    assert 'class="write' not in page
