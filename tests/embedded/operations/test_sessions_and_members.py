"""Sessions, their members, and copies of them."""

from __future__ import annotations

from typing import Any

from tests.embedded.api import Api
from tests.embedded.conftest import Frozen

OBSERVER = {"observe_others": True}
TOO_MANY = (
    "Cannot create session s with 11 observers. Maximum allowed is 10 observers per session. "
    "Observers are peers with 'observe_others' set to true."
)


def members(api: Api, session: str = "s") -> list[str]:
    return [peer["id"] for peer in api.get(f"sessions/{session}/peers")["items"]]


def test_a_session_brings_its_peers(api: Api) -> None:
    body = {"id": "s", "peers": {"alice": {}, "bob": {"observe_me": False}}, "metadata": None}
    assert api.send("POST", "sessions", body).status == 201
    assert api.send("POST", "sessions", {"id": "s"}).status == 200
    assert members(api) == ["alice", "bob"]
    config = {"observe_me": False, "observe_others": None}
    assert api.get("sessions/s/peers/bob/config") == config


def test_a_session_and_its_peers_are_made_at_one_time(api: Api) -> None:
    made = api.post("sessions", {"id": "s", "peers": {"alice": {}}})
    assert api.get("sessions/s/peers")["items"][0]["created_at"] == made["created_at"]


def test_a_refused_session_makes_nothing(api: Api) -> None:
    assert api.refused("POST", "sessions", {"id": "s", "peers": {"a b": {}}})[0] == 422
    assert api.contents("sessions/list") == []
    assert api.contents("/v3/workspaces/list") == []


def test_who_left_returns_with_new_settings_and_who_stayed_keeps_the_old(api: Api) -> None:
    api.post("sessions/s/peers", {"alice": OBSERVER, "bob": OBSERVER})
    api.delete("sessions/s/peers", ["bob", "nobody"])
    assert members(api) == ["alice"]
    api.post("sessions/s/peers", {"alice": {}, "bob": {}})
    assert api.get("sessions/s/peers/alice/config")["observe_others"] is True
    assert api.get("sessions/s/peers/bob/config")["observe_others"] is None


def test_setting_members_replaces_them_but_keeps_scopes(api: Api) -> None:
    api.post("sessions", {"id": "s", "peers": {"alice": {}, "bob": {}}, "scopes": ["work"]})
    api.put("sessions/s/peers", {"carol": {}, "alice": {"observe_me": True}})
    assert members(api) == ["alice", "carol"]
    assert api.get("sessions/s/peers/alice/config")["observe_me"] is True
    assert api.contents("scopes/work/sessions/list") == ["s"]
    api.put("sessions/s/peers", {})
    assert members(api) == []


def test_settings_of_a_member(api: Api) -> None:
    api.post("sessions", {"id": "s"})
    assert api.refused("PUT", "sessions/s/peers/zed/config", {})[0] == 404
    api.post("peers", {"id": "bob"})
    assert api.refused("GET", "sessions/s/peers/bob/config") == (
        404,
        "Session peer bob not found in session s in workspace w",
    )
    api.put("sessions/s/peers/bob/config", {"observe_others": True})
    api.put("sessions/s/peers/bob/config", {"observe_others": None, "observe_me": False})
    config = {"observe_me": False, "observe_others": True}
    assert api.get("sessions/s/peers/bob/config") == config
    assert members(api) == ["bob"]
    api.delete("sessions/s/peers", ["bob"])
    api.put("sessions/s/peers/bob/config", {"observe_me": True})
    assert members(api) == []


def test_an_eleventh_observer_is_refused_everywhere(api: Api) -> None:
    ten: dict[str, Any] = {f"o{at}": OBSERVER for at in range(10)}
    api.post("sessions", {"id": "s", "peers": {**ten, "quiet": {}}})
    more = {"o10": OBSERVER}
    for method, path, body in (
        ("POST", "sessions", {"id": "s", "peers": more}),
        ("POST", "sessions/s/peers", more),
        ("PUT", "sessions/s/peers", {**ten, **more}),
        ("PUT", "sessions/s/peers/quiet/config", OBSERVER),
    ):
        assert api.refused(method, path, body) == (400, TOO_MANY)
    assert len(members(api)) == 11


