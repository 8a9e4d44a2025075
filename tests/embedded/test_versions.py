"""Which server is played: 3.0.12, or the newest one known with what it added and changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from honcho.embedded import ChatContext, ChatOptions, EmbeddedServer
from honcho.errors import ConfigurationError
from tests.embedded.api import Api

NEWEST = "3.3.0"
ANSWERS: list[tuple[ChatContext, ChatOptions]] = []


def respond(_: str, context: ChatContext, options: ChatOptions) -> str:
    ANSWERS.append((context, options))
    return "Tea."


@pytest.fixture
def newest() -> Iterator[Api]:
    ANSWERS.clear()
    with EmbeddedServer(server_version=NEWEST, responder=respond) as server:
        yield Api(server)


def test_it_says_which_server_it_plays(api: Api, newest: Api) -> None:
    for one, version in ((api, "3.0.12"), (newest, NEWEST)):
        document = one.get("/openapi.json")
        assert one.server.version == document["info"]["version"] == version
        is_newer = version == NEWEST
        assert ("/v3/workspaces/{workspace_id}/chat" in document["paths"]) == is_newer
        assert ("PeerCursorPage" in json.dumps(document)) == is_newer
        assert (
            "custom_instructions"
            in document["components"]["schemas"]["DreamConfiguration"]["properties"]
        ) == is_newer
        assert "uid" not in document["components"]["schemas"]["Peer"]["properties"]


def test_the_document_of_3_0_12_has_nothing_newer(api: Api) -> None:
    text = json.dumps(api.get("/openapi.json"))
    assert "x-since" not in text
    schema = api.get("/openapi.json")["paths"]["/v3/workspaces/{workspace_id}/peers/list"]["post"]
    answer = schema["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer == {"$ref": "#/components/schemas/PeerPage"}


@pytest.mark.parametrize("version", ["3.0.13", "", "2.5.1", 3])
def test_other_versions_are_refused(version: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"it must be 3\.0\.12 or 3\.3\.0"):
        EmbeddedServer(server_version=version)


def cursors(api: Api, path: str, **query: Any) -> Iterator[dict[str, Any]]:
    cursor = ""
    while cursor is not None:
        page = api.post(path, {}, cursor=cursor, size=2, **query)
        yield page
        cursor = page["next_page"]


@pytest.mark.parametrize("reverse", [False, True])
def test_a_list_is_walked_with_cursors_while_it_changes(newest: Api, reverse: bool) -> None:
    for name in "abcdef":
        newest.post("peers", {"id": name})
    found: list[str] = []
    for page in cursors(newest, "peers/list", reverse=reverse):
        assert "page" not in page
        assert page["total"] is None
        found += [one["id"] for one in page["items"]]
        newest.post("peers", {"id": f"later-{len(found)}"})
        if len(found) == 2:
            peers = newest.server._services.store
            with peers.write() as db:
                db.execute("DELETE FROM peers WHERE id IN ('b', 'e')")
    wanted = list("abcdef")[::-1] if reverse else list("abcdef")
    kept = [one for one in found if not one.startswith("later")]
    assert kept in (
        [one for one in wanted if one != "e" or reverse],
        [one for one in wanted if one != "b" or not reverse],
    )
    assert len(set(found)) == len(found)


def test_a_page_with_a_cursor_leads_back_too(newest: Api) -> None:
    newest.say("s", *"abcde")
    pages = list(cursors(newest, "sessions/s/messages/list"))
    assert [[one["content"] for one in page["items"]] for page in pages] == [
        ["a", "b"],
        ["c", "d"],
        ["e"],
    ]
    back = newest.post("sessions/s/messages/list", {}, cursor=pages[2]["previous_page"], size=2)
    assert [one["content"] for one in back["items"]] == ["c", "d"]
    first = newest.post("sessions/s/messages/list", {}, cursor=back["previous_page"], size=2)
    assert (first["previous_page"], [one["content"] for one in first["items"]]) == (
        None,
        ["a", "b"],
    )


@pytest.mark.parametrize("cursor", ["x", "WyI_Il0=", "WyI-IiwgMV0=", "WyI-IiwgW10sIDFd", "é"])
def test_a_bad_cursor_is_refused(newest: Api, cursor: str) -> None:
    assert newest.refused("POST", "peers/list", {}, cursor=cursor) == (400, "Invalid cursor")


def test_3_0_12_ignores_cursors(api: Api) -> None:
    assert api.post("peers/list", {}, cursor="x")["page"] == 1


def test_conclusions_say_what_they_rest_on(newest: Api, api: Api) -> None:
    (made,) = newest.conclude("She drinks tea.")
    assert (made["source_ids"], made["times_derived"]) == ([], 1)
    assert newest.get(f"conclusions/{made['id']}") == made
    assert newest.refused("GET", "conclusions/none")[0] == 404
    for filters, count in (
        ({"id": made["id"]}, 1),
        ({"times_derived": {"gte": 2}}, 0),
        ({"source_ids": {"contains": "other"}}, 0),
        ({"level": "explicit"}, 1),
    ):
        assert newest.post("conclusions/list", {"filters": filters})["total"] == count
    (old,) = api.conclude("She drinks tea.")
    assert old.keys() == made.keys() - {"source_ids", "times_derived"}
    assert api.refused("GET", f"conclusions/{old['id']}") == (405, "Method Not Allowed")


def test_an_answer_comes_with_its_evidence(newest: Api) -> None:
    (known,) = newest.conclude("She drinks tea.")
    (said,) = newest.say("s", "Tea again.")
    body = {"query": "What does she drink?", "include_evidence": True}
    answer = newest.post("peers/alice/chat", body)
    evidence = answer["evidence"]
    assert [one["id"] for one in evidence["conclusions"]] == [known["id"]]
    assert evidence["conclusions"][0]["observer_id"] == "alice"
    assert [one["id"] for one in evidence["messages"]] == [said["id"]]
    assert (evidence["tool_calls"], evidence["reasoning_trace_id"]) == ([], None)
    stream = newest.post("peers/alice/chat", {**body, "stream": True}).decode()
    *events, last = [json.loads(line[6:]) for line in stream.split("\n\n") if line]
    assert last == {"done": True, "evidence": evidence}
    assert all("evidence" not in one for one in events)
    assert newest.post("peers/alice/chat", {"query": "What?"}).keys() == {"content"}


def test_a_question_about_a_workspace(newest: Api, api: Api) -> None:
    newest.conclude("She drinks tea.")
    newest.say("s", "I keep bees.", peer="bob")
    newest.say("t", "I keep cats.", peer="bob")
    assert newest.post("chat", {"query": "Who keeps bees?"}) == {"content": "Tea."}
    context, _ = ANSWERS[-1]
    assert (context.peer, context.target) == ("", "")
    assert [one.content for one in context.conclusions] == ["She drinks tea."]
    newest.post("chat", {"query": "Who?", "session_id": "s"})
    assert [one.content for one in ANSWERS[-1][0].messages] == ["I keep bees."]
    newest.post("scopes", {"id": "x"})
    newest.post("scopes/x/sessions", {"session_ids": ["t"]})
    for scope in ("x", ["x"]):
        newest.post("chat", {"query": "Who?", "scope": scope})
        assert [one.content for one in ANSWERS[-1][0].messages] == ["I keep cats."]
    both = {"query": "Who?", "session_id": "s", "scope": "x"}
    assert newest.refused("POST", "chat", both)[0] == 422
    assert newest.refused("POST", "chat", {"query": ""})[0] == 422
    assert newest.refused("POST", "chat", {"query": "Who?", "session_id": "none"})[0] == 404
    evidence = newest.post("chat", {"query": "Who?", "include_evidence": True})["evidence"]
    assert len(evidence["messages"]) == 2
    assert api.refused("POST", "chat", {"query": "Who?"}) == (404, "Not Found")


@pytest.mark.parametrize(
    ("workspace", "session", "wanted"),
    [
        ({"custom_instructions": "a"}, {}, "a"),
        ({"custom_instructions": "a"}, {"custom_instructions": "b"}, "b"),
        ({"custom_instructions": "a"}, {"dialectic": {"custom_instructions": "c"}}, "c"),
        ({"custom_instructions": "a"}, {"custom_instructions": ""}, None),
        ({}, {}, None),
    ],
)
def test_instructions_reach_whoever_answers(
    newest: Api, workspace: Any, session: Any, wanted: str | None
) -> None:
    newest.post("/v3/workspaces", {"id": "w", "configuration": workspace})
    newest.post("sessions", {"id": "s", "configuration": session})
    newest.post("peers/alice/chat", {"query": "What?", "session_id": "s"})
    assert ANSWERS[-1][1].custom_instructions == wanted


def test_what_behaves_otherwise(newest: Api, api: Api) -> None:
    for one, ids in ((api, ["b"]), (newest, ["b", "c"])):
        for name, metadata in (("a", {"mood": "calm"}), ("b", {"mood": "cross"}), ("c", {})):
            one.post("peers", {"id": name, "metadata": metadata})
        filters = {"metadata": {"mood": {"ne": "calm"}}}
        assert one.contents("peers/list", {"filters": filters}) == ids


def test_the_work_that_is_left(newest: Api, api: Api) -> None:
    found = newest.get("/deriver/metrics")
    assert found["pending_items"] == found["claimed_work_units"] == 0
    assert found["measured_at"] > 0
    assert api.refused("GET", "/deriver/metrics") == (404, "Not Found")
