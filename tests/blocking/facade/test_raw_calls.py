# Derived from tests/aio/facade/test_raw_calls.py by scripts/blocking.py; do not edit.
"""Calls below the facade: requests of ``honcho_api``, any other path, and mistakes with them."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from honcho import Honcho, HonchoError, NotFoundError, ServerError, ValidationError
from honcho_api import InvalidPathError, v3
from tests.facade import answers

CHAT = "/v3/workspaces/w/peers/p/chat"
NEW = "/v3/workspaces/w/things"


def test_a_path_that_no_operation_covers(wire: Honcho, httpserver: HTTPServer) -> None:
    query = [("a", "x y"), ("n", "1"), ("yes", "true"), ("many", "p"), ("many", "q")]
    httpserver.expect_oneshot_request(
        NEW,
        method="POST",
        query_string="&".join(f"{k}={v}" for k, v in query).replace(" ", "%20"),
        json={"name": "tea", "at": "2026-01-02T03:04:05+00:00"},
        headers={"X-Own": "1"},
    ).respond_with_json({"id": "t", "unknown": [None]})
    given = {"a": "x y", "n": 1, "yes": True, "none": None, "many": ["p", "q"], "empty": []}
    body = {"name": "tea", "at": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)}
    answer = wire.request("post", NEW, query=given, json=body, headers={"X-Own": "1"})
    assert answer == {"id": "t", "unknown": [None]}
    assert len(httpserver.log) == 1  # the workspace was not created


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_every_method(wire: Honcho, httpserver: HTTPServer, method: str) -> None:
    httpserver.expect_request(NEW, method=method).respond_with_data("")
    assert wire.request(method, NEW) is None


def test_its_errors_are_those_of_every_call(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(NEW).respond_with_json({"detail": "no such thing"}, status=404)
    with pytest.raises(NotFoundError, match=rf"^GET {NEW}: .*no such thing"):
        wire.request("GET", NEW)


@pytest.mark.parametrize(
    ("method", "given", "times"),
    [
        ("GET", None, 2),
        ("DELETE", None, 2),
        ("POST", None, 1),
        ("POST", True, 2),
        ("PUT", False, 1),
    ],
)
def test_it_is_repeated_where_that_does_no_harm(
    httpserver: HTTPServer, method: str, given: bool | None, times: int
) -> None:
    httpserver.expect_request(NEW).respond_with_data("", status=500)
    with Honcho(base_url=httpserver.url_for(""), max_retries=1) as client:
        with pytest.raises(ServerError) as caught:
            client.request(method, NEW, idempotent=given)
    assert len(httpserver.log) == times
    assert caught.value.outcome_unknown is (times == 1)


@pytest.mark.parametrize(
    ("method", "path", "more", "message"),
    [
        ("FETCH", NEW, {}, "method is 'FETCH': it must be one of DELETE, GET"),
        (7, NEW, {}, "method is 7"),
        ("GET", "v3/things", {}, "path is 'v3/things': it must begin with a slash"),
        ("GET", "https://elsewhere.test/v3", {}, "must begin with a slash"),
        ("GET", None, {}, "path is None"),
        ("GET", "//elsewhere.test/v3", {}, "a segment of path .* is ''"),
        ("GET", "/v3/../admin", {}, "a segment of path .* is '..'"),
        ("GET", "/v3/a%2Fb", {}, "a segment of path .* is 'a%2Fb'"),
        ("GET", "/v3/a b", {}, "a segment of path"),
        ("GET", "/v3/a\r\nX-Own: 1", {}, "a segment of path"),
        ("GET", "/v3?page=1", {}, r"give what is behind the \? as query"),
        ("GET", "/v3#a", {}, "a segment of path"),
        ("GET", NEW, {"query": "page=1"}, "query must be a dict, not str"),
        ("GET", NEW, {"query": {"a": object()}}, r"query\['a'\] must be text"),
        ("GET", NEW, {"query": {b"a": 1}}, "a name in query must be text"),
        ("POST", NEW, {"json": {"a": object()}}, r"body\.a"),
        ("GET", NEW, {"headers": {"Host": "x"}}, "headers sets 'Host'"),
        ("GET", NEW, {"headers": {"a": "b\r\nc: d"}}, r"headers\['a'\]"),
    ],
)
def test_what_cannot_be_sent_is_not(
    wire: Honcho,
    httpserver: HTTPServer,
    method: Any,
    path: Any,
    more: dict[str, Any],
    message: str,
) -> None:
    with pytest.raises(ValidationError, match=message):
        wire.request(method, path, **more)
    assert httpserver.log == []


def test_headers_of_one_call(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/health").respond_with_json({"status": "ok"})
    copy = wire.with_options(headers={"X-Own": "copy", "X-Other": "copy"})
    copy.send(v3.health_check(), headers={"X-Own": "call"})
    copy.send_raw(v3.health_check(), headers={"x-own": "raw"})
    copy.send(v3.health_check())
    seen = [request.headers for request, _ in httpserver.log]
    assert [one["X-Own"] for one in seen] == ["call", "raw", "copy"]
    assert {one["X-Other"] for one in seen} == {"copy"}


def test_a_stream_of_a_request(wire: Honcho, httpserver: HTTPServer) -> None:
    events = 'data: {"delta": {"content": "tea"}, "done": false}\n\ndata: {"done": true}\n\n'
    httpserver.expect_request(CHAT, headers={"X-Own": "1"}).respond_with_data(
        events, content_type="text/event-stream"
    )
    asked = v3.chat("w", "p", body=v3.DialecticOptions(query="what?", stream=True))
    with wire.stream(asked, headers={"X-Own": "1"}) as stream:
        found = [event for event in stream]
    assert found == [{"delta": {"content": "tea"}, "done": False}, {"done": True}]
    raw = wire.send_raw(asked, headers={"X-Own": "1"})
    assert raw.body == events.encode()


ASKED = v3.DialecticOptions(query="what?")


def test_one_result_of_a_stream_and_a_stream_of_one_result(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    streamed = v3.chat("w", "p", body=v3.DialecticOptions(query="what?", stream=True))
    with pytest.raises(ValidationError, match=r"^chat with stream=True .*client\.stream\(request"):
        wire.send(streamed)
    with pytest.raises(ValidationError, match=r"chat is not .* stream: use client\.send\(request"):
        wire.stream(v3.chat("w", "p", body=ASKED))
    assert httpserver.log == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"query": "what?"}, r"a dict is no request: use client\.request\(method, path, json="),
        (v3.chat, r"call it, and send what it returns: client\.send\(chat\(\.\.\.\)\)"),
        (v3.DialecticOptions, r"call it"),
        (ASKED, r"made by a function of honcho_api, such as v3\.get_message"),
        ("/v3/workspaces", r"for other paths use client\.request\(method, path\)"),
        (None, "request is None: "),
    ],
)
def test_what_is_no_request(wire: Honcho, httpserver: HTTPServer, given: Any, message: str) -> None:
    for call in (wire.send, wire.send_raw, wire.stream):
        with pytest.raises(ValidationError, match=message):
            call(given)
    assert httpserver.log == []


@pytest.mark.parametrize("bad", ["../victim", "", ".", "a/b", "a?b", 7, None])
def test_a_bad_id_in_a_raw_call_is_an_error_of_the_sdk(wire: Honcho, bad: Any) -> None:
    with pytest.raises(HonchoError, match=r"message_id is .*honcho\.safe_id\(\)") as caught:
        v3.get_message("w", "s", bad)
    error = caught.value
    assert isinstance(error, ValidationError)
    assert isinstance(error, InvalidPathError)
    assert (error.code, error.name, error.value) == ("validation_error", "message_id", bad)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_what_is_sent_raw_creates_no_workspace(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/sessions/s/messages/m").respond_with_json(
        answers.message("m")
    )
    assert wire.send(v3.get_message("w", "s", "m")).id == "m"
    assert len(httpserver.log) == 1
