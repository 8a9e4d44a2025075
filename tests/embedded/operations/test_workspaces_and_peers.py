"""Workspaces, peers and cards."""

from __future__ import annotations

import pytest

from tests.embedded.api import Api


def test_an_existing_workspace_ignores_what_is_given(api: Api) -> None:
    assert api.send("POST", "/v3/workspaces", {"id": "w", "metadata": {"a": 1}}).status == 201
    again = api.send("POST", "/v3/workspaces", {"name": "w", "metadata": {"a": 2}})
    assert (again.status, again.body["metadata"]) == (200, {"a": 1})


def test_configuration_is_merged_section_by_section(api: Api) -> None:
    first = {"reasoning": {"enabled": True, "custom_instructions": None}, "own": {"x": None}}
    made = api.put("", {"configuration": {**first, "dream": None}})
    assert made["configuration"] == {"reasoning": {"enabled": True}, "own": {"x": None}}
    merged = api.put("", {"configuration": {"reasoning": {}, "summary": {"enabled": "no"}}})
    assert merged["configuration"] == {
        "reasoning": {},
        "own": {"x": None},
        "summary": {"enabled": False},
    }


def test_metadata_of_a_workspace_is_replaced(api: Api) -> None:
    assert api.put("", {"metadata": {"a": 1}})["metadata"] == {"a": 1}
    assert api.put("", {"metadata": None})["metadata"] == {"a": 1}
    assert api.put("", {"metadata": {}})["metadata"] == {}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({}, "missing"),
        ({"id": "a b"}, "string_pattern_mismatch"),
        ({"id": "w", "metadata": None}, "dict_type"),
        ({"id": "w", "configuration": {"summary": {"messages_per_short_summary": 5}}}, None),
        (
            {
                "id": "w",
                "configuration": {
                    "summary": {"messages_per_short_summary": 30, "messages_per_long_summary": 20}
                },
            },
            "value_error",
        ),
        (
            {"id": "w", "configuration": {"reasoning": {"custom_instructions": "word " * 2001}}},
            "value_error",
        ),
    ],
)
def test_what_a_workspace_cannot_be(api: Api, body: object, kind: str | None) -> None:
    status, detail = api.refused("POST", "/v3/workspaces", body)
    assert (status, detail[0]["type"]) == (422, kind or "greater_than_equal")


def test_metadata_limits_and_nul(api: Api) -> None:
    deep = {"k": {"k": {"k": {"k": {"k": {}}}}}}
    status, detail = api.refused("POST", "peers", {"id": "p", "metadata": deep})
    assert (status, detail[0]["msg"]) == (
        422,
        "Value error, Metadata nesting exceeds maximum depth of 5",
    )
    many = {str(key): 0 for key in range(101)}
    assert api.refused("POST", "peers", {"id": "p", "metadata": many})[0] == 422
    made = api.post("peers", {"id": "p", "metadata": {"a\0": ["b\0", 1e300, 10**30]}})
    assert made["metadata"]["a"][0] == "b"
    again = api.post("peers", {"id": "p"})["metadata"]["a"]
    assert again == ["b", 10**300, 10**30]


def test_a_peer_keeps_what_is_not_given(api: Api) -> None:
    body = {"id": "p", "metadata": {"a": 1}, "configuration": {"observe_me": False}}
    assert api.send("POST", "peers", body).status == 201
    assert api.put("peers/p", {"metadata": {"b": 2}})["configuration"] == {"observe_me": False}
    assert api.post("peers", {"id": "p", "configuration": {}})["metadata"] == {"b": 2}


def test_names_that_no_peer_can_have(api: Api) -> None:
    for name, text in (
        ("a b", "Peer name(s) ['a b'] must match pattern ^[a-zA-Z0-9_-]+$"),
        ("scope.x", "Use the scopes routes to create scopes."),
        ("p" * 513, "must be at most 512 characters"),
    ):
        status, detail = api.refused("PUT", f"peers/{name.replace(' ', '%20')}", {})
        assert status == 422
        assert text in detail


def test_peers_are_listed_oldest_first_and_without_scopes(api: Api) -> None:
    api.post("scopes", {"id": "work"})
    for name in ("zoe", "adam"):
        api.post("peers", {"id": name})
    assert api.contents("peers/list") == ["zoe", "adam"]
    assert api.contents("peers/list", reverse="true") == ["adam", "zoe"]
    assert api.contents("peers/list", {"kind": "scope"}) == ["scope.work"]
    assert api.contents("peers/list", {"kind": "all"}) == ["scope.work", "zoe", "adam"]
    assert api.refused("POST", "peers/list", {"kind": "other"})[1][0]["type"] == "literal_error"


def test_a_page_has_totals(api: Api) -> None:
    for name in "abcde":
        api.post("peers", {"id": name})
    found = api.post("peers/list", {}, page=2, size=2)
    assert [item["id"] for item in found.pop("items")] == ["c", "d"]
    assert found == {"total": 5, "page": 2, "size": 2, "pages": 3}
    assert api.post("peers/list", {}, page=10**20)["items"] == []


def test_sessions_of_a_peer_include_those_it_left(api: Api) -> None:
    api.post("sessions", {"id": "one", "peers": {"alice": {}}})
    api.say("two", "hi")
    api.delete("sessions/one/peers", ["alice"])
    assert api.contents("peers/alice/sessions") == ["one", "two"]
    assert api.contents("peers/nobody/sessions") == []


def test_cards_are_kept_per_pair(api: Api) -> None:
    api.put("peers/bob/card", {"peer_card": ["tall"]}, target="alice")
    api.put("peers/bob/card", {"peer_card": []})
    assert api.get("peers/bob/card", target="alice") == {"peer_card": ["tall"]}
    assert api.get("peers/bob/card") == {"peer_card": []}
    assert api.get("peers/bob/card", target="nobody") == {"peer_card": None}
    assert api.refused("GET", "peers/zed/card") == (404, "Peer zed not found in workspace w")
    api.put("peers/bob/card", {"peer_card": ["x"]}, target="")
    assert api.get("peers/bob/card", target="") == {"peer_card": ["x"]}


def test_a_path_that_cannot_name_a_new_workspace(api: Api) -> None:
    status, detail = api.refused("POST", "/v3/workspaces/bad%20one/peers", {"id": "p"})
    assert (status, detail[0]["loc"]) == (422, ["path", "workspace_id"])
