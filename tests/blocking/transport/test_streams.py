# Derived from tests/aio/transport/test_streams.py by scripts/blocking.py; do not edit.
"""Streamed answers: read as they arrive, known from those that broke, released in any case."""

from __future__ import annotations

import json
from typing import Any

import pytest

from honcho import errors
from honcho.blocking.transport.events import EventStream
from honcho.concurrency.both import in_thread
from honcho.errors import HonchoError, StreamInterruptedError
from honcho.settings.call_options import CallOptions
from tests.blocking.transport.conftest import Connect
from tests.servers.acts import DONE, answer, chunked, events, hang, head, lose, piece, raw, reset
from tests.servers.calls import chat
from tests.servers.lines import Act
from tests.servers.scripted import ScriptedServer

EVENTS = "text/event-stream"
OPEN = head(200, ("content-type", EVENTS), ("transfer-encoding", "chunked"))
HELLO = [piece("Hel"), piece("lo"), DONE]


def chunk(payload: Any) -> bytes:
    """An event in a chunk of its own."""
    data = f"data: {json.dumps(payload)}\n\n".encode()
    return b"%x\r\n%b\r\n" % (len(data), data)


def all_of(stream: EventStream) -> list[dict[str, Any]]:
    return [event for event in stream]


def test_events_come_in_order_until_the_server_is_done(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(events(*HELLO))
    stream = connect().stream(chat())
    assert not stream.is_complete
    assert all_of(stream) == HELLO
    assert stream.is_complete
    assert all_of(stream) == []
    assert server.seen[0].json == {"query": "x"}
    assert "text/event-stream" in server.seen[0].headers["accept"]


def test_each_event_is_there_before_the_next_is_sent(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(hang(OPEN + chunk(HELLO[0])))
    with connect().stream(chat()) as stream:
        assert stream.__next__() == HELLO[0]
        assert server.open == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_stream_may_be_cut_into_chunks_anywhere(
    server: ScriptedServer, connect: Connect, end: str
) -> None:
    said = [piece("Zoë \u2603"), piece("two\nlines"), DONE]
    lines = [f"data: {json.dumps(one, ensure_ascii=False)}" for one in said]
    text = "\ufeff: hello\n\nevent: message\nid: 1\nretry: 5\n" + "\n\n".join(lines) + "\n\n"
    data = text.replace("\n", end).encode()
    transport = connect()
    for offset in range(len(data)):
        server.play(chunked([part for part in (data[:offset], data[offset:]) if part], kind=EVENTS))
        assert all_of(transport.stream(chat())) == said, offset


def test_a_stream_that_ends_too_soon_is_interrupted_wherever_it_ends(
    server: ScriptedServer, connect: Connect
) -> None:
    data = b"".join(f"data: {json.dumps(one)}\n\n".encode() for one in HELLO)
    transport = connect()
    for offset in range(len(data) - len("\n\n")):
        server.play(chunked([data[:offset]] if offset else [], kind=EVENTS))
        stream = transport.stream(chat())
        with pytest.raises(StreamInterruptedError) as caught:
            all_of(stream)
        assert not stream.is_complete
        assert caught.value.is_retryable


BREAKS: dict[str, Act] = {
    "closed": raw(OPEN + chunk(HELLO[0])),
    "closed within an event": raw(OPEN + chunk(HELLO[0])[:-9]),
    "reset": reset(OPEN + chunk(HELLO[0])),
    "silent": hang(OPEN + chunk(HELLO[0])),
    "a bad chunk": raw(OPEN + chunk(HELLO[0]) + b"zz\r\n"),
}


@pytest.mark.parametrize("case", BREAKS)
def test_a_stream_that_breaks_is_interrupted_and_never_repeated(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(BREAKS[case])
    stream = connect(timeout=0.3).stream(chat())
    with pytest.raises(StreamInterruptedError) as caught:
        all_of(stream)
    assert isinstance(caught.value.__cause__, HonchoError)
    assert caught.value.partial == ("" if case == "closed within an event" else "Hel")
    assert server.count() == 1
    in_thread(server.until, lambda: server.open == 0)


def test_only_silence_counts_and_not_the_length_of_a_stream(
    server: ScriptedServer, connect: Connect
) -> None:
    def slow(line: Any, seen: object) -> bool:
        line.send(OPEN)
        for _ in range(8):
            line.send(chunk(piece("x")))
            line.server.released.wait(0.1)
        line.send(chunk(DONE) + b"0\r\n\r\n")
        return True

    server.play(slow)
    stream = connect(timeout=0.5).stream(chat())
    assert len(all_of(stream)) == 9


def test_a_deadline_covers_the_whole_stream(server: ScriptedServer, connect: Connect) -> None:
    server.play(hang(OPEN + chunk(HELLO[0])))
    stream = connect().stream(chat(), CallOptions(deadline=0.3))
    assert stream.__next__() == HELLO[0]
    with pytest.raises(StreamInterruptedError, match="deadline"):
        stream.__next__()


NOT_BEGUN: dict[str, Act] = {
    "lost": lose(),
    "reset": reset(),
    "500": answer(500, {"detail": "no"}),
    "head only": raw(OPEN),
    "head, then reset": reset(OPEN),
}


@pytest.mark.parametrize("case", NOT_BEGUN)
def test_a_stream_is_repeated_before_its_first_byte(
    server: ScriptedServer, connect: Connect, pauses: list[float], case: str
) -> None:
    server.play(NOT_BEGUN[case], NOT_BEGUN[case], events(*HELLO))
    assert all_of(connect().stream(chat())) == HELLO
    assert server.count() == 3


def test_an_error_before_the_stream_is_a_normal_error(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(answer(404, {"detail": "Scope x not found in workspace w"}))
    with pytest.raises(errors.NotFoundError, match="Scope x not found"):
        connect().stream(chat())


def test_an_answer_that_is_no_stream_is_a_decode_error(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(answer(200, {"content": "Hello"}))
    with pytest.raises(errors.DecodeError, match="not a stream of events"):
        connect().stream(chat())


@pytest.mark.parametrize(
    "first", [{"error": "model is gone"}, {"detail": "model is gone"}, {"error": {"message": "x"}}]
)
def test_an_error_as_the_first_event_is_an_interruption_by_the_server(
    server: ScriptedServer, connect: Connect, first: dict[str, Any]
) -> None:
    server.play(events(first))
    stream = connect().stream(chat())
    with pytest.raises(StreamInterruptedError, match="failed while it answered") as caught:
        all_of(stream)
    assert isinstance(caught.value, errors.ServerError)
    assert caught.value.partial == ""
    in_thread(server.until, lambda: server.open == 0)


def test_an_error_half_way_is_an_interruption(server: ScriptedServer, connect: Connect) -> None:
    sent = b"".join(b"data: %b\n\n" % json.dumps(one).encode() for one in HELLO[:2])
    server.play(chunked([sent, b"event: error\ndata: model is gone\n\n"], kind=EVENTS))
    stream = connect().stream(chat())
    with pytest.raises(StreamInterruptedError, match="model is gone") as caught:
        all_of(stream)
    assert isinstance(caught.value.__cause__, errors.ServerError)


@pytest.mark.parametrize("data", [b"data: {oops\n\n", b"data: [1]\n\n", b"data: \xff\n\n"])
def test_what_are_no_events_is_an_interruption_and_a_decode_error(
    server: ScriptedServer, connect: Connect, data: bytes
) -> None:
    server.play(chunked([data], kind=EVENTS))
    stream = connect().stream(chat())
    with pytest.raises(StreamInterruptedError) as caught:
        all_of(stream)
    assert isinstance(caught.value, errors.DecodeError)


def test_a_line_may_be_as_long_as_an_answer(server: ScriptedServer, connect: Connect) -> None:
    long = piece("x" * 2_000_000)
    act = events(long, DONE)
    server.play(act, act)
    assert all_of(connect().stream(chat())) == [long, DONE]
    stream = connect(max_response_bytes=1_000_000).stream(chat())
    with pytest.raises(StreamInterruptedError, match="1000000"):
        all_of(stream)


def test_events_without_data_are_heartbeats(server: ScriptedServer, connect: Connect) -> None:
    empty = [b"data:\n\n", b"data: \n\n", b"event: ping\ndata\n\n", b"data:\ndata:\n\n"]
    said = [f"data: {json.dumps(one)}\n\n".encode() for one in HELLO]
    pieces = [one for pair in zip(empty, [*said, b""], strict=True) for one in pair if one]
    server.play(chunked(pieces, kind=EVENTS))
    assert all_of(connect().stream(chat())) == HELLO


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("last", ['data: {"done": true}', "data: [DONE]", 'data:{"done": true}'])
def test_a_done_event_is_complete_without_its_empty_line(
    server: ScriptedServer, connect: Connect, last: str, end: str
) -> None:
    said = f"data: {json.dumps(piece('Half'))}\n\n{last}{end}".encode()
    server.play(chunked([said], kind=EVENTS))
    stream = connect().stream(chat())
    assert all_of(stream)[0] == piece("Half")
    assert stream.is_complete


def test_leaving_a_loop_releases_the_connection(server: ScriptedServer, connect: Connect) -> None:
    server.play(hang(OPEN + chunk(HELLO[0])))
    stream = connect().stream(chat())
    for _ in stream:
        break
    in_thread(server.until, lambda: server.open == 0)
    assert all_of(stream) == []


def test_dropping_a_stream_releases_the_connection(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(hang(OPEN + chunk(HELLO[0])))
    stream = connect().stream(chat())
    assert stream.__next__() == HELLO[0]
    del stream
    in_thread(server.until, lambda: server.open == 0)


def test_leaving_the_context_releases_the_connection(
    server: ScriptedServer, connect: Connect
) -> None:
    server.play(hang(OPEN + chunk(HELLO[0])))
    with connect().stream(chat()) as stream:
        assert stream.__next__() == HELLO[0]
    in_thread(server.until, lambda: server.open == 0)
    stream.close()


def test_twenty_thousand_events_pass(server: ScriptedServer, connect: Connect) -> None:
    data = b"".join(b"data: %b\n\n" % json.dumps(piece(str(n))).encode() for n in range(20_000))
    server.play(chunked([data, b'data: {"done": true}\n\n'], kind=EVENTS))
    count = 0
    for _ in connect().stream(chat()):
        count += 1
    assert count == 20_001
