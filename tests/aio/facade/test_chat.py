"""Questions about a peer: whole answers and streamed ones, over the responder of the server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from enum import StrEnum
from typing import Any

import pytest
from pydantic import BaseModel
from pytest_httpserver import HTTPServer

from honcho import AsyncHoncho, DecodeError, NotFoundError, StreamInterruptedError
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
async def client(
    request: pytest.FixtureRequest, honcho_server: HonchoServer
) -> AsyncIterator[AsyncHoncho]:
    """A client of a server with a responder of our own."""
    if request.param == "http":
        opened = AsyncHoncho(base_url=honcho_server.url, workspace_id="test", max_retries=0)
    else:
        opened = AsyncHoncho.embedded(server=honcho_server.server, workspace_id="test")
    async with opened:
        yield opened


async def test_an_answer_is_a_text(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    assert await peer.chat("tea?") == "tea? low"
    assert await peer.chat("tea?", reasoning_level="max") == "tea? max"
    assert await peer.chat(DialecticOptions(query="tea?", reasoning_level="high")) == "tea? high"


class Name(StrEnum):
    """Names as enums, which are strings."""

    SESSION = "s"
    LEVEL = "max"
    QUERY = "tea?"


async def test_arguments_may_be_of_any_class_of_strings(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    await client.session("s", peers=["p"])
    answer = await peer.chat(Name.QUERY, session=Name.SESSION, reasoning_level=Name.LEVEL)
    assert answer == "tea? max"
    stream = await peer.chat_stream(Name.QUERY, session=Name.SESSION, reasoning_level=Name.LEVEL)
    assert "".join([text async for text in stream]) == "tea? max"


async def test_no_answer_is_none(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    assert await peer.chat("nothing") is None
    assert await peer.chat("nothing", response_format=Drink) is None


async def test_an_answer_in_a_form(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    text = '{"name":"tea","cups":2}'
    assert await peer.chat(text, response_format=Drink) == Drink(name="tea", cups=2)
    assert await peer.chat(text, response_format={"type": "object"}) == text


async def test_an_answer_in_another_form_is_an_error_with_its_text(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    with pytest.raises(DecodeError, match="does not fit Drink") as caught:
        await peer.chat('{"name":"tea"}', response_format=Drink)
    assert caught.value.body == '{"name":"tea"}'
    assert caught.value.status_code == 200


async def test_a_stream_gives_the_answer_in_pieces(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    async with await peer.chat_stream("green tea?", reasoning_level="medium") as stream:
        assert not stream.is_complete
        pieces = [text async for text in stream]
        assert stream.is_complete
    assert len(pieces) > 1
    assert "".join(pieces) == "green tea? medium"
    assert stream.final_response() == FinalResponse(
        "green tea? medium", {"content": "green tea? medium"}
    )
    assert stream.get_final_response() == {"content": "green tea? medium"}


async def test_a_stream_can_be_left(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    async with await peer.chat_stream("one two three") as stream:
        async for text in stream:
            assert text == "one"
            break
    assert not stream.is_complete
    assert stream.final_response().content == "one"
    assert await peer.chat("tea?") == "tea? low"


async def test_an_empty_answer_is_a_complete_stream(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    stream = await peer.chat_stream("nothing")
    assert [text async for text in stream] == []
    assert stream.is_complete
    assert stream.final_response().content == ""


async def test_an_unknown_target_breaks_a_stream_off(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    with pytest.raises(NotFoundError):
        await peer.chat("tea?", target="nobody")
    stream = await peer.chat_stream("tea?", target="nobody")
    with pytest.raises(StreamInterruptedError):
        [text async for text in stream]
    assert not stream.is_complete


async def test_an_unknown_scope_is_refused_before_a_stream(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    with pytest.raises(NotFoundError):
        await peer.chat_stream("tea?", scope="nowhere")


async def test_a_broken_stream_has_the_text_so_far(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT).respond_with_data(
        'data: {"delta": {"content": "Green "}, "done": false}\n\n'
        'data: {"delta": {"content": "te"}, "done": false}\n\n',
        content_type="text/event-stream",
    )
    peer = await wire.peer("p", lazy=True)
    stream = await peer.chat_stream("tea?")
    pieces = ""

    async def read() -> None:
        nonlocal pieces
        async for text in stream:
            pieces += f"{text}|"

    with pytest.raises(StreamInterruptedError) as caught:
        await read()
    assert pieces == "Green |te|"
    assert caught.value.partial == "Green te"
    assert caught.value.code == "stream_interrupted"
    assert stream.final_response().content == "Green te"
    assert not stream.is_complete


async def test_an_event_of_another_shape_ends_a_stream(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT).respond_with_data(
        'data: {"delta": {"content": 5}}\n\ndata: {"done": true}\n\n',
        content_type="text/event-stream",
    )
    peer = await wire.peer("p", lazy=True)
    stream = await peer.chat_stream("tea?")
    with pytest.raises(DecodeError, match=r"\$\.delta\.content"):
        [text async for text in stream]


async def test_a_timeout_of_one_question(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT).respond_with_json({"content": "tea"})
    peer = await wire.peer("p", lazy=True)
    assert await peer.chat("tea?", timeout=5) == "tea"
    assert peer._api is wire._api
