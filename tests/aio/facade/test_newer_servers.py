"""What only newer servers have, and what is said where the server is too old for it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from pytest_httpserver import HTTPServer

from honcho import (
    AsyncHoncho,
    ChatResponse,
    DialecticOptions,
    NotFoundError,
    UnprocessableEntityError,
    ValidationError,
)
from honcho_api import v3
from tests.facade import answers

CHAT = "/v3/workspaces/w/chat"
EVIDENCE: dict[str, Any] = {
    "conclusions": [
        {
            "id": "c",
            "level": "deductive",
            "content": "p drinks tea",
            "created_at": answers.CREATED,
            "source_ids": ["a", "b"],
        }
    ],
    "messages": [
        {"id": "m", "session_id": "s", "peer_id": "p", "created_at": answers.CREATED},
    ],
    "tool_calls": [{"tool_name": "search", "tool_input": {"query": "tea"}}],
    "reasoning_trace_id": "trace-1",
}


class Drink(BaseModel):
    name: str


async def test_a_question_about_the_workspace(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": "Tea."})
    assert await wire.chat("What do they drink?") == "Tea."


async def test_a_question_about_the_workspace_has_a_body_of_its_own(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": "{}"})
    await wire.chat(
        "What?",
        session="s",
        reasoning_level="high",
        response_format={"type": "object"},
        include_evidence=True,
    )
    assert httpserver.log[-1][0].get_json() == {
        "query": "What?",
        "session_id": "s",
        "reasoning_level": "high",
        "response_format": {"type": "object"},
        "include_evidence": True,
    }
    await wire.chat(DialecticOptions(query="What?", scope=["x", "y"]))
    assert httpserver.log[-1][0].get_json() == {"query": "What?", "scope": ["x", "y"]}


@pytest.mark.parametrize("given", [{"target": "p"}, {"sessions": ["s"]}])
async def test_a_workspace_has_no_target(client: AsyncHoncho, given: Any) -> None:
    with pytest.raises(ValidationError, match="questions about a workspace have none"):
        await client.chat(DialecticOptions(query="What?", **given))
    with pytest.raises(ValidationError, match="questions about a workspace have none"):
        await client.chat_stream(DialecticOptions(query="What?", **given))


async def test_an_answer_about_the_workspace_in_a_form(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_json({"content": '{"name": "tea"}'})
    assert await wire.chat("What?", response_format=Drink) == Drink(name="tea")


async def test_a_streamed_answer_about_the_workspace(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT, method="POST").respond_with_data(
        'data: {"delta": {"content": "Te"}, "done": false}\n\n'
        'data: {"delta": {"content": "a."}, "done": false}\n\n'
        'data: {"done": true}\n\n',
        content_type="text/event-stream",
    )
    async with await wire.chat_stream("What?") as stream:
        assert [text async for text in stream] == ["Te", "a."]
        assert stream.is_complete


async def test_evidence_of_an_answer(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/p/chat"
    httpserver.expect_request(path, method="POST").respond_with_json(
        {"content": "Tea.", "evidence": EVIDENCE}
    )
    peer = await wire.peer("p", lazy=True)
    answer = await peer.chat("What?", include_evidence=True)
    assert isinstance(answer, ChatResponse)
    assert answer.content == "Tea."
    assert answer.evidence == v3.Evidence.from_dict(EVIDENCE)
    assert answer.evidence.conclusions[0].source_ids == ["a", "b"]
    assert answer.evidence.messages[0].created_at.year == 2026


async def test_evidence_of_a_streamed_answer_comes_with_its_end(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/p/chat"
    end = '{"done": true, "evidence": {"reasoning_trace_id": "trace-1"}}'
    httpserver.expect_request(path, method="POST").respond_with_data(
        f'data: {{"delta": {{"content": "Tea."}}, "done": false}}\n\ndata: {end}\n\n',
        content_type="text/event-stream",
    )
    peer = await wire.peer("p", lazy=True)
    stream = await peer.chat_stream("What?", include_evidence=True)
    assert stream.evidence is None
    assert [text async for text in stream] == ["Tea."]
    assert stream.evidence is not None
    assert stream.evidence.reasoning_trace_id == "trace-1"


async def test_an_older_server_gives_no_evidence(local: AsyncHoncho) -> None:
    peer = await local.peer("p")
    answer = await peer.chat("What does p drink?", include_evidence=True)
    assert isinstance(answer, ChatResponse)
    assert answer.evidence is None


async def test_the_identifiers_of_a_newer_server(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/peers").respond_with_json(answers.peer(uid="u-1"))
    httpserver.expect_request("/v3/workspaces/w/sessions").respond_with_json(
        answers.session(uid="u-2")
    )
    httpserver.expect_request("/v3/workspaces/w").respond_with_json(answers.workspace(uid="u-3"))
    await wire.set_metadata({})
    peer, session = await wire.peer("p"), await wire.session("s")
    assert (peer.uid, session.uid, wire.uid) == ("u-1", "u-2", "u-3")


async def test_an_older_server_gives_no_identifiers(local: AsyncHoncho) -> None:
    await local.refresh()
    assert (await local.peer("p")).uid is None
    assert (await local.session("s")).uid is None
    assert local.uid is None


async def test_a_single_conclusion(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/c").respond_with_json(
        answers.conclusion(source_ids=["a"], times_derived=3, level="inductive")
    )
    found = await wire.conclusions.get("c")
    assert (found.source_ids, found.times_derived, found.level) == (["a"], 3, "inductive")
    peer = await wire.peer("p", lazy=True)
    assert await peer.conclusions.get("c") == found


async def test_an_older_server_says_nothing_of_sources(local: AsyncHoncho) -> None:
    peer = await local.peer("p")
    (found,) = await peer.conclusions.create("p drinks tea")
    assert (found.source_ids, found.times_derived) == (None, None)


@pytest.mark.before("3.1.0")
async def test_a_server_without_workspace_chat_says_what_is_needed(client: AsyncHoncho) -> None:
    with pytest.raises(NotFoundError) as caught:
        await client.chat("What do they drink?")
    assert caught.value.status_code == 404
    assert "this needs server 3.1.0 or newer" in str(caught.value)
    assert "POST /v3/workspaces/{workspace_id}/chat" in str(caught.value)
    with pytest.raises(NotFoundError, match=r"this needs server 3\.1\.0 or newer"):
        await client.chat_stream("What do they drink?")


@pytest.mark.before("3.2.0")
async def test_a_server_that_cannot_give_one_conclusion_says_what_is_needed(
    client: AsyncHoncho,
) -> None:
    """It knows the path, for deleting, and answers 405."""
    with pytest.raises(NotFoundError) as caught:
        await client.conclusions.get("c")
    assert caught.value.status_code == 405
    assert "this needs server 3.2.0 or newer" in str(caught.value)
    assert not caught.value.is_retryable


OLD = {"info": {"version": "3.0.12"}, "paths": {"/v3/workspaces": {"post": {}}}}


def asked(httpserver: HTTPServer) -> int:
    """How often the server was asked what it is."""
    return sum(request.path == "/openapi.json" for request, _ in httpserver.log)


async def test_the_server_is_asked_once_what_it_is(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/openapi.json").respond_with_json(OLD)
    missing = {"detail": "Not Found"}
    httpserver.expect_request(CHAT, method="POST").respond_with_json(missing, status=404)
    for _ in range(2):
        with pytest.raises(NotFoundError) as caught:
            await wire.chat("What?")
        assert "this needs server 3.1.0 or newer" in str(caught.value)
        assert str(caught.value).endswith("; the server is 3.0.12")
    assert asked(httpserver) == 1


async def test_what_an_older_server_does_not_take_is_named(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/openapi.json").respond_with_json(OLD)
    said = {"detail": [{"loc": ["body", "x"], "msg": "Extra inputs are not permitted"}]}
    httpserver.expect_request("/v3/workspaces/w/peers/p/chat").respond_with_json(said, status=422)
    httpserver.expect_request("/v3/workspaces/w/sessions").respond_with_json(said, status=422)
    httpserver.expect_request("/v3/workspaces/w/conclusions/list").respond_with_json(
        said, status=422
    )
    peer = await wire.peer("p", lazy=True)
    with pytest.raises(UnprocessableEntityError, match="Extra inputs") as caught:
        await peer.chat("What?")
    assert "3.0.12" not in str(caught.value)
    assert asked(httpserver) == 0
    with pytest.raises(UnprocessableEntityError) as caught:
        await peer.chat("What?", include_evidence=True)
    needs = "include_evidence needs server 3.2.0 or newer, and this one is 3.0.12"
    assert needs in str(caught.value)
    with pytest.raises(UnprocessableEntityError) as caught:
        await wire.session("s", configuration={"dialectic": {"custom_instructions": "x"}})
    assert "configuration.dialectic needs server 3.3.0 or newer" in str(caught.value)
    with pytest.raises(UnprocessableEntityError) as caught:
        await wire.conclusions.list(filters={"source_ids": {"contains": "c"}})
    assert "filters.source_ids needs server 3.2.0 or newer" in str(caught.value)
    assert asked(httpserver) == 1


async def test_a_server_of_api_v2_is_told(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    old = {"info": {"version": "2.5.1"}, "paths": {"/v2/workspaces": {"post": {}}}}
    httpserver.expect_request("/openapi.json").respond_with_json(old)
    httpserver.expect_request("/v3/workspaces/w/sessions/s/peers/p").respond_with_json({})
    missing = {"detail": "Not Found"}
    httpserver.expect_request("/v3/workspaces/w/peers/list").respond_with_json(missing, status=404)
    with pytest.raises(NotFoundError, match=r"is 2\.5\.1 and has no API v3, it has v2"):
        await wire.peers()


async def test_a_server_that_does_not_say_what_it_is_changes_nothing(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    missing = {"detail": "Not Found"}
    httpserver.expect_request(CHAT, method="POST").respond_with_json(missing, status=404)
    httpserver.expect_request("/openapi.json").respond_with_data("no JSON", status=500)
    with pytest.raises(NotFoundError, match=r"has no POST /v3/workspaces/\{workspace_id\}/chat"):
        await wire.chat("What?")
    assert asked(httpserver) == 1


async def test_the_newest_embedded_server_has_it_all() -> None:
    async with AsyncHoncho.embedded(server_version="3.3.0") as client:
        peer = await client.peer("p")
        (made,) = await peer.conclusions.create("p drinks tea")
        assert await client.conclusions.get(made.id) == made
        assert (made.source_ids, made.times_derived) == ([], 1)
        answer = await client.chat("What does p drink?", include_evidence=True)
        assert answer.evidence is not None
        assert [one.id for one in answer.evidence.conclusions] == [made.id]
        async with await client.chat_stream("What?", include_evidence=True) as stream:
            assert "".join([text async for text in stream])
            assert stream.evidence == answer.evidence
        for name in "abc":
            await client.peer(name)
        page = await client.peers(size=2)
        assert (page.total, [one.id async for one in page]) == (None, ["p", "a", "b", "c"])
        assert (await client.deriver_metrics()).pending_items == 0
        settings = v3.WorkspaceConfiguration(custom_instructions="Be brief.")
        await client.set_configuration(settings)
        assert (await client.get_configuration()).custom_instructions == "Be brief."


@pytest.mark.before("3.1.2")
async def test_metrics_of_an_older_server(client: AsyncHoncho) -> None:
    with pytest.raises(NotFoundError, match=r"needs server 3\.1\.2 or newer"):
        await client.deriver_metrics()


async def test_a_newer_server_may_still_lack_the_conclusion(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/c").respond_with_json(
        {"detail": "Conclusion c not found"}, status=404
    )
    with pytest.raises(NotFoundError) as caught:
        await wire.conclusions.get("c")
    assert "Conclusion c not found" in str(caught.value)
    assert "3.2.0" not in str(caught.value)
