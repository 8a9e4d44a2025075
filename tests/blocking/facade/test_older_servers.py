# Derived from tests/aio/facade/test_older_servers.py by scripts/blocking.py; do not edit.
"""What is said where a server is too old for a call, and that it is asked only once what it is."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from honcho import Honcho, NotFoundError, UnprocessableEntityError

CHAT = "/v3/workspaces/w/chat"


@pytest.mark.before("3.1.0")
def test_a_server_without_workspace_chat_says_what_is_needed(client: Honcho) -> None:
    with pytest.raises(NotFoundError) as caught:
        client.chat("What do they drink?")
    assert caught.value.status_code == 404
    assert "this needs server 3.1.0 or newer" in str(caught.value)
    assert "POST /v3/workspaces/{workspace_id}/chat" in str(caught.value)
    with pytest.raises(NotFoundError, match=r"this needs server 3\.1\.0 or newer"):
        client.chat_stream("What do they drink?")


@pytest.mark.before("3.2.0")
def test_a_server_that_cannot_give_one_conclusion_says_what_is_needed(
    client: Honcho,
) -> None:
    """It knows the path, for deleting, and answers 405."""
    with pytest.raises(NotFoundError) as caught:
        client.conclusions.get("c")
    assert caught.value.status_code == 405
    assert "this needs server 3.2.0 or newer" in str(caught.value)
    assert not caught.value.is_retryable


OLD = {"info": {"version": "3.0.12"}, "paths": {"/v3/workspaces": {"post": {}}}}


def asked(httpserver: HTTPServer) -> int:
    """How often the server was asked what it is."""
    return sum(request.path == "/openapi.json" for request, _ in httpserver.log)


def test_the_server_is_asked_once_what_it_is(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/openapi.json").respond_with_json(OLD)
    missing = {"detail": "Not Found"}
    httpserver.expect_request(CHAT, method="POST").respond_with_json(missing, status=404)
    for _ in range(2):
        with pytest.raises(NotFoundError) as caught:
            wire.chat("What?")
        assert "this needs server 3.1.0 or newer" in str(caught.value)
        assert str(caught.value).endswith("; the server is 3.0.12")
    assert asked(httpserver) == 1


def test_what_an_older_server_does_not_take_is_named(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/openapi.json").respond_with_json(OLD)
    said = {"detail": [{"loc": ["body", "x"], "msg": "Extra inputs are not permitted"}]}
    httpserver.expect_request("/v3/workspaces/w/peers/p/chat").respond_with_json(said, status=422)
    httpserver.expect_request("/v3/workspaces/w/sessions").respond_with_json(said, status=422)
    httpserver.expect_request("/v3/workspaces/w/conclusions/list").respond_with_json(
        said, status=422
    )
    peer = wire.peer("p", lazy=True)
    with pytest.raises(UnprocessableEntityError, match="Extra inputs") as caught:
        peer.chat("What?")
    assert "3.0.12" not in str(caught.value)
    assert asked(httpserver) == 0
    with pytest.raises(UnprocessableEntityError) as caught:
        peer.chat("What?", include_evidence=True)
    needs = "include_evidence needs server 3.2.0 or newer, and this one is 3.0.12"
    assert needs in str(caught.value)
    with pytest.raises(UnprocessableEntityError) as caught:
        wire.session("s", configuration={"dialectic": {"custom_instructions": "x"}})
    assert "configuration.dialectic needs server 3.3.0 or newer" in str(caught.value)
    with pytest.raises(UnprocessableEntityError) as caught:
        wire.conclusions.list(filters={"source_ids": {"contains": "c"}})
    assert "filters.source_ids needs server 3.2.0 or newer" in str(caught.value)
    assert asked(httpserver) == 1


def test_a_server_of_api_v2_is_told(wire: Honcho, httpserver: HTTPServer) -> None:
    old = {"info": {"version": "2.5.1"}, "paths": {"/v2/workspaces": {"post": {}}}}
    httpserver.expect_request("/openapi.json").respond_with_json(old)
    httpserver.expect_request("/v3/workspaces/w/sessions/s/peers/p").respond_with_json({})
    missing = {"detail": "Not Found"}
    httpserver.expect_request("/v3/workspaces/w/peers/list").respond_with_json(missing, status=404)
    with pytest.raises(NotFoundError, match=r"is 2\.5\.1 and has no API v3, it has v2"):
        wire.peers()


def test_a_server_that_does_not_say_what_it_is_changes_nothing(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    missing = {"detail": "Not Found"}
    httpserver.expect_request(CHAT, method="POST").respond_with_json(missing, status=404)
    httpserver.expect_request("/openapi.json").respond_with_data("no JSON", status=500)
    with pytest.raises(NotFoundError, match=r"has no POST /v3/workspaces/\{workspace_id\}/chat"):
        wire.chat("What?")
    assert asked(httpserver) == 1


@pytest.mark.before("3.1.2")
def test_metrics_of_an_older_server(client: Honcho) -> None:
    with pytest.raises(NotFoundError, match=r"needs server 3\.1\.2 or newer"):
        client.deriver_metrics()


def test_a_newer_server_may_still_lack_the_conclusion(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/c").respond_with_json(
        {"detail": "Conclusion c not found"}, status=404
    )
    with pytest.raises(NotFoundError) as caught:
        wire.conclusions.get("c")
    assert "Conclusion c not found" in str(caught.value)
    assert "3.2.0" not in str(caught.value)
