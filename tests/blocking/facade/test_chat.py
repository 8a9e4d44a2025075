# Derived from tests/aio/facade/test_chat.py by scripts/blocking.py; do not edit.
"""Questions about a peer: whole answers and streamed ones, over the responder of the server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import pytest
from pydantic import BaseModel
from pytest_httpserver import HTTPServer

from honcho import DecodeError, Honcho, NotFoundError, StreamInterruptedError
from honcho.embedded import ChatContext, ChatOptions
from honcho.testing import HonchoServer
from honcho.types import DialecticOptions, FinalResponse

CHAT = "/v3/workspaces/w/peers/p/chat"


class Drink(BaseModel):
    name: str
    cups: int


def respond(question: str, context: ChatContext, options: ChatOptions) -> Any:
    """Answers that tests can foresee."""
    if question == "nothing":
        return None
    if question.startswith("{"):
        return question
    return f"{question} {options.reasoning_level}"


@pytest.fixture
def honcho_plugs() -> Mapping[str, Any]:
    return {"responder": respond}


@pytest.fixture(params=["embedded", "http"])
def client(request: pytest.FixtureRequest, honcho_server: HonchoServer) -> Iterator[Honcho]:
    """A client of a server with a responder of our own."""
    if request.param == "http":
        opened = Honcho(base_url=honcho_server.url, workspace_id="test", max_retries=0)
    else:
        opened = Honcho.embedded(server=honcho_server.server, workspace_id="test")
    with opened:
        yield opened


def test_an_answer_is_a_text(client: Honcho) -> None:
    peer = client.peer("p")
    assert peer.chat("tea?") == "tea? low"
    assert peer.chat("tea?", reasoning_level="max") == "tea? max"
    assert peer.chat(DialecticOptions(query="tea?", reasoning_level="high")) == "tea? high"


class Name(StrEnum):
    """Names as enums, which are strings."""

    SESSION = "s"
    LEVEL = "max"
    QUERY = "tea?"


def test_arguments_may_be_of_any_class_of_strings(client: Honcho) -> None:
    peer = client.peer("p")
    client.session("s", peers=["p"])
    answer = peer.chat(Name.QUERY, session=Name.SESSION, reasoning_level=Name.LEVEL)
    assert answer == "tea? max"
    stream = peer.chat_stream(Name.QUERY, session=Name.SESSION, reasoning_level=Name.LEVEL)
    assert "".join([text for text in stream]) == "tea? max"


def test_no_answer_is_none(client: Honcho) -> None:
    peer = client.peer("p")
    assert peer.chat("nothing") is None
    assert peer.chat("nothing", response_format=Drink) is None


def test_an_answer_in_a_form(client: Honcho) -> None:
    peer = client.peer("p")
    text = '{"name":"tea","cups":2}'
    assert peer.chat(text, response_format=Drink) == Drink(name="tea", cups=2)
    assert peer.chat(text, response_format={"type": "object"}) == text


def test_an_answer_in_another_form_is_an_error_with_its_text(client: Honcho) -> None:
    peer = client.peer("p")
    with pytest.raises(DecodeError, match="does not fit Drink") as caught:
        peer.chat('{"name":"tea"}', response_format=Drink)
    assert caught.value.body == '{"name":"tea"}'
    assert caught.value.status_code == 200


def test_a_stream_gives_the_answer_in_pieces(client: Honcho) -> None:
    peer = client.peer("p")
    with peer.chat_stream("green tea?", reasoning_level="medium") as stream:
        assert not stream.is_complete
        pieces = [text for text in stream]
        assert stream.is_complete
    assert len(pieces) > 1
    assert "".join(pieces) == "green tea? medium"
    assert stream.final_response() == FinalResponse(
        "green tea? medium", {"content": "green tea? medium"}
    )
    assert stream.get_final_response() == {"content": "green tea? medium"}


def test_a_stream_can_be_left(client: Honcho) -> None:
    peer = client.peer("p")
    with peer.chat_stream("one two three") as stream:
        for text in stream:
            assert text == "one"
            break
    assert not stream.is_complete
    assert stream.final_response().content == "one"
    assert peer.chat("tea?") == "tea? low"


def test_an_empty_answer_is_a_complete_stream(client: Honcho) -> None:
    peer = client.peer("p")
    stream = peer.chat_stream("nothing")
    assert [text for text in stream] == []
    assert stream.is_complete
    assert stream.final_response().content == ""


def test_an_unknown_target_breaks_a_stream_off(client: Honcho) -> None:
    peer = client.peer("p")
    with pytest.raises(NotFoundError):
        peer.chat("tea?", target="nobody")
    stream = peer.chat_stream("tea?", target="nobody")
    with pytest.raises(StreamInterruptedError):
        [text for text in stream]
    assert not stream.is_complete


def test_an_unknown_scope_is_refused_before_a_stream(client: Honcho) -> None:
    peer = client.peer("p")
    with pytest.raises(NotFoundError):
        peer.chat_stream("tea?", scope="nowhere")


def test_a_broken_stream_has_the_text_so_far(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT).respond_with_data(
        'data: {"delta": {"content": "Green "}, "done": false}\n\n'
        'data: {"delta": {"content": "te"}, "done": false}\n\n',
        content_type="text/event-stream",
    )
    peer = wire.peer("p", lazy=True)
    stream = peer.chat_stream("tea?")
    pieces = ""

    def read() -> None:
        nonlocal pieces
        for text in stream:
            pieces += f"{text}|"

    with pytest.raises(StreamInterruptedError) as caught:
        read()
    assert pieces == "Green |te|"
    assert caught.value.partial == "Green te"
    assert caught.value.code == "stream_interrupted"
    assert stream.final_response().content == "Green te"
    assert not stream.is_complete


def test_an_event_of_another_shape_ends_a_stream(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT).respond_with_data(
        'data: {"delta": {"content": 5}}\n\ndata: {"done": true}\n\n',
        content_type="text/event-stream",
    )
    peer = wire.peer("p", lazy=True)
    stream = peer.chat_stream("tea?")
    with pytest.raises(DecodeError, match=r"\$\.delta\.content"):
        [text for text in stream]


def test_a_timeout_of_one_question(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT).respond_with_json({"content": "tea"})
    peer = wire.peer("p", lazy=True)
    assert peer.chat("tea?", timeout=5) == "tea"
    assert peer._api is wire._api
