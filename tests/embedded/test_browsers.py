"""What a web page can make a browser send does not get in; programs are let in as before."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import httpx
import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server

WORKSPACES = "/v3/workspaces"


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    """Of a server that is also known as ``honcho`` and ``fd00::1``."""
    with (
        EmbeddedServer() as server,
        running_server(server, allow_hosts=["Honcho", "fd00::1"]) as url,
        httpx.Client(base_url=url) as client,
    ):
        yield client


def count(client: httpx.Client) -> int:
    """How many workspaces there are."""
    total: int = client.post(f"{WORKSPACES}/list", json={}).json()["total"]
    return total


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST.", "app.localhost:3000", "127.0.0.1", "127.9.9.9:1"),
        *("[::1]:8000", "[::ffff:127.0.0.1]", "honcho", "HONCHO:80", "[fd00::1]:8000"),
    ],
)
def test_hosts_that_are_let_in(client: httpx.Client, host: str) -> None:
    headers = {"host": host, "origin": f"http://{host}"}
    assert client.post(WORKSPACES, json={"id": "w"}, headers=headers).status_code == 201


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "localhost.evil.example", "evil-localhost", "127.0.0.1.evil.example"),
        *("localhost@evil.example", "evil.example@localhost", "10.0.0.1", "[::2]", "0.0.0.0"),
        *("localhost:x", "honcho.evil.example", "localhost/evil", "[fe80::1", "2130706433"),
    ],
)
def test_hosts_and_pages_that_are_not(client: httpx.Client, host: str) -> None:
    as_host = client.get("/health", headers={"host": host})
    assert (as_host.status_code, "--allow-host" in as_host.json()["detail"]) == (403, True)
    for scheme in ("http", "https"):
        headers = {"origin": f"{scheme}://{host}"}
        assert client.post(WORKSPACES, json={"id": "w"}, headers=headers).status_code == 403
    assert count(client) == 0


@pytest.mark.parametrize(
    "origin", ["null", "", "file://", "chrome-extension://localhost", "localhost", "ws://localhost"]
)
def test_origins_that_are_no_pages_of_a_known_host(client: httpx.Client, origin: str) -> None:
    assert client.get("/health", headers={"origin": origin}).status_code == 403


def test_what_a_page_asks_for_without_an_origin(client: httpx.Client) -> None:
    """An image or a link of a page, say: requests to read, but the test of webhooks is one."""
    for site, status in [("cross-site", 403), ("same-site", 200), ("none", 200)]:
        answer = client.get(f"{WORKSPACES}/w/webhooks/test", headers={"sec-fetch-site": site})
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("media", "status"),
    [
        *((None, 415), ("", 415), ("text/plain", 422), ("text/json", 422)),
        *(("text/plain;charset=UTF-8", 422), ("application/x-www-form-urlencoded", 422)),
        *(("multipart/form-data; boundary=x", 422), ("application/jsonx", 422)),
    ],
)
def test_json_needs_its_content_type(client: httpx.Client, media: str | None, status: int) -> None:
    headers = {} if media is None else {"content-type": media}
    answer = client.post(WORKSPACES, content=b'{"id": "w"}', headers=headers)
    assert (answer.status_code, count(client)) == (status, 0)


@pytest.mark.parametrize("media", ["application/json", "Application/JSON; charset=utf-8"])
def test_json_with_its_content_type(client: httpx.Client, media: str) -> None:
    answer = client.post(WORKSPACES, content=b'{"id": "w"}', headers={"content-type": media})
    assert answer.status_code == 201


def test_an_upload_of_a_foreign_page(client: httpx.Client) -> None:
    path = f"{WORKSPACES}/w/sessions/s/messages/upload"
    files = {"file": ("a.txt", b"planted", "text/plain")}
    sent = {"data": {"peer_id": "alice"}, "files": files}
    refused = client.post(path, headers={"origin": "https://evil.example"}, **sent)  # type: ignore[arg-type]
    assert (refused.status_code, count(client)) == (403, 0)
    assert client.post(path, **sent).status_code == 201  # type: ignore[arg-type]


def test_a_program_of_old_names_no_host(client: httpx.Client) -> None:
    with socket.create_connection((client.base_url.host, client.base_url.port or 0)) as sock:
        sock.sendall(b"GET /health HTTP/1.0\r\n\r\n")
        assert sock.makefile("rb").readline() == b"HTTP/1.1 200 OK\r\n"
