"""The two halves of one client: same settings and caches, connections of their own."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from honcho import (
    AsyncConclusionsView,
    AsyncHoncho,
    AsyncPeer,
    AsyncScope,
    AsyncSession,
    AsyncWorkspaceConclusions,
    ConclusionsView,
    ConfigurationError,
    Honcho,
    Peer,
    Scope,
    Session,
    WorkspaceConclusions,
)


async def test_a_client_and_its_twin_see_the_same_workspace() -> None:
    client = AsyncHoncho.embedded(workspace_id="test")
    twin = client.blocking
    assert type(twin) is Honcho
    assert (twin.workspace_id, twin.base_url) == (client.workspace_id, client.base_url)
    await client.set_metadata({"a": 1})
    assert twin.metadata == {"a": 1}
    await client.aclose()
    twin.close()


def test_twins_are_each_others_twins() -> None:
    with Honcho.embedded() as client:
        assert client.aio.blocking is client
        assert client.aio is client.aio
        assert client.blocking is client
        asyncio.run(client.aio.aclose())


def test_the_server_stays_while_one_half_is_open() -> None:
    client = Honcho.embedded(workspace_id="test")
    twin = client.aio
    client.peer("p")
    client.close()

    async def use() -> int:
        async with twin:
            return (await twin.peers()).total

    assert asyncio.run(use()) == 1


def test_the_twin_of_a_copy_is_a_copy_of_the_twin() -> None:
    with Honcho.embedded() as client:
        copy = client.with_options(timeout=5)
        assert copy.aio is copy.aio
        assert copy.aio.blocking is copy
        assert copy.aio is not client.aio
        assert copy.aio._api.transport is client.aio._api.transport
        assert copy.aio._api.options == copy._api.options
        assert client.with_options(timeout=7).aio._api.transport is client.aio._api.transport
        asyncio.run(client.aio.aclose())


async def test_twins_of_handles_share_what_they_remember() -> None:
    async with AsyncHoncho.embedded() as client:
        peer = await client.peer("p", metadata={"age": 30})
        session = await client.session("s", metadata={"topic": "tea"})
        scope = await client.scope("x", metadata={"kind": "work"})
        blocking: list[Any] = [peer.blocking, session.blocking, scope.blocking]
        assert [type(one) for one in blocking] == [Peer, Session, Scope]
        assert [one.metadata for one in blocking] == [
            {"age": 30},
            {"topic": "tea"},
            {"kind": "work"},
        ]
        await peer.set_metadata({"age": 31})
        assert blocking[0].metadata == {"age": 31}
        views: list[Any] = [peer.conclusions_of("q").blocking, client.conclusions.blocking]
        assert [type(one) for one in views] == [ConclusionsView, WorkspaceConclusions]
        assert (views[0].observer, views[0].observed) == ("p", "q")
        client.blocking.close()


def test_twins_of_blocking_handles() -> None:
    with Honcho.embedded() as client:
        peer = client.peer("p", metadata={"age": 30})
        found: list[Any] = [peer.aio, client.session("s").aio, client.scope("x").aio]
        assert [type(one) for one in found] == [AsyncPeer, AsyncSession, AsyncScope]
        assert (found[0].id, found[0].metadata) == ("p", {"age": 30})
        assert found[0].workspace_id == client.workspace_id
        views: list[Any] = [peer.conclusions.aio, client.conclusions.aio]
        assert [type(one) for one in views] == [AsyncConclusionsView, AsyncWorkspaceConclusions]
        asyncio.run(client.aio.aclose())


async def test_a_handle_is_its_own_half() -> None:
    """So that code for either half can ask for the one that it needs."""
    async with AsyncHoncho.embedded() as client:
        peer, session, scope = (
            await client.peer("p"),
            await client.session("s"),
            await client.scope("x"),
        )
        for one in (client, peer, session, scope, peer.conclusions, client.conclusions):
            assert one.aio is one
    with Honcho.embedded() as blocking:
        peer_ = blocking.peer("p", lazy=True)
        for other in (blocking, peer_, peer_.conclusions, blocking.conclusions):
            assert other.blocking is other


def test_a_twin_has_no_other_http_client_than_the_one_it_was_given() -> None:
    address = "http://127.0.0.1:9"
    with httpx.Client() as mine, Honcho(base_url=address, http_client=mine) as client:
        with pytest.raises(ConfigurationError, match="async half needs async_http_client"):
            _ = client.aio
        assert not mine.is_closed
    other = httpx.AsyncClient()
    both = Honcho(base_url=address, http_client=mine, async_http_client=other)
    assert both.aio._api.transport.http_client is other
    alone = AsyncHoncho(base_url=address, async_http_client=other)
    with pytest.raises(ConfigurationError, match="blocking half needs http_client"):
        _ = alone.blocking


async def test_the_callers_own_client_stays_open() -> None:
    async with httpx.AsyncClient() as mine:
        async with AsyncHoncho(base_url="http://127.0.0.1:9", async_http_client=mine):
            pass
        assert not mine.is_closed
