# Derived from tests/aio/facade/test_client.py by scripts/blocking.py; do not edit.
"""A client and its workspace: made when it is needed, once; settings, copies, background work."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from honcho import (
    ClientError,
    ConfigurationError,
    ConflictError,
    Honcho,
    NotFoundError,
    ServerError,
)
from honcho.concurrency.both import gather
from honcho.embedded import EmbeddedServer
from honcho.testing import HonchoServer
from honcho.types import Health
from honcho_api import v3
from tests.facade import answers

QUEUE = "/v3/workspaces/w/queue/status"


def workspaces(client: Honcho) -> list[str]:
    """The workspace of a client, if it is there; asking does not create it."""
    page = client.workspaces({"id": client.workspace_id})
    return page.items


def test_the_workspace_comes_into_being_with_the_first_call(local: Honcho) -> None:
    request = v3.get_all_workspaces(page=1)
    assert local.send(request).items == []
    local.peer("p", lazy=True)
    assert local.send(request).items == []
    local.queue_status()
    assert [one.id for one in local.send(request).items] == ["test"]


def test_it_is_created_once_however_many_ask(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    gather([wire.queue_status] * 20, limit=20)
    created = [request for request, _ in httpserver.log if request.path == "/v3/workspaces"]
    assert len(created) == 1


def test_a_failure_to_create_it_is_not_kept(httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/v3/workspaces").respond_with_data("", status=500)
    httpserver.expect_oneshot_request("/v3/workspaces").respond_with_json(answers.workspace())
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    url = httpserver.url_for("")
    with Honcho(base_url=url, workspace_id="w", max_retries=0) as client:
        with pytest.raises(ServerError):
            client.queue_status()
        client.queue_status()
    assert [request.path for request, _ in httpserver.log] == ["/v3/workspaces"] * 2 + [QUEUE]


def test_force_ensure_creates_it_now(client: Honcho) -> None:
    client.force_ensure()
    assert client.metadata == {}
    assert workspaces(client) == [client.workspace_id]


def test_a_deleted_workspace_is_forgotten_and_made_again(client: Honcho) -> None:
    client.set_metadata({"a": 1})
    client.delete_workspace(client.workspace_id)
    assert (client.metadata, client.configuration) == (None, None)
    client.wait_until_processed()
    assert client.get_metadata() in ({}, {"a": 1})


def test_a_workspace_with_sessions_cannot_be_deleted(client: Honcho) -> None:
    session = client.session("s")
    with pytest.raises(ConflictError, match="active session"):
        client.delete_workspace(client.workspace_id)
    session.delete()
    client.delete_workspace(client.workspace_id)


def test_a_workspace_that_is_not_there(client: Honcho) -> None:
    with pytest.raises(NotFoundError):
        client.delete_workspace("nobody-s")


def test_looking_up_creates_nothing(client: Honcho) -> None:
    for look_up in (client.get_peer, client.get_session, client.get_scope):
        with pytest.raises(NotFoundError, match="x"):
            look_up("x")
    assert client.peers().items == []
    assert client.sessions().items == []
    assert client.scopes().items == []


def test_looking_up_finds_what_is_there(client: Honcho) -> None:
    client.peer("p", metadata={"age": 30})
    client.session("s", metadata={"topic": "tea"})
    client.scope("x", metadata={"kind": "work"})
    assert client.get_peer("p").metadata == {"age": 30}
    assert client.get_session("s").metadata == {"topic": "tea"}
    assert client.get_scope("x").metadata == {"kind": "work"}


def test_getting_again_changes_nothing_that_is_not_given(client: Honcho) -> None:
    client.peer("p", metadata={"age": 30})
    assert client.peer("p").metadata == {"age": 30}
    assert client.peer("p", metadata={}).metadata == {}


def test_a_lazy_handle_writes_and_reads_like_any_other(client: Honcho) -> None:
    session = client.session("s", lazy=True)
    peer = client.peer("p", lazy=True)
    session.add_messages(peer.message("hello"))
    assert [one.content for one in session.messages().items] == ["hello"]
    assert [one.id for one in session.peers()] == ["p"]


def test_searching_a_workspace_and_a_scope_of_it(client: Honcho) -> None:
    peer = client.peer("p")
    work = client.session("work", scopes=["office"])
    home = client.session("home")
    work.add_messages(peer.message("Tea in the office."))
    home.add_messages(peer.message("Tea at home."))
    found = client.search("tea")
    assert {one.session_id for one in found} == {"work", "home"}
    found = client.search("tea", scope="office")
    assert {one.session_id for one in found} == {"work"}
    found = client.search("tea", {"session_id": "home"}, 1)
    assert [str(one) for one in found] == ["Tea at home."]
    with pytest.raises(NotFoundError):
        client.search("tea", scope="nowhere")


def test_health_needs_no_workspace(client: Honcho) -> None:
    assert client.health() == Health(status="ok")
    assert workspaces(client) == []


def test_a_server_without_authentication_makes_no_keys(client: Honcho) -> None:
    with pytest.raises(ClientError) as caught:
        client.create_key()
    assert caught.value.status_code == 405


def test_a_key_is_given_as_text(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/keys", method="POST").respond_with_json({"key": "jwt"})
    assert wire.create_key(peer="p") == "jwt"


# ------------------------------------------------------------------ background work


def test_a_copy_with_options_shares_connections_and_caches(client: Honcho) -> None:
    copy = client.with_options(timeout=5, max_retries=0, headers={"x-a": "1"}, deadline=9)
    assert copy._api.transport is client._api.transport
    copy.set_metadata({"a": 1})
    assert client.metadata == {"a": 1}
    peer = copy.peer("p")
    assert peer.with_options(timeout=1)._api.transport is client._api.transport


def test_options_reach_the_wire(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(QUEUE).respond_with_json(answers.queue())
    httpserver.expect_request("/v3/workspaces/w/peers/p/card").respond_with_json(
        {"peer_card": None}
    )
    httpserver.expect_request("/v3/workspaces/w/sessions/s/summaries").respond_with_json(
        {"id": "s", "short_summary": None, "long_summary": None}
    )
    first = wire.with_options(headers={"x-a": "1", "x-b": "1"})
    first.with_options(headers={"x-b": "2"}).queue_status()
    peer = wire.peer("p", lazy=True)
    peer.with_options(headers={"x-a": "peer"}).get_card()
    session = wire.session("s", lazy=True)
    session.with_options(headers={"x-a": "session"}).summaries()
    session.summaries()
    sent = [request.headers for request, _ in httpserver.log[1:]]
    assert [(one.get("x-a"), one.get("x-b")) for one in sent] == [
        ("1", "2"),
        ("peer", None),
        ("session", None),
        (None, None),
    ]


def test_two_clients_of_one_embedded_server(honcho_server: HonchoServer) -> None:
    server: EmbeddedServer = honcho_server.server
    with Honcho.embedded(server=server, workspace_id="a") as first:
        first.peer("p")
    with Honcho.embedded(server=server, workspace_id="a") as second:
        assert second.peers().total == 1
    with pytest.raises(ConfigurationError, match="path and providers"):
        Honcho.embedded("file.db", server=server)
    with pytest.raises(ConfigurationError, match="path and providers"):
        Honcho.embedded(server=server, webhook_secret="s")


def test_a_file_keeps_everything(tmp_path: Path) -> None:
    with Honcho.embedded(tmp_path / "memory.db") as client:
        client.peer("p", metadata={"age": 30})
    with Honcho(base_url=f"embedded:{tmp_path / 'memory.db'}") as client:
        assert client.get_peer("p").metadata == {"age": 30}


def test_a_client_and_its_handles_can_be_pickled(url: str) -> None:
    with Honcho(base_url=url, workspace_id="pickled", api_key="sk-own-key") as client:
        peer = client.peer("p", metadata={"age": 30})
        data = pickle.dumps(peer)
        assert b"sk-own-key" not in data
        again = pickle.loads(data)
        assert (again, again.metadata) == (peer, {"age": 30})
        assert again.get_metadata() == {"age": 30}
        again._api.close()


def test_a_client_in_memory_cannot_be_pickled(local: Honcho, honcho_server: HonchoServer) -> None:
    with pytest.raises(ConfigurationError, match="in memory cannot be pickled"):
        pickle.dumps(local)
    with Honcho.embedded(server=honcho_server.server) as client:
        with pytest.raises(ConfigurationError, match="in memory cannot be pickled"):
            pickle.dumps(client)


def test_closing_twice_is_closing_once(local: Honcho) -> None:
    local.peer("p")
    local.close()
    local.close()


def test_handles_say_what_they_are(local: Honcho) -> None:
    peer = local.peer("p")
    session = local.session("s")
    scope = local.scope("x")
    assert (str(peer), str(session), str(scope)) == ("p", "s", "x")
    names = {repr(one).partition("(")[2] for one in (peer, session, scope)}
    assert names == {f"id={id!r}, workspace_id='test')" for id in "psx"}
    assert "workspace_id='test'" in repr(local)
    assert peer == local.peer("p")
    assert len({peer, local.peer("p"), local.peer("q")}) == 2
    assert {session: 1}[local.session("s")] == 1
    assert scope != peer
    assert "observer='p', observed='q'" in repr(peer.conclusions_of("q"))
    assert "workspace_id='test'" in repr(local.conclusions)
    assert "workspace_id='test'" in repr(local.webhooks)
