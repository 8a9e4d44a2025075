"""A client and its workspace: made when it is needed, once; settings, copies, background work."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from honcho import (
    AsyncHoncho,
    ClientError,
    ConfigurationError,
    ConflictError,
    NotFoundError,
    ServerError,
)
from honcho.concurrency.both import async_gather
from honcho.embedded import EmbeddedServer
from honcho.testing import HonchoServer
from honcho.types import Health
from honcho_api import v3
from tests.facade import answers

QUEUE = "/v3/workspaces/w/queue/status"


async def workspaces(client: AsyncHoncho) -> list[str]:
    """The workspace of a client, if it is there; asking does not create it."""
    page = await client.workspaces({"id": client.workspace_id})
    return page.items


async def test_the_workspace_comes_into_being_with_the_first_call(local: AsyncHoncho) -> None:
    request = v3.get_all_workspaces(page=1)
    assert (await local.send(request)).items == []
    await local.peer("p", lazy=True)
    assert (await local.send(request)).items == []
    await local.queue_status()
    assert [one.id for one in (await local.send(request)).items] == ["test"]


async def test_it_is_created_once_however_many_ask(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    await async_gather([wire.queue_status] * 20, limit=20)
    created = [request for request, _ in httpserver.log if request.path == "/v3/workspaces"]
    assert len(created) == 1


async def test_a_failure_to_create_it_is_not_kept(httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/v3/workspaces").respond_with_data("", status=500)
    httpserver.expect_oneshot_request("/v3/workspaces").respond_with_json(answers.workspace())
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    url = httpserver.url_for("")
    async with AsyncHoncho(base_url=url, workspace_id="w", max_retries=0) as client:
        with pytest.raises(ServerError):
            await client.queue_status()
        await client.queue_status()
    assert [request.path for request, _ in httpserver.log] == ["/v3/workspaces"] * 2 + [QUEUE]


async def test_force_ensure_creates_it_now(client: AsyncHoncho) -> None:
    await client.force_ensure()
    assert client.metadata == {}
    assert await workspaces(client) == [client.workspace_id]


async def test_a_deleted_workspace_is_forgotten_and_made_again(client: AsyncHoncho) -> None:
    await client.set_metadata({"a": 1})
    await client.delete_workspace(client.workspace_id)
    assert (client.metadata, client.configuration) == (None, None)
    await client.wait_until_processed()
    assert await client.get_metadata() in ({}, {"a": 1})


async def test_a_workspace_with_sessions_cannot_be_deleted(client: AsyncHoncho) -> None:
    session = await client.session("s")
    with pytest.raises(ConflictError, match="active session"):
        await client.delete_workspace(client.workspace_id)
    await session.delete()
    await client.delete_workspace(client.workspace_id)


async def test_a_workspace_that_is_not_there(client: AsyncHoncho) -> None:
    with pytest.raises(NotFoundError):
        await client.delete_workspace("nobody-s")


async def test_looking_up_creates_nothing(client: AsyncHoncho) -> None:
    for look_up in (client.get_peer, client.get_session, client.get_scope):
        with pytest.raises(NotFoundError, match="x"):
            await look_up("x")
    assert (await client.peers()).items == []
    assert (await client.sessions()).items == []
    assert (await client.scopes()).items == []


async def test_looking_up_finds_what_is_there(client: AsyncHoncho) -> None:
    await client.peer("p", metadata={"age": 30})
    await client.session("s", metadata={"topic": "tea"})
    await client.scope("x", metadata={"kind": "work"})
    assert (await client.get_peer("p")).metadata == {"age": 30}
    assert (await client.get_session("s")).metadata == {"topic": "tea"}
    assert (await client.get_scope("x")).metadata == {"kind": "work"}


async def test_getting_again_changes_nothing_that_is_not_given(client: AsyncHoncho) -> None:
    await client.peer("p", metadata={"age": 30})
    assert (await client.peer("p")).metadata == {"age": 30}
    assert (await client.peer("p", metadata={})).metadata == {}


async def test_a_lazy_handle_writes_and_reads_like_any_other(client: AsyncHoncho) -> None:
    session = await client.session("s", lazy=True)
    peer = await client.peer("p", lazy=True)
    await session.add_messages(peer.message("hello"))
    assert [one.content for one in (await session.messages()).items] == ["hello"]
    assert [one.id for one in await session.peers()] == ["p"]


async def test_searching_a_workspace_and_a_scope_of_it(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    work = await client.session("work", scopes=["office"])
    home = await client.session("home")
    await work.add_messages(peer.message("Tea in the office."))
    await home.add_messages(peer.message("Tea at home."))
    found = await client.search("tea")
    assert {one.session_id for one in found} == {"work", "home"}
    found = await client.search("tea", scope="office")
    assert {one.session_id for one in found} == {"work"}
    found = await client.search("tea", {"session_id": "home"}, 1)
    assert [str(one) for one in found] == ["Tea at home."]
    with pytest.raises(NotFoundError):
        await client.search("tea", scope="nowhere")


async def test_health_needs_no_workspace(client: AsyncHoncho) -> None:
    assert await client.health() == Health(status="ok")
    assert await workspaces(client) == []


async def test_a_server_without_authentication_makes_no_keys(client: AsyncHoncho) -> None:
    with pytest.raises(ClientError) as caught:
        await client.create_key()
    assert caught.value.status_code == 405


async def test_a_key_is_given_as_text(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/keys", method="POST").respond_with_json({"key": "jwt"})
    assert await wire.create_key(peer="p") == "jwt"


# ------------------------------------------------------------------ background work


async def test_a_copy_with_options_shares_connections_and_caches(client: AsyncHoncho) -> None:
    copy = client.with_options(timeout=5, max_retries=0, headers={"x-a": "1"}, deadline=9)
    assert copy._api.transport is client._api.transport
    await copy.set_metadata({"a": 1})
    assert client.metadata == {"a": 1}
    peer = await copy.peer("p")
    assert peer.with_options(timeout=1)._api.transport is client._api.transport


async def test_options_reach_the_wire(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    httpserver.expect_request("/v3/workspaces/w/peers/p/card").respond_with_json(
        {"peer_card": None}
    )
    httpserver.expect_request("/v3/workspaces/w/sessions/s/summaries").respond_with_json(
        {"id": "s", "short_summary": None, "long_summary": None}
    )
    first = wire.with_options(headers={"x-a": "1", "x-b": "1"})
    await first.with_options(headers={"x-b": "2"}).queue_status()
    peer = await wire.peer("p", lazy=True)
    await peer.with_options(headers={"x-a": "peer"}).get_card()
    session = await wire.session("s", lazy=True)
    await session.with_options(headers={"x-a": "session"}).summaries()
    await session.summaries()
    sent = [request.headers for request, _ in httpserver.log[1:]]
    assert [(one.get("x-a"), one.get("x-b")) for one in sent] == [
        ("1", "2"),
        ("peer", None),
        ("session", None),
        (None, None),
    ]


async def test_two_clients_of_one_embedded_server(honcho_server: HonchoServer) -> None:
    server: EmbeddedServer = honcho_server.server
    async with AsyncHoncho.embedded(server=server, workspace_id="a") as first:
        await first.peer("p")
    async with AsyncHoncho.embedded(server=server, workspace_id="a") as second:
        assert (await second.peers()).total == 1
    with pytest.raises(ConfigurationError, match="path and providers"):
        AsyncHoncho.embedded("file.db", server=server)
    with pytest.raises(ConfigurationError, match="path and providers"):
        AsyncHoncho.embedded(server=server, webhook_secret="s")


async def test_a_file_keeps_everything(tmp_path: Path) -> None:
    async with AsyncHoncho.embedded(tmp_path / "memory.db") as client:
        await client.peer("p", metadata={"age": 30})
    async with AsyncHoncho(base_url=f"embedded:{tmp_path / 'memory.db'}") as client:
        assert (await client.get_peer("p")).metadata == {"age": 30}


async def test_a_client_and_its_handles_can_be_pickled(url: str) -> None:
    async with AsyncHoncho(base_url=url, workspace_id="pickled", api_key="sk-own-key") as client:
        peer = await client.peer("p", metadata={"age": 30})
        data = pickle.dumps(peer)
        assert b"sk-own-key" not in data
        again = pickle.loads(data)
        assert (again, again.metadata) == (peer, {"age": 30})
        assert await again.get_metadata() == {"age": 30}
        await again._api.aclose()


async def test_a_client_in_memory_cannot_be_pickled(
    local: AsyncHoncho, honcho_server: HonchoServer
) -> None:
    with pytest.raises(ConfigurationError, match="in memory cannot be pickled"):
        pickle.dumps(local)
    async with AsyncHoncho.embedded(server=honcho_server.server) as client:
        with pytest.raises(ConfigurationError, match="in memory cannot be pickled"):
            pickle.dumps(client)


async def test_closing_twice_is_closing_once(local: AsyncHoncho) -> None:
    await local.peer("p")
    await local.aclose()
    await local.aclose()


async def test_handles_say_what_they_are(local: AsyncHoncho) -> None:
    peer = await local.peer("p")
    session = await local.session("s")
    scope = await local.scope("x")
    assert (str(peer), str(session), str(scope)) == ("p", "s", "x")
    names = {repr(one).partition("(")[2] for one in (peer, session, scope)}
    assert names == {f"id={id!r}, workspace_id='test')" for id in "psx"}
    assert "workspace_id='test'" in repr(local)
    assert peer == await local.peer("p")
    assert len({peer, await local.peer("p"), await local.peer("q")}) == 2
    assert {session: 1}[await local.session("s")] == 1
    assert scope != peer
    assert "observer='p', observed='q'" in repr(peer.conclusions_of("q"))
    assert "workspace_id='test'" in repr(local.conclusions)
    assert "workspace_id='test'" in repr(local.webhooks)
