"""The examples that plug a model into the embedded server work against a real socket."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from honcho.embedded import EmbeddedServer
from honcho.engines.exchange import WireRequest

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Model:
    """A chat endpoint that keeps what it is asked and says who asked for what."""

    def __init__(self, server: HTTPServer) -> None:
        self.asked: list[dict[str, Any]] = []
        self.authorization: list[str | None] = []
        server.expect_request("/v1/chat/completions", method="POST").respond_with_handler(
            self._answer
        )

    def _answer(self, request: Request) -> Response:
        body = request.get_json()
        self.asked.append(body)
        self.authorization.append(request.headers.get("authorization"))
        text = self._text(body["messages"][0]["content"])
        if body.get("stream"):
            pieces = [{"choices": [{"delta": {"content": piece}}]} for piece in text.split("|")]
            events = [{"choices": [{"delta": {"role": "assistant"}}]}, *pieces, {"choices": []}]
            lines = [f"data: {json.dumps(event)}\n\n" for event in events]
            return Response([*lines, "data: [DONE]\n\n"], content_type="text/event-stream")
        message = {"role": "assistant", "content": text}
        answer = {"choices": [{"message": message}], "usage": {"completion_tokens": 7}}
        return Response(json.dumps(answer), content_type="application/json")

    @staticmethod
    def _text(system: str) -> str:
        if system.startswith("List what"):
            return "- Alice keeps bees.\n\n- Alice lives in Lisbon.\n"
        if system.startswith("Summarize"):
            return "A short talk about bees."
        return "She keeps| bees."


@pytest.fixture
def model(httpserver: HTTPServer) -> Model:
    return Model(httpserver)


@pytest.fixture
def server(httpserver: HTTPServer, model: Model) -> Iterator[EmbeddedServer]:
    plugged = example("openai_compatible").LanguageModel(
        httpserver.url_for("/v1"), "a-model", api_key="a-key"
    )
    with EmbeddedServer(**plugged.plugs()) as server:
        yield server
    plugged.close()


def post(server: EmbeddedServer, path: str, body: Any) -> Any:
    headers = {"content-type": "application/json"}
    content = json.dumps(body).encode()
    answer = server.handle(WireRequest("POST", f"/v3/workspaces/w{path}", headers, content))
    assert answer.status < 300, answer.body
    if answer.stream is not None:
        return b"".join(answer.stream).decode()
    return json.loads(answer.body)


def say(server: EmbeddedServer, *contents: str) -> None:
    messages = [{"peer_id": "alice", "content": content} for content in contents]
    post(server, "/sessions/s/messages", {"messages": messages})
    assert server.drain(30)


def test_conclusions_come_from_the_model(server: EmbeddedServer, model: Model) -> None:
    say(server, "I keep bees in Lisbon.")
    listed = post(server, "/conclusions/list", {"filters": {"observed_id": "alice"}})
    contents = {item["content"] for item in listed["items"]}
    assert contents == {"Alice keeps bees.", "Alice lives in Lisbon."}
    assert model.asked[0]["model"] == "a-model"
    assert model.asked[0]["messages"][1] == {"role": "user", "content": "I keep bees in Lisbon."}
    assert model.authorization == ["Bearer a-key"]


def test_an_answer_is_written_from_what_was_found(server: EmbeddedServer, model: Model) -> None:
    say(server, "I keep bees in Lisbon.")
    answer = post(server, "/peers/alice/chat", {"query": "What does Alice keep?"})
    assert answer == {"content": "She keeps| bees."}
    system, user = model.asked[-1]["messages"]
    assert "Alice keeps bees." in system["content"]
    assert user == {"role": "user", "content": "What does Alice keep?"}


def test_a_stream_is_passed_on_in_pieces(server: EmbeddedServer, model: Model) -> None:
    stream = post(server, "/peers/alice/chat", {"query": "What?", "stream": True})
    events = [json.loads(line.removeprefix("data: ")) for line in stream.split("\n\n") if line]
    pieces = [event["delta"]["content"] for event in events if not event["done"]]
    assert pieces == ["She keeps", " bees."]
    assert model.asked[-1]["stream"] is True


def test_a_schema_is_passed_on(server: EmbeddedServer, model: Model) -> None:
    schema = {"type": "object", "properties": {"animal": {"type": "string"}}}
    post(server, "/peers/alice/chat", {"query": "What?", "response_format": schema})
    wanted = model.asked[-1]["response_format"]
    assert wanted == {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema}}


def test_summaries_come_from_the_model(server: EmbeddedServer, model: Model) -> None:
    short = {"messages_per_short_summary": 10, "messages_per_long_summary": 20}
    post(
        server,
        "/sessions",
        {"id": "s", "configuration": {"summary": short, "reasoning": {"enabled": False}}},
    )
    say(server, *(f"thing {number}" for number in range(10)))
    answer = server.handle(WireRequest("GET", "/v3/workspaces/w/sessions/s/summaries"))
    summary = json.loads(answer.body)["short_summary"]
    assert (summary["content"], summary["token_count"]) == ("A short talk about bees.", 7)
    assert "alice: thing 9" in model.asked[-1]["messages"][1]["content"]


def test_the_deterministic_provider_answers_by_its_rules() -> None:
    with EmbeddedServer(**example("deterministic_provider").plugs()) as server:
        say(server, "I keep bees.\nMany of them.", "NOFACT in here")
        listed = post(server, "/conclusions/list", {"filters": {"observed_id": "alice"}})
        chat = post(server, "/peers/alice/chat", {"query": "What?"})
    assert [item["content"] for item in listed["items"]] == ["alice said: I keep bees."]
    assert chat["content"].startswith("Alice enjoys hiking")


@pytest.mark.parametrize("name", ["deterministic_provider", "openai_compatible"])
def test_an_example_runs_as_a_program(
    name: str,
    httpserver: HTTPServer,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", httpserver.url_for("/v1"))
    example(name).main()
    assert "bees" in capsys.readouterr().out
