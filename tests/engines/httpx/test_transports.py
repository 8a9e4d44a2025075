"""A caller's httpx client with a transport of another library carries every kind of call."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from httpx_aiohttp import HttpxAiohttpClient

from honcho import AsyncHoncho, errors
from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server
from tests.servers.acts import hang
from tests.servers.scripted import ScriptedServer


@pytest.fixture
def url() -> Iterator[str]:
    """The address of an embedded server."""
    with EmbeddedServer() as core, running_server(core) as url:
        yield url


async def test_aiohttp_carries_calls_streams_and_uploads(url: str) -> None:
    async with (
        HttpxAiohttpClient() as http,
        AsyncHoncho(base_url=url, workspace_id="w", async_http_client=http) as client,
    ):
        mara = await client.peer("mara")
        session = await client.session("packing", peers=[mara])
        sent = await asyncio.gather(
            *[session.add_messages(mara.message(f"item {number}")) for number in range(20)]
        )
        assert len({message.id for [message] in sent}) == 20
        uploaded = await session.upload_file(("list.txt", b"stove", "text/plain"), mara)
        assert [message.content for message in uploaded] == ["stove"]
        stream = await mara.chat_stream("stove?")
        assert "".join([text async for text in stream])
        with pytest.raises(errors.NotFoundError):
            await client.get_peer("nobody")


async def test_what_aiohttp_cannot_reach_is_not_sent() -> None:
    async with (
        HttpxAiohttpClient() as http,
        AsyncHoncho(base_url="http://127.0.0.1:9", async_http_client=http, max_retries=0) as client,
    ):
        with pytest.raises((errors.ConnectionError, errors.TimeoutError)) as caught:
            await client.force_ensure()
    assert not caught.value.outcome_unknown


async def test_a_timeout_of_aiohttp_is_one_of_ours() -> None:
    with ScriptedServer() as server:
        server.play(hang())
        async with (
            HttpxAiohttpClient() as http,
            AsyncHoncho(
                base_url=server.url, async_http_client=http, max_retries=0, timeout=0.2
            ) as client,
        ):
            with pytest.raises(errors.TimeoutError):
                await client.force_ensure()
