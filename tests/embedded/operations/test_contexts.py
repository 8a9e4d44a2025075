"""What peers know of each other: conclusions, representations, context."""

from __future__ import annotations

from typing import Any

import pytest

from tests.embedded.api import Api, context_of, known, lines

ONLY = "Only 'session_id' is supported."
HINT = "observer and observed must be specified for semantic search."


@pytest.fixture
def tea(api: Api) -> Api:
    for text in ("drinks tea", "plays chess", "speaks French", "has a cat", "reads novels"):
        api.conclude(text)
    return api


def test_conclusions_are_listed_newest_first(tea: Api) -> None:
    assert tea.contents("conclusions/list", size=2) == ["reads novels", "has a cat"]
    assert tea.contents("conclusions/list", size=1, reverse="true") == ["drinks tea"]


def test_a_conclusion_is_as_given_and_never_merged(api: Api) -> None:
    first, second = api.conclude("x\0", "x", level="deductive", created_at="2020-01-01")
    assert (first["content"], first["level"]) == ("x", "explicit")
    assert first["id"] != second["id"]


def test_conclusions_need_their_peers_and_session(api: Api) -> None:
    api.post("peers", {"id": "alice"})
    good = {"content": "c", "observer_id": "alice", "observed_id": "alice"}
    for bad, detail in (
        ({"observed_id": "zed"}, "Peer zed not found in workspace w"),
        ({"session_id": "none"}, "Session none not found in workspace w"),
    ):
        body = {"conclusions": [good, {**good, **bad}]}
        assert api.refused("POST", "conclusions", body) == (404, detail)
    assert api.contents("conclusions/list") == []
    many = {"observations": [{**good, "content": "word " * 8200}]}
    assert api.refused("POST", "conclusions", many)[1][0]["type"] == "value_error"


def test_querying_conclusions(tea: Api) -> None:
    pair = {"observer_id": "alice", "observed": "alice"}
    body = {"query": "chess", "filters": pair}
    assert tea.contents("conclusions/query", body)[0] == "plays chess"
    assert tea.contents("conclusions/query", {**body, "distance": 0.5}) == ["plays chess"]
    assert len(tea.contents("conclusions/query", {**body, "top_k": 2})) == 2
    strangers = {"query": "x", "filters": {"observer": "x", "observed": "y"}}
    assert tea.contents("conclusions/query", strangers) == []
    for filters in (None, {"observer": "alice"}, {"observer": "", "observed": "alice"}):
        text = tea.refused("POST", "conclusions/query", {"query": "x", "filters": filters})[1]
        assert text.startswith(HINT)


def test_a_deleted_conclusion_is_gone(tea: Api) -> None:
    newest = tea.post("conclusions/list")["items"][0]["id"]
    assert tea.send("DELETE", f"conclusions/{newest}").status == 204
    assert tea.refused("DELETE", f"conclusions/{newest}")[0] == 404
    assert known(tea)[-1] == "has a cat"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"max_conclusions": 2}, ["has a cat", "reads novels"]),
        (
            {"search_query": "chess", "max_conclusions": 3},
            ["plays chess", "has a cat", "reads novels"],
        ),
        ({"search_query": "chess", "max_conclusions": 2, "search_top_k": 9}, 2),
        ({"search_query": "chess", "search_top_k": 5, "search_max_distance": 0.5}, 5),
        (
            {
                "search_query": "chess",
                "search_top_k": 3,
                "search_max_distance": 0.5,
                "max_conclusions": 3,
            },
            ["plays chess"],
        ),
        (
            {"include_most_frequent": True, "max_conclusions": 4},
            ["has a cat", "reads novels"],
        ),
        ({"search_query": "", "max_conclusions": 1}, ["reads novels"]),
        ({"max_conclusions": None}, 5),
    ],
)
def test_which_conclusions_are_shown(tea: Api, options: Any, found: Any) -> None:
    shown = known(tea, **options)
    assert shown == found if isinstance(found, list) else len(shown) == found


