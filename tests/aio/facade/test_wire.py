"""What every call sends, to the letter: nothing more than was given, under the names of the API."""

from __future__ import annotations

import json

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from honcho import AsyncHoncho
from tests.facade.answers import queue
from tests.facade.requests import received
from tests.facade.sends.client import CLIENT
from tests.facade.sends.conclusions import CONCLUSIONS
from tests.facade.sends.others import OTHERS
from tests.facade.sends.peer import PEER
from tests.facade.sends.rows import Handles, Sends
from tests.facade.sends.session import SESSION


@pytest.mark.parametrize("sends", [*CLIENT, *PEER, *CONCLUSIONS, *SESSION, *OTHERS])
async def test_a_call_sends_one_request(
    wire: AsyncHoncho, httpserver: HTTPServer, sends: Sends
) -> None:
    await wire.force_ensure()
    httpserver.clear_log()
    status = 204 if sends.answer is None else 200
    body = None if sends.answer is None else json.dumps(sends.answer)
    httpserver.expect_request(sends.path, method=sends.method).respond_with_response(
        Response(body, status, content_type="application/json")
    )
    handles = Handles(
        wire,
        await wire.peer("p", lazy=True),
        await wire.session("s", lazy=True),
        await wire.scope("x", lazy=True),
    )
    await sends.call(handles)
    if (sends.method, sends.path) == ("POST", "/v3/workspaces"):
        assert [json.loads(request.data) for request, _ in httpserver.log] == [sends.body]
    else:
        assert received(httpserver) == [(sends.method, sends.path, sends.query, sends.body)]


async def test_the_workspace_is_created_once_before_the_first_call(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/v3/workspaces/w/queue/status").respond_with_json(queue())
    await wire.queue_status()
    await wire.queue_status()
    assert [(request.method, request.path) for request, _ in httpserver.log] == [
        ("POST", "/v3/workspaces"),
        ("GET", "/v3/workspaces/w/queue/status"),
        ("GET", "/v3/workspaces/w/queue/status"),
    ]
