"""What answers are made of: good ones are read, all others are one of our errors."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from honcho import errors
from honcho.errors import DecodeError, HonchoError
from honcho_api import v3
from tests.aio.transport.conftest import KEY, Connect
from tests.servers.acts import answer, chunked, head, raw
from tests.servers.calls import read, search, write
from tests.servers.scripted import ScriptedServer

MESSAGE = {
    "id": "m1",
    "content": "hello",
    "peer_id": "alice",
    "session_id": "s1",
    "workspace_id": "w",
    "metadata": {},
    "created_at": "2026-11-21T21:31:13.329930Z",
    "token_count": 4,
}


async def test_json_may_come_whole_in_chunks_or_compressed(
    server: ScriptedServer, connect: Connect
) -> None:
    text = '{"name": "Zoë \\u2603"}'.encode()
    server.play(
        answer(200, text),
        chunked([text[:3], text[3:12], text[12:]]),
        answer(200, text, zipped=True),
        raw(head(200, ("content-type", "application/json")) + text),
        answer(200, b"\xef\xbb\xbf" + text),
    )
    transport = connect()
    for _ in range(5):
        assert await transport.send(read()) == {"name": "Zoë \u2603"}


@pytest.mark.parametrize("status", [204, 202, 200])
async def test_an_empty_answer_is_nothing(
    server: ScriptedServer, connect: Connect, status: int
) -> None:
    empty = head(204) if status == 204 else head(status, ("content-length", "0"))
    server.play(raw(empty, keep=True), answer())
    transport = connect()
    assert await transport.send(search()) is None
    assert await transport.send(read()) == {}
    assert server.accepted == 1


BROKEN: dict[str, bytes] = {
    "a page of HTML": b"<html><body>welcome to this hotel</body></html>",
    "JSON that is cut off": b'{"id": "m1", "content": "hel',
    "two JSON values": b"{}{}",
    "NaN": b'{"id": NaN}',
    "nested without end": b"[" * 100_000,
    "not UTF-8": b'{"id": "\xff\xfe"}',
    "a number of 5,000 digits": b"1" * 5_000,
    "another shape": b"[]",
    "null": b"null",
    "nothing": b"",
    "a missing field": json.dumps({k: v for k, v in MESSAGE.items() if k != "content"}).encode(),
    "a field of another type": json.dumps({**MESSAGE, "token_count": "four"}).encode(),
    "a bad date": json.dumps({**MESSAGE, "created_at": "yesterday"}).encode(),
}


@pytest.mark.parametrize("case", BROKEN)
async def test_a_malformed_answer_is_a_decode_error(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(answer(200, BROKEN[case], {"x-request-id": "r-1"}))
    with pytest.raises(DecodeError) as caught:
        await connect().send(v3.get_message("w", "s1", "m1"))
    assert server.count() == 1
    assert len(caught.value.message) < 600
    assert caught.value.status_code == 200
    assert caught.value.request_id == "r-1"
    assert not caught.value.outcome_unknown


async def test_a_decode_error_names_the_place(server: ScriptedServer, connect: Connect) -> None:
    page = {"items": [MESSAGE, {**MESSAGE, "token_count": "four"}], "total": 2, "page": 1}
    server.play(answer(200, {**page, "size": 50, "pages": 1}))
    request = v3.get_messages("w", "s1", body=v3.MessageGet())
    with pytest.raises(DecodeError, match=r"items\[1\]\.token_count"):
        await connect().send(request)


async def test_what_is_new_to_this_version_is_no_error(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(answer(200, {**MESSAGE, "mood": "cheerful", "tags": [1, 2]}))
    message = await connect().send(v3.get_message("w", "s1", "m1"))
    assert message.content == "hello"
    assert message.additional_properties["mood"] == "cheerful"


async def test_a_bomb_is_not_unpacked_beyond_the_limit(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    server.always(answer(200, bomb, {"content-encoding": "gzip"}))
    transport = connect(max_response_bytes=1_000_000)
    with pytest.raises(DecodeError, match="max_response_bytes=1000000") as caught:
        await transport.send(read())
    assert not caught.value.outcome_unknown
    with pytest.raises(DecodeError) as caught:
        await transport.send(write())
    assert caught.value.outcome_unknown
    assert server.count() == 2


async def test_an_answer_without_end_is_not_read_beyond_the_limit(
    server: ScriptedServer, connect: Connect
) -> None:
    server.always(chunked([b" " * 10_000] * 2_000))
    with pytest.raises(DecodeError, match="max_response_bytes"):
        await connect(max_response_bytes=100_000).send(read())


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "nonsense"])
async def test_an_encoding_that_nobody_asked_for_is_a_decode_error(
    server: ScriptedServer, connect: Connect, encoding: str
) -> None:
    server.play(answer(200, b"...", {"content-encoding": encoding}))
    with pytest.raises(DecodeError, match="encoding"):
        await connect().send(read())
    assert "gzip" in server.seen[0].headers["accept-encoding"]


@pytest.mark.parametrize("cut", [1, 9, 12, 20])
async def test_compressed_bodies_that_are_cut_off_are_decode_errors(
    server: ScriptedServer, connect: Connect, cut: int
) -> None:
    server.play(answer(200, gzip.compress(b'{"id": "m1"}')[:cut], {"content-encoding": "gzip"}))
    with pytest.raises(DecodeError, match="gzip"):
        await connect().send(read())


@pytest.mark.parametrize(
    "line",
    ["garbage", "HTTP/1.1 OK", "HTTP/1.1 20 OK", "ICY 200 OK", "\x00\x01"],
)
async def test_what_is_not_http_is_a_transport_error(
    server: ScriptedServer, connect: Connect, pauses: list[float], line: str
) -> None:
    server.always(raw(f"{line}\r\ncontent-length: 0\r\n\r\n".encode()))
    with pytest.raises(errors.TransportError) as caught:
        await connect().send(write())
    assert caught.value.outcome_unknown
    assert server.count() == 1


@pytest.mark.parametrize(
    "bad",
    ["content-length: 2\r\ncontent-length: 3", "content-length: -1", "content-length: x", "a b: c"],
)
async def test_broken_headers_are_errors_of_ours(
    server: ScriptedServer, connect: Connect, pauses: list[float], bad: str
) -> None:
    server.always(raw(f"HTTP/1.1 200 OK\r\n{bad}\r\n\r\n{{}}".encode()))
    with pytest.raises(HonchoError) as caught:
        await connect().send(write())
    assert caught.value.outcome_unknown
    assert server.count() == 1


async def test_the_list_of_a_422_becomes_a_sentence(
    server: ScriptedServer, connect: Connect
) -> None:
    detail = [
        {
            "type": "string_too_long",
            "loc": ["body", "messages", 0, "content"],
            "msg": "String should have at most 25000 characters",
            "input": "x" * 26_000,
        },
        {"type": "missing", "loc": ["body", "messages", 1, "peer_id"], "msg": "Field required"},
        {
            "type": "value_error",
            "loc": ["query", "page"],
            "msg": "Value error, too small",
            "input": 0,
        },
    ]
    server.play(answer(422, {"detail": detail}))
    with pytest.raises(errors.UnprocessableEntityError) as caught:
        await connect().send(write())
    message = caught.value.message
    assert "messages[0].content: String should have at most 25000 characters" in message
    assert "messages[1].peer_id: Field required" in message
    assert "page: too small (got 0)" in message
    assert len(message) < 500
    assert caught.value.body == {"detail": detail}


async def test_the_servers_own_words_are_the_message(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(answer(404, {"detail": "Session s1 not found in workspace w"}))
    with pytest.raises(errors.NotFoundError, match="Session s1 not found in workspace w"):
        await connect().send(read())


async def test_a_route_that_the_server_lacks_is_told_from_a_thing_that_it_lacks(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(answer(404, {"detail": "Not Found"}))
    with pytest.raises(errors.NotFoundError, match="the server has no GET /v3/read"):
        await connect().send(read())


@pytest.mark.parametrize(
    "body",
    [
        {"detail": "Not Found"},
        {"message": "no Route matched with those values"},
        {"error": {"code": 404}},
        ["Not Found"],
        b"<html><title>404</title></html>",
        b"",
    ],
)
async def test_a_404_that_is_not_of_the_api_names_the_url_that_was_asked(
    server: ScriptedServer, connect: Connect, body: Any
) -> None:
    server.play(answer(404, body))
    with pytest.raises(errors.NotFoundError, match="base_url") as caught:
        await connect().send(read())
    assert f"{server.url}/v3/read" in caught.value.message


async def test_a_key_that_the_server_sends_back_stays_out_of_the_error(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(
        answer(401, {"detail": f"key {KEY} is not known"}),
        answer(200, f"<html>you sent Bearer {KEY}</html>".encode()),
        answer(422, {"detail": [{"loc": ["header"], "msg": "bad", "input": f"Bearer {KEY}"}]}),
    )
    transport = connect()
    for _ in range(3):
        with pytest.raises(HonchoError) as caught:
            await transport.send(read())
        error = caught.value
        everything = f"{error!r} {error} {error.args} {error.__dict__} {error.__cause__!r}"
        assert KEY not in everything
        assert "***" in error.message


async def test_redirects_are_not_followed(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    with ScriptedServer() as other:
        for status in (301, 302, 303, 307, 308):
            server.play(answer(status, b"", {"location": f"{other.url}/v3/write"}))
            with pytest.raises(errors.ClientError, match=other.url) as caught:
                await connect().send(write())
            assert caught.value.status_code == status
            assert "base_url" in caught.value.message
        assert other.seen == []
    assert server.count() == 5


async def test_a_raw_answer_is_given_whatever_its_status(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.play(answer(404, {"detail": "no"}, {"x-request-id": "r-9"}), answer(200, b"plain"))
    transport = connect()
    found = await transport.send_raw(read())
    assert (found.status, found.json(), found.request_id) == (404, {"detail": "no"}, "r-9")
    assert found.headers["content-type"] == "application/json"
    assert not found.is_success
    found = await transport.send_raw(read())
    assert (found.is_success, found.text, found.body) == (True, "plain", b"plain")
    with pytest.raises(DecodeError):
        found.json()


async def test_a_raw_request_is_repeated_like_any_other(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(500, {"detail": "no"}))
    transport = connect()
    assert (await transport.send_raw(search("/a"))).status == 500
    assert (await transport.send_raw(write("/b"))).status == 500
    assert (server.count("/a"), server.count("/b")) == (3, 1)
