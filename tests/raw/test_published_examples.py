"""What the published documentation shows: sent and read word for word."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

import honcho_api.v2
import honcho_api.v3
from honcho_api import MalformedValueError
from scripts.specs.document import mapping
from scripts.specs.facts import to_facts
from scripts.specs.loading import load_document
from tests.raw.document import ROOT

CONTEXT = """{
  "id": "<string>",
  "messages": [
    {
      "id": "<string>",
      "content": "<string>",
      "peer_id": "<string>",
      "session_id": "<string>",
      "created_at": "2023-11-07T05:31:56Z",
      "workspace_id": "<string>",
      "token_count": 123,
      "metadata": {}
    }
  ],
  "summary": {
    "content": "<string>",
    "message_id": "<string>",
    "summary_type": "<string>",
    "created_at": "<string>",
    "token_count": 123
  },
  "peer_representation": "<string>",
  "peer_card": [
    "<string>"
  ]
}"""


def test_the_context_of_a_session_is_asked_for_and_read() -> None:
    request = honcho_api.v3.get_session_context(
        "ws",
        "s1",
        tokens=100_000,
        search_query="bees",
        summary=True,
        peer_target="alice",
        peer_perspective="bob",
        limit_to_session=False,
        search_top_k=100,
        search_max_distance=1,
        include_most_frequent=False,
        max_conclusions=1,
    )
    assert (request.method, request.path) == ("GET", "/v3/workspaces/ws/sessions/s1/context")
    assert dict(request.query) == {
        "tokens": "100000",
        "search_query": "bees",
        "summary": "true",
        "peer_target": "alice",
        "peer_perspective": "bob",
        "limit_to_session": "false",
        "search_top_k": "100",
        "search_max_distance": "1",
        "include_most_frequent": "false",
        "max_conclusions": "1",
    }

    context = request.parse(json.loads(CONTEXT))

    assert context.messages[0].created_at == datetime(2023, 11, 7, 5, 31, 56, tzinfo=UTC)
    assert context.messages[0].token_count == 123
    assert context.summary is not None
    assert context.summary.created_at == "<string>"
    assert (context.peer_representation, context.peer_card) == ("<string>", ["<string>"])


def test_the_published_chat_of_v2_is_what_v2_is_generated_from() -> None:
    published: Any = to_facts(load_document(str(ROOT / "tests/raw/data/chat_of_v2.yaml")))
    facts: Any = load_document(str(ROOT / "openapi/v2.facts.json"))

    path = "/v2/workspaces/{workspace_id}/peers/{peer_id}/chat"
    assert published["info"] == facts["info"]
    assert published["servers"] == facts["servers"]
    assert published["paths"] == {path: facts["paths"][path]}
    known = mapping(facts["components"]["schemas"])
    assert published["components"]["schemas"] == {
        name: known[name] for name in published["components"]["schemas"]
    }
    assert published["components"]["securitySchemes"] == facts["components"]["securitySchemes"]


def test_a_question_of_v2_is_sent_and_its_answer_read() -> None:
    options = honcho_api.v2.DialecticOptions(
        query="Who is she?", session_id="s1", target="bob", stream=False
    )
    request = honcho_api.v2.chat("ws", "alice", body=options)

    assert (request.method, request.path) == ("POST", "/v2/workspaces/ws/peers/alice/chat")
    assert request.query == ()
    assert request.json == {
        "query": "Who is she?",
        "session_id": "s1",
        "target": "bob",
        "stream": False,
    }
    assert request.idempotent
    assert not request.stream
    assert request.parse({"content": "<string>"}).content == "<string>"
    for bad in ({}, {"content": None}, {"content": 1}, None):
        with pytest.raises(MalformedValueError):
            request.parse(bad)


def test_a_question_of_v2_asks_for_a_stream() -> None:
    options = honcho_api.v2.DialecticOptions(query="?", stream=True)

    request = honcho_api.v2.chat("ws", "alice", body=options)

    assert request.stream
    assert request.json == {"query": "?", "stream": True}


def test_the_errors_of_v2_are_read() -> None:
    detail = {
        "detail": [
            {"loc": ["body", "query"], "msg": "<string>", "type": "<string>"},
            {"loc": ["body", 0], "msg": "<string>", "type": "<string>"},
        ]
    }

    read = honcho_api.v2.HTTPValidationError.from_dict(detail)

    assert [one.loc for one in read.detail or []] == [["body", "query"], ["body", 0]]
    assert read.to_dict() == detail
