"""The command over HTTP: with the package's client, and what it refuses."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from typing import Any

import httpx
import httpx2
import pytest
from mcp import Client, MCPError
from mcp.client.streamable_http import streamable_http_client

from tests.mcp_server.processes import children, line, started
from tests.mcp_server.test_stdio import HELLO, PING
from tests.mcp_server.test_tools import READING, text_of

TOKEN = "a-token-for-these-tests"
USUAL = {
    "authorization": f"Bearer {TOKEN}",
    "accept": "application/json, text/event-stream",
    "content-type": "application/json",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    before = children()
    options = ("--url", "embedded:", "--http", "--port", "0", "--allow-host", "memory.example")
    with started(*options, HONCHO_MCP_TOKEN=TOKEN) as process:
        yield address(process)
        process.send_signal(signal.SIGINT)
    assert children() <= before


def address(process: subprocess.Popen[bytes]) -> str:
    told, _, found = line(process).partition("listening on ")
    assert (told, found[:17]) == ("", "http://127.0.0.1:")
    return found


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_session_of_the_official_client(url: str, mode: str) -> None:
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        httpx2.AsyncClient(headers=headers) as http,
        Client(streamable_http_client(url, http_client=http), mode=mode) as client,
    ):
        assert {tool.name for tool in (await client.list_tools()).tools} == set(READING)
        asked = text_of(await client.call_tool("ask_memory", {"question": "What of rye?"}))
        assert "Nothing that is stored about user" in asked
        for name, arguments in (("no_such_tool", {}), ("ask_memory", {"question": 5})):
            assert text_of(await client.call_tool(name, arguments)).startswith("Error: ")
        with pytest.raises(MCPError, match="there is no peer 'nobody'"):
            await client.read_resource("honcho://peers/nobody/card")
        written = text_of(await client.call_tool("remember", {"fact": "x"}))
        assert written.startswith("Error: this memory can only be read")


async def test_a_client_without_the_token_gets_nothing(url: str) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - a group, whose form is the package's
        async with Client(url):
            pass
    assert caught.group_contains(MCPError) or isinstance(caught.value, MCPError)


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (200, {}),
        (200, {"authorization": f"bearer  {TOKEN}"}),
        (401, {"authorization": ""}),
        (401, {"authorization": "Bearer"}),
        (401, {"authorization": f"Bearer {TOKEN[:-1]}"}),
        (401, {"authorization": f"Bearer {TOKEN}x"}),
        (401, {"authorization": f"Basic {TOKEN}"}),
        (401, {"authorization": "Bearer \xe9"}),
        (200, {"host": "localhost"}),
        (200, {"host": "memory.example:443"}),
        (403, {"host": "evil.example"}),
        (403, {"host": "127.0.0.1.evil.example"}),
        (200, {"origin": "http://localhost:3000"}),
        (200, {"origin": "https://memory.example"}),
        (403, {"origin": "https://evil.example"}),
        (403, {"origin": "null"}),
        (403, {"sec-fetch-site": "cross-site"}),
        (415, {"content-type": ""}),
        (400, {"content-type": "text/plain"}),
    ],
)
def test_who_is_let_in(url: str, status: int, headers: dict[str, str]) -> None:
    sent = {**USUAL, **headers}.items()
    raw = [(name.encode(), value.encode("latin-1")) for name, value in sent]
    answer = httpx.post(url, json=HELLO, headers=raw, trust_env=False)
    assert answer.status_code == status, answer.text
    assert ("www-authenticate" in answer.headers) == (status == 401)
    assert TOKEN not in answer.text
    if status == 200:
        assert answer.json()["result"]["serverInfo"]["name"] == "honcho"


@pytest.mark.parametrize(
    ("status", "method", "path", "content"),
    [
        (405, "GET", "", b""),
        (405, "DELETE", "", b""),
        (405, "OPTIONS", "", b""),
        (404, "POST", "/other", b"{}"),
        (400, "POST", "", b"not JSON"),
        (400, "POST", "", b"[]"),
        (413, "POST", "", b" " * (5 * 2**20)),
    ],
)
def test_what_is_no_message(url: str, status: int, method: str, path: str, content: bytes) -> None:
    answer = httpx.request(method, url + path, content=content, headers=USUAL, trust_env=False)
    assert answer.status_code == status, answer.text


def test_a_call_without_a_session_is_answered(url: str) -> None:
    answer: Any = httpx.post(url, json=PING, headers=USUAL, trust_env=False).json()
    assert answer == {"jsonrpc": "2.0", "id": 2, "result": {}}


def test_a_token_is_made_and_sigterm_ends_it() -> None:
    with started("--url", "embedded:", "--http", "--port", "0") as process:
        token = line(process).split()[1]
        found = address(process)
        headers = {**USUAL, "authorization": f"Bearer {token}"}
        assert httpx.post(found, json=PING, headers=headers, trust_env=False).status_code == 200
        assert httpx.post(found, json=PING, headers=USUAL, trust_env=False).status_code == 401
        process.send_signal(signal.SIGTERM)
