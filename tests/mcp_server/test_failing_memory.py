"""A memory server that is down, slow or refuses: every call ends in time, in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mcp import Client, MCPError
from mcp_types import INTERNAL_ERROR

from honcho import AsyncHoncho
from tests.mcp_server.test_tools import server_of, text_of
from tests.servers.acts import answer, hang
from tests.servers.lines import Act, Line, Seen
from tests.servers.scripted import ScriptedServer

WAYS: dict[str, Callable[[], Act]] = {
    "slow": hang,
    "refusing": lambda: answer(401, {"detail": "no such key"}),
    "broken": lambda: answer(500, {"detail": "broken"}),
    "talking nonsense": lambda: answer(200, [1, 2]),
}
WRITING = {"remember", "forget"}
CALLS = {
    "ask_memory": {"question": "x"},
    "search_memory": {"query": "x"},
    "remember": {"fact": "x"},
    "forget": {"id": "x"},
    "list_sessions": {},
    "get_context": {"session": "x"},
}
UNKNOWN = "it is not known whether this was done"


async def assert_every_call_fails(url: str) -> dict[str, str]:
    memory = AsyncHoncho(base_url=url, workspace_id="test", max_retries=0)
    async with Client(server_of(memory, timeout=0.2)) as client:
        told = {
            name: text_of(await client.call_tool(name, arguments))
            for name, arguments in CALLS.items()
        }
        assert all(text.startswith("Error: ") for text in told.values()), told
        for resource in (await client.list_resources()).resources:
            with pytest.raises(MCPError) as caught:
                await client.read_resource(resource.uri)
            assert caught.value.code == INTERNAL_ERROR
            told[resource.name] = caught.value.message
    return told


@pytest.mark.parametrize("way", WAYS)
async def test_every_call_ends(way: str) -> None:
    with ScriptedServer() as server:
        server.always(WAYS[way]())
        told = await assert_every_call_fails(server.url)
    if way == "slow":
        late = "the memory did not answer in time"
        # A busy machine may spend the time before the write is sent.
        written = told.pop("remember")
        assert UNKNOWN in written or late in written
        assert all(late in text for text in told.values()), told


async def test_a_late_write_is_not_to_be_repeated() -> None:
    workspace = {"id": "test", "created_at": "2026-01-02T03:04:05Z", "metadata": {}}
    with ScriptedServer() as server:
        server.play(answer(200, {**workspace, "configuration": {}}))
        server.always(hang())
        memory = AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)
        async with Client(server_of(memory, timeout=0.5)) as client:
            told = text_of(await client.call_tool("remember", {"fact": "x"}))
    assert told == "Error: it is not known whether this was done; do not do it again"
    assert server.count("/v3/workspaces/test/conclusions") == 1


async def test_nobody_listens() -> None:
    told = await assert_every_call_fails("http://127.0.0.1:9")
    assert all("the memory cannot be used now" in text for text in told.values())


async def test_what_can_be_read_of_a_conversation_is_read() -> None:
    """Only what is known of the peer is missing, and the answer says so."""
    now = {"id": "bread", "created_at": "2026-01-02T03:04:05Z", "metadata": {}}
    said = {"content": "Otto rises.", "peer_id": "mara", "session_id": "bread"}
    message = {**now, **said, "workspace_id": "test", "token_count": 3}
    # The workspace and the context of the session in one.
    found = answer(200, {**now, "configuration": {}, "messages": [message], "summary": None})
    broken = answer(500, {"detail": "broken"})

    def half(line: Line, seen: Seen) -> bool:
        return (broken if "/peers/" in seen.target else found)(line, seen)

    with ScriptedServer() as server:
        server.always(half)
        memory = AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)
        async with Client(server_of(memory)) as client:
            read = text_of(await client.call_tool("get_context", {"session": "bread"}))
    assert "Otto rises." in read
    assert read.endswith("(Left out: known cannot be read now.)")
