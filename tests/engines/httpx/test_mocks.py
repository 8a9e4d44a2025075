"""Libraries that stand in for httpx see every call of ``engine="httpx"``, in both halves."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
import respx
from pytest_httpx import HTTPXMock

from honcho import AsyncHoncho, Honcho, errors

URL = "http://honcho.test"
WORKSPACE = {"id": "w", "metadata": {}, "configuration": {}, "created_at": "2026-01-01T00:00:00Z"}
PEER = {
    "id": "mara",
    "workspace_id": "w",
    "created_at": "2026-01-01T00:00:00Z",
    "metadata": {"tea": True},
    "configuration": {},
}
DELTAS = (
    b'data: {"delta": {"content": "Green "}, "done": false}\n\n'
    b'data: {"delta": {"content": "tea."}, "done": false}\n\n'
    b'data: {"done": true}\n\n'
)


@pytest.fixture
def client() -> Iterator[Honcho]:
    with Honcho(base_url=URL, workspace_id="w", engine="httpx", max_retries=0) as client:
        yield client


@pytest.fixture
def router() -> Iterator[respx.MockRouter]:
    """What respx answers: a workspace, a peer, and a chat in pieces."""
    with respx.mock(base_url=URL) as router:
        router.post("/v3/workspaces").respond(json=WORKSPACE)
        router.post("/v3/workspaces/w/peers").respond(json=PEER)
        router.post("/v3/workspaces/w/peers/mara/chat").respond(
            content=DELTAS, headers={"content-type": "text/event-stream"}
        )
        yield router


def test_respx_answers_the_blocking_half(router: respx.MockRouter, client: Honcho) -> None:
    peer = client.peer("mara", metadata={"tea": True})
    assert peer.get_metadata() == {"tea": True}
    assert "".join(peer.chat_stream("tea?")) == "Green tea."
    assert [call.request.url.path for call in router.calls] == [
        "/v3/workspaces",
        "/v3/workspaces/w/peers",
        "/v3/workspaces/w/peers",
        "/v3/workspaces/w/peers/mara/chat",
    ]


async def test_respx_answers_the_async_half(router: respx.MockRouter) -> None:
    async with AsyncHoncho(base_url=URL, workspace_id="w", engine="httpx") as client:
        peer = await client.peer("mara", metadata={"tea": True})
        assert await peer.get_metadata() == {"tea": True}
        stream = await peer.chat_stream("tea?")
        assert "".join([text async for text in stream]) == "Green tea."
    assert router.calls.call_count == 4


def test_respx_sees_failures_as_this_sdk_tells_them(client: Honcho) -> None:
    with respx.mock(base_url=URL) as router:
        route = router.post("/v3/workspaces")
        route.side_effect = [httpx.ConnectError("nobody there"), httpx.Response(200, text="<html>")]
        with pytest.raises(errors.ConnectionError):
            client.force_ensure()
        with pytest.raises(errors.DecodeError):
            client.force_ensure()


def test_pytest_httpx_answers_the_blocking_half(httpx_mock: HTTPXMock, client: Honcho) -> None:
    httpx_mock.add_response(url=f"{URL}/v3/workspaces", json=WORKSPACE)
    httpx_mock.add_response(url=f"{URL}/v3/workspaces/w/peers", json=PEER, is_reusable=True)
    peer = client.peer("mara")
    assert peer.get_metadata() == {"tea": True}
    sent = httpx_mock.get_requests()
    assert sent[0].url.path == "/v3/workspaces"
    assert sent[-1].read() == b'{"id":"mara"}'


async def test_pytest_httpx_answers_the_async_half(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{URL}/v3/workspaces", json=WORKSPACE)
    httpx_mock.add_response(url=f"{URL}/v3/workspaces/w/peers", json=PEER, is_reusable=True)
    async with AsyncHoncho(base_url=URL, workspace_id="w", engine="httpx") as client:
        peer = await client.peer("mara")
        assert await peer.get_metadata() == {"tea": True}


def test_pytest_httpx_fails_a_call(httpx_mock: HTTPXMock, client: Honcho) -> None:
    httpx_mock.add_exception(httpx.ReadTimeout("too slow"))
    with pytest.raises(errors.TimeoutError):
        client.force_ensure()