def test_a_representation_of_sessions(api: Api) -> None:
    for session in ("s", "t"):
        api.post("sessions", {"id": session})
        api.conclude(f"in {session}", session_id=session)
    api.conclude("nowhere")
    assert known(api, session_id="s") == ["in s"]
    assert known(api, filters={"session_id": {"in": ["s", "t"]}}) == ["in s", "in t"]
    assert known(api, filters={"session_id": []}) == []
    for body, detail in (
        (
            {"session_id": "s", "filters": {"session_id": "t"}},
            "session_id must be included in filters.session_id",
        ),
        ({"filters": {}}, "filters must contain 'session_id'"),
        (
            {"filters": {"peer_id": "a"}},
            f"Unsupported filter key(s) for this endpoint: ['peer_id']. {ONLY}",
        ),
        (
            {"filters": {"session_id": "*"}},
            "Invalid session id in filters.session_id: '*'. Session ids match ^[a-zA-Z0-9_-]+$",
        ),
        ({"filters": {"session_id": [""]}}, "filters.session_id entries must be non-empty strings"),
        (
            {"filters": {"session_id": {"in": "s"}}},
            'filters.session_id must be a session id, a list of session ids, or {"in": [...]}',
        ),
        ({"scope": "x", "session_id": "s"}, "`scope` and `session_id` are mutually exclusive"),
    ):
        assert api.refused("POST", "peers/alice/representation", body) == (422, detail)


def test_context_takes_the_newest_messages_that_fit(api: Api) -> None:
    api.say("s", "a b", "a b c", "", "a b c d")
    for tokens, found in (
        (100, ["a b", "a b c", "", "a b c d"]),
        (7, ["a b c", "", "a b c d"]),
        (6, ["", "a b c d"]),
        (3, []),
        (0, []),
        (-1, []),
    ):
        assert context_of(api, tokens=tokens) == (found, None)
    assert api.refused("GET", "sessions/s/context", tokens=100001)[0] == 422


def test_context_of_an_unknown_session_is_empty(api: Api) -> None:
    assert api.get("sessions/none/context") == {
        "id": "none",
        "messages": [],
        "summary": None,
        "peer_representation": None,
        "peer_card": None,
    }


def test_context_with_a_target(tea: Api) -> None:
    tea.say("s", "hello")
    tea.put("peers/alice/card", {"peer_card": ["Name: Alice"]})
    found = tea.get("sessions/s/context", peer_target="alice")
    assert lines(found["peer_representation"])[0] == "drinks tea"
    assert found["peer_card"] == ["Name: Alice"]
    limited = tea.get("sessions/s/context", peer_target="alice", limit_to_session="true")
    assert (limited["peer_representation"], limited["peer_card"]) == ("", None)
    assert tea.get("sessions/s/context", peer_target="alice", tokens=50)["messages"] == []
    unknown = tea.get("sessions/s/context", peer_target="zed", peer_perspective="alice")
    assert (unknown["peer_representation"], unknown["peer_card"]) == ("", None)
    assert tea.refused("GET", "sessions/s/context", peer_target="zed")[0] == 404


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ({"peer_perspective": "a"}, "peer_target must be provided if peer_perspective is provided"),
        ({"sessions": "s"}, "peer_target must be provided if sessions is provided"),
        (
            {"peer_target": "a", "scope": "x", "peer_perspective": "b"},
            "`scope` and `peer_perspective` are mutually exclusive",
        ),
        (
            {"peer_target": "a", "scope": "x", "sessions": "s"},
            "`sessions` and `scope` are mutually exclusive",
        ),
        (
            {"peer_target": "a", "sessions": "s", "limit_to_session": 1},
            "`sessions` and `limit_to_session` are mutually exclusive",
        ),
        ({"peer_target": "a", "sessions": "t"}, "session_id must be included in sessions"),
        ({"peer_target": "a", "sessions": ""}, "sessions entries must be non-empty strings"),
    ],
)
def test_context_parameters_that_exclude_each_other(api: Api, query: Any, detail: str) -> None:
    assert api.refused("GET", "sessions/s/context", **query) == (422, detail)


def test_context_of_a_peer(tea: Api) -> None:
    found = tea.get("peers/alice/context", max_conclusions=2)
    assert lines(found["representation"]) == ["reads novels"]
    assert (found["target_id"], found["peer_card"]) == ("alice", None)
    other = tea.get("peers/alice/context", target="zed")
    assert (other["target_id"], other["representation"]) == ("zed", "")
    assert tea.refused("GET", "peers/zed/context") == (404, "Peer zed not found in workspace w")