def test_a_deleted_session_is_hidden_and_then_gone(frozen: Frozen) -> None:
    api = frozen
    (message, *_) = api.say("s", "hello there", "and more")
    api.conclude("alice is kind", session_id="s")
    api.conclude("alice is tall")
    deleted = api.send("DELETE", "sessions/s")
    assert (deleted.status, deleted.body) == (202, {"message": "Session deleted successfully"})

    hidden = {"filters": {"is_active": False}}
    assert api.contents("sessions/list", hidden) == []
    conclusion = {"content": "c", "observer_id": "alice", "observed_id": "alice"}
    for method, path, body in (
        ("DELETE", "sessions/s", None),
        ("PUT", "sessions/s", {}),
        ("POST", "sessions/s/peers", {}),
        ("POST", "sessions/s/messages", {"messages": [{"peer_id": "alice", "content": "x"}]}),
        ("POST", "conclusions", {"conclusions": [{**conclusion, "session_id": "s"}]}),
        ("POST", "peers/alice/chat", {"query": "q", "session_id": "s"}),
    ):
        assert api.refused(method, path, body) == (404, "Session s not found in workspace w")
    assert api.refused("POST", "sessions/s/clone") == (404, "Original session not found")
    assert api.contents("sessions/s/messages/list") == ["hello there", "and more"]
    api.put(f"sessions/s/messages/{message['id']}", {"metadata": {"x": 1}})
    assert len(api.get("sessions/s/context")["messages"]) == 2
    assert members(api) == ["alice"]
    assert api.contents("search", {"query": "hello", "limit": 1}) == ["hello there"]
    assert [one["is_active"] for one in api.post("peers/alice/sessions")["items"]] == [False]

    frozen.thaw()
    assert api.contents("sessions/s/messages/list") == []
    assert api.contents("peers/alice/search", {"query": "hello"}) == []
    assert api.contents("conclusions/list") == ["alice is tall"]
    assert api.contents("peers/alice/sessions") == []
    assert api.send("POST", "sessions", {"id": "s"}).status == 201


def test_a_workspace_can_be_deleted_without_active_sessions(api: Api) -> None:
    api.say("s", "hello there")
    status, detail = api.refused("DELETE", "")
    assert (status, "active session(s) remain" in detail) == (409, True)
    api.delete("sessions/s")
    assert api.send("DELETE", "").status == 202
    assert api.server.drain()
    assert api.contents("/v3/workspaces/list") == []
    assert api.contents("peers/list") == []
    assert api.refused("DELETE", "") == (404, "Workspace w not found")
    assert api.contents("search", {"query": "hello"}) == []


def test_a_clone_copies_messages_and_members(api: Api) -> None:
    api.post("sessions", {"id": "s", "peers": {"bob": OBSERVER}, "metadata": {"a": 1}})
    first, _ = api.say("s", "one", "two", created_at="2024-01-01T00:00:00Z", metadata={"k": 1})
    api.delete("sessions/s/peers", ["bob"])
    clone = api.post("sessions/s/clone", message_id=first["id"])
    (copy,) = api.post(f"sessions/{clone['id']}/messages/list")["items"]
    assert (clone["metadata"], copy["content"], copy["metadata"]) == ({"a": 1}, "one", {"k": 1})
    assert (copy["token_count"], copy["id"] == first["id"]) == (0, False)
    assert copy["created_at"] == clone["created_at"]
    assert members(api, clone["id"]) == ["bob", "alice"]
    assert api.post("search", {"query": "one"})[0]["content"] == "one"


def test_a_clone_never_reaches_into_another_workspace(api: Api) -> None:
    api.say("s", "mine")
    body = {"messages": [{"peer_id": "eve", "content": "theirs"}]}
    api.post("/v3/workspaces/other/sessions/s/messages", body)
    clone = api.post("sessions/s/clone")["id"]
    assert api.contents(f"sessions/{clone}/messages/list") == ["mine"]


def test_what_cannot_be_cloned(api: Api) -> None:
    assert api.refused("POST", "sessions/s/clone") == (404, "Original session not found")
    api.post("sessions", {"id": "s"})
    assert api.refused("POST", "sessions/s/clone", message_id="x") == (404, "Session not found")
    empty = api.post("sessions/s/clone")["id"]
    assert api.contents("sessions/list") == ["s"]
    assert members(api, empty) == []
