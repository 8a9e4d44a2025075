"""The command on standard input and output: with the package's client, and byte by byte."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest
from mcp import Client, MCPError, StdioServerParameters
from mcp_types import INVALID_PARAMS

from tests.mcp_server.processes import COMMAND, children, line, read, send, started
from tests.mcp_server.test_tools import READING, text_of

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
PING = {"jsonrpc": "2.0", "id": 2, "method": "ping"}


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_session_of_the_official_client(tmp_path: Path, mode: str) -> None:
    """Both ways of the protocol to begin; with calls that are wrong in all kinds of ways."""
    before = children()
    options = ["--embedded", str(tmp_path / "memory.db"), "--write", "--user", "mara"]
    host = StdioServerParameters(
        command=COMMAND[0], args=[*COMMAND[1:], *options], env=dict(os.environ)
    )
    async with Client(host, mode=mode) as client:
        assert len(children() - before) == 1
        tools = [tool.name for tool in (await client.list_tools()).tools]
        assert set(tools) == {*READING, "remember", "forget"}
        kept = text_of(await client.call_tool("remember", {"fact": "Mara bakes with rye."}))
        assert kept.startswith("Kept")
        assert "rye" in text_of(await client.call_tool("search_memory", {"query": "rye"}))
        assert "rye" in text_of(await client.call_tool("ask_memory", {"question": "What of rye?"}))
        assert 'id="mcp"' in text_of(await client.call_tool("list_sessions", {}))
        assert "rye" in text_of(await client.call_tool("get_context", {"session": "mcp"}))
        for name, arguments in (("no_such_tool", {}), ("remember", {"fact": 5}), ("forget", {})):
            assert text_of(await client.call_tool(name, arguments)).startswith("Error: ")
        for uri in ("honcho://peers/nobody/card", "honcho://nothing"):
            with pytest.raises(MCPError) as caught:
                await client.read_resource(uri)
            assert caught.value.code == INVALID_PARAMS
        (content,) = (await client.read_resource("honcho://peers/mara/representation")).contents
        assert "Mara bakes with rye." in content.model_dump()["text"]
    assert children() <= before


@pytest.mark.slow
def test_what_is_no_message_does_not_end_it() -> None:
    wrong = [
        b"not JSON",
        b"\xff\xfe\x00",
        b"",
        [],
        {"jsonrpc": "2.0", "id": 5},
        {"jsonrpc": "2.0", "id": 6, "method": "no/such/method"},
        {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": 5}},
        {"jsonrpc": "2.0", "id": 8, "method": "tools/call", "params": {}},
        {"jsonrpc": "2.0", "id": 9, "method": "resources/read", "params": {"uri": {}}},
    ]
    with started("--url", "embedded:") as process:
        send(process, HELLO, READY)
        assert json.loads(line(process))["result"]["serverInfo"]["name"] == "honcho"
        send(process, *wrong, PING)
        answers = {}
        while 2 not in answers:
            answer = json.loads(line(process))
            answers[answer["id"]] = answer.get("error", {}).get("code")
        assert answers == {6: -32601, 7: -32602, 8: -32602, 9: -32602, 2: None}
        assert process.stdin is not None
        process.stdin.close()
        assert read(process.stdout) == ""


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it(number: signal.Signals) -> None:
    with started("--url", "embedded:") as process:
        send(process, HELLO)
        assert line(process)
        process.send_signal(number)
        assert read(process.stdout) == ""


@pytest.mark.slow
def test_a_host_that_is_gone_ends_it() -> None:
    with started("--url", "http://127.0.0.1:9") as process:
        send(process, HELLO)
        assert line(process)
        assert process.stdout is not None
        process.stdout.close()
        send(process, READY, PING)


@pytest.mark.slow
def test_nothing_of_it_is_imported_unasked() -> None:
    code = "import honcho, honcho.agents, honcho.cli.app, sys; sys.exit('mcp' in sys.modules)"
    assert subprocess.run([COMMAND[0], "-c", code], timeout=60, check=False).returncode == 0
