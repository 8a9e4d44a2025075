"""Which requests are sent again, and what is said of those that are not.

For each request that must not happen twice the number of times that the server saw it is asserted.
"""

from __future__ import annotations

import pytest

from honcho import errors
from honcho.errors import HonchoError
from honcho.settings.call_options import CallOptions
from tests.aio.transport.conftest import Connect
from tests.servers.acts import answer, hang, head, lose, raw, reset
from tests.servers.calls import read, search, write
from tests.servers.lines import Act
from tests.servers.scripted import ScriptedServer

HEAD = head(200, ("content-length", "20"))
CHUNKED = head(200, ("transfer-encoding", "chunked"))

LOST: dict[str, Act] = {
    "closed before the answer": lose(),
    "reset before the answer": reset(),
    "reset after the head": reset(HEAD),
    "reset within the body": reset(HEAD + b'{"id": '),
    "closed within the head": raw(b"HTTP/1.1 200 OK\r\nconte"),
    "closed after the head": raw(HEAD),
    "closed within the body": raw(HEAD + b'{"id": '),
    "closed within a chunk": raw(CHUNKED + b"10\r\n{"),
    "closed before the last chunk": raw(CHUNKED + b"2\r\n{}\r\n"),
    "500": answer(500, {"detail": "An unexpected error occurred"}),
    "502": answer(502, b"<html>bad gateway</html>"),
    "503 without Retry-After": answer(503, {"detail": "overloaded"}),
    "504": answer(504, b""),
    "520": answer(520, b""),
}
REJECTED: dict[str, Act] = {
    "408": answer(408, {"detail": "too slow"}),
    "429": answer(429, {"detail": "too many"}),
    "429 with Retry-After": answer(429, {"detail": "too many"}, {"retry-after": "2"}),
    "503 with Retry-After": answer(503, {"detail": "restarting"}, {"retry-after": "1"}),
}
FINAL: dict[int, type[HonchoError]] = {
    302: errors.ClientError,
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    405: errors.ClientError,
    409: errors.ConflictError,
    413: errors.ClientError,
    422: errors.UnprocessableEntityError,
    501: errors.ServerError,
}


@pytest.mark.parametrize("case", LOST)
async def test_what_may_be_repeated_survives_lost_answers(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(LOST[case], LOST[case], answer(200, {"id": "a"}))
    assert await connect().send(search()) == {"id": "a"}
    assert server.count() == 3
    assert len(pauses) == 2


@pytest.mark.parametrize("case", LOST)
async def test_a_write_whose_answer_is_lost_is_sent_once_and_said_to_be_unknown(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(LOST[case])
    with pytest.raises(HonchoError) as caught:
        await connect().send(write())
    assert server.count() == 1
    assert caught.value.outcome_unknown
    assert not caught.value.is_retryable
    assert pauses == []


@pytest.mark.parametrize("case", LOST)
async def test_retry_writes_repeats_them_all_the_same(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(LOST[case], answer(201, {"id": "a"}))
    assert await connect(retry_writes=True).send(write()) == {"id": "a"}
    assert server.count() == 2


@pytest.mark.parametrize("request_of", [search, write])
@pytest.mark.parametrize("case", REJECTED)
async def test_what_the_server_turned_away_is_sent_again(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str, request_of: object
) -> None:
    server.play(REJECTED[case], REJECTED[case], answer(201, {"id": "a"}))
    request = write() if request_of is write else search()
    assert await connect().send(request) == {"id": "a"}
    assert server.count() == 3


@pytest.mark.parametrize("case", REJECTED)
async def test_a_write_that_is_turned_away_for_good_has_not_happened(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.always(REJECTED[case])
    with pytest.raises(HonchoError) as caught:
        await connect().send(write())
    assert server.count() == 3
    assert not caught.value.outcome_unknown
    assert caught.value.is_retryable


@pytest.mark.parametrize("status", FINAL)
async def test_other_errors_are_raised_at_once(
    server: ScriptedServer, connect: Connect, pauses: list[float], status: int
) -> None:
    server.play(answer(status, {"detail": "no"}, {"x-request-id": "r-1"}))
    with pytest.raises(FINAL[status]) as caught:
        await connect().send(read())
    assert server.count() == 1
    assert caught.value.status_code == status
    assert caught.value.request_id == "r-1"
    assert not caught.value.is_retryable
    assert not caught.value.outcome_unknown


async def test_an_unreachable_server_is_tried_again_also_for_writes(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.close()
    transport = connect()
    with pytest.raises(errors.ConnectionError) as caught:
        await transport.send(write())
    assert len(pauses) == 2
    assert not caught.value.outcome_unknown
    assert caught.value.is_retryable
    assert server.url in caught.value.message


async def test_a_host_without_an_address_is_a_connection_error(
    connect: Connect, pauses: list[float]
) -> None:
    with pytest.raises(errors.ConnectionError) as caught:
        await connect(base_url="http://nowhere.invalid", api_key=None).send(write())
    assert len(pauses) == 2
    assert not caught.value.outcome_unknown


async def test_silence_is_a_timeout_and_a_write_is_not_repeated(
    server: ScriptedServer, connect: Connect
) -> None:
    server.always(hang())
    with pytest.raises(errors.TimeoutError) as caught:
        await connect(timeout=0.1).send(write())
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.outcome_unknown
    assert server.count() == 1


async def test_silence_is_a_timeout_and_a_read_is_repeated(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.play(hang(), hang(HEAD + b"{"), answer(200, {"id": "a"}))
    assert await connect(timeout=0.2).send(read()) == {"id": "a"}
    assert server.count() == 3


async def test_retries_can_be_changed_for_a_client_and_for_a_call(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(500))
    transport = connect(max_retries=0)
    with pytest.raises(errors.ServerError):
        await transport.send(read("/a"))
    with pytest.raises(errors.ServerError):
        await transport.send(read("/b"), CallOptions(max_retries=5))
    assert (server.count("/a"), server.count("/b")) == (1, 6)


async def test_delays_double_up_to_eight_seconds_a_quarter_more_or_less(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(500))
    with pytest.raises(errors.ServerError):
        await connect(max_retries=8).send(read())
    nominal = [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0, 8.0]
    parts = [pause / delay for pause, delay in zip(pauses, nominal, strict=True)]
    assert all(0.75 <= part <= 1.25 for part in parts)
    assert len({round(part, 6) for part in parts}) > 1


async def test_an_answer_that_says_success_and_cannot_be_read_is_not_repeated(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(201, b"<html>welcome to this hotel</html>"))
    transport = connect()
    with pytest.raises(errors.DecodeError) as caught:
        await transport.send(write("/a"))
    assert caught.value.outcome_unknown
    assert caught.value.status_code == 201
    with pytest.raises(errors.DecodeError) as caught:
        await transport.send(search("/b"))
    assert not caught.value.outcome_unknown
    assert (server.count("/a"), server.count("/b")) == (1, 1)
    assert "hotel" in caught.value.message


async def test_a_closed_client_sends_nothing(server: ScriptedServer, connect: Connect) -> None:
    transport = connect()
    await transport.send(read())
    await transport.aclose()
    await transport.aclose()
    with pytest.raises(errors.TransportError, match="closed"):
        await transport.send(read())
    assert server.count() == 1
