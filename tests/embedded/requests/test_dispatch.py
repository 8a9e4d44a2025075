"""Routing, bodies and the errors that have nothing to do with an operation."""

from __future__ import annotations

import logging

import pytest

from honcho.embedded import EmbeddedServer, registry
from honcho.embedded.requests import routing
from honcho.embedded.versions import NEWEST, VERSIONS
from tests.embedded.api import Api


def test_health(api: Api) -> None:
    assert api.get("/health") == {"status": "ok"}


def test_unknown_paths_and_methods(api: Api) -> None:
    assert api.refused("GET", "/v3/nothing") == (404, "Not Found")
    answer = api.send("GET", "peers/alice")
    assert (answer.status, answer.headers["allow"]) == (405, "PUT")
    answer = api.send("PATCH", "sessions/s/peers")
    assert (answer.status, answer.headers["allow"]) == (405, "POST")


def test_a_fixed_text_in_a_path_comes_before_a_parameter(api: Api) -> None:
    assert api.put("peers/list", {})["id"] == "list"
    assert api.post("peers/list", {})["total"] == 1


def test_a_trailing_slash_redirects_but_for_new_messages(api: Api) -> None:
    answer = api.send("POST", "/v3/workspaces/", {"id": "w"}, query={"a": 1})
    assert (answer.status, answer.headers["location"]) == (307, "/v3/workspaces?a=1")
    body = {"messages": [{"peer_id": "alice", "content": "hi"}]}
    assert api.send("POST", "sessions/s/messages/", body).status == 201


@pytest.mark.parametrize("body", [None, {}, "null"])
def test_a_list_needs_no_body(api: Api, body: object) -> None:
    raw = b"null" if body == "null" else None
    answer = api.send("POST", "peers/list", None if raw else body, raw=raw)
    assert (answer.status, answer.body["items"]) == (200, [])


def test_what_is_wrong_with_a_body(api: Api) -> None:
    def sent(raw: bytes, content_type: str = "application/json") -> tuple[int, object]:
        headers = {"content-type": content_type}
        answer = api.send("POST", "/v3/workspaces", raw=raw, headers=headers)
        detail = answer.body["detail"]
        return answer.status, detail if isinstance(detail, str) else detail[0]["type"]

    assert sent(b"{not json") == (422, "json_invalid")
    assert sent(b'{"id": "\xff"}') == (400, "There was an error parsing the body")
    assert sent(b"") == (422, "missing")
    assert sent(b"null") == (422, "missing")
    assert sent(b"[]") == (422, "model_attributes_type")
    assert sent(b'{"id": "w"}', "text/plain") == (422, "model_attributes_type")
    assert sent(b'{"id": "w", "metadata": {"a": NaN}}') == (422, "json_invalid")
    assert sent(b'{"id": "w", "metadata": {"a": "\\ud800"}}') == (422, "string_unicode")
    headers = {"content-type": "application/json; charset=utf-8"}
    assert api.send("POST", "/v3/workspaces", raw=b'{"id": "w"}', headers=headers).status == 201


def test_errors_of_query_and_body_come_together(api: Api) -> None:
    status, detail = api.refused("POST", "peers/list", {"filters": []}, page=0, size=101)
    assert status == 422
    assert [error["loc"] for error in detail] == [
        ["query", "page"],
        ["query", "size"],
        ["body", "filters"],
    ]


def test_query_parameters_are_lax_and_the_last_one_wins(api: Api) -> None:
    found = api.send("POST", "peers/list", {}, query=[("page", "x"), ("page", " 2 "), ("no", "1")])
    assert (found.status, found.body["page"]) == (200, 2)
    status, detail = api.refused("POST", "peers/list", {}, reverse="")
    assert (status, detail[0]["type"]) == (422, "bool_parsing")


def test_nul_in_a_path_is_refused(api: Api) -> None:
    assert api.refused("GET", "sessions/a%00b/summaries")[0] == 422
    assert api.refused("PUT", "peers/a%00b", {}) == (
        422,
        "Peer name(s) must not contain NUL (0x00) bytes",
    )


def test_a_bug_is_a_logged_500(
    api: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: registry.Call) -> registry.Reply:
        raise ZeroDivisionError

    monkeypatch.setitem(registry.HANDLERS, "health_check", (broken, "read"))
    with caplog.at_level(logging.ERROR):
        assert api.refused("GET", "/health") == (500, "An unexpected error occurred")
    assert "GET /health failed" in caplog.text


def test_the_document_is_served(api: Api) -> None:
    assert api.get("/openapi.json")["info"]["version"]


def test_every_operation_of_the_mimicked_server_is_there() -> None:
    with EmbeddedServer():
        wanted: dict[str, set[str]] = {
            version: {
                one.id for some in routing.routes_of(version).values() for one in some.values()
            }
            for version in VERSIONS
        }
        assert [len(names) for names in wanted.values()] == [53, 56]
        assert {*wanted[NEWEST], "v2 chat"} == set(registry.HANDLERS)


def test_keys_are_off(api: Api) -> None:
    assert api.refused("POST", "/v3/keys") == (405, "Feature is disabled")
