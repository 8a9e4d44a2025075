# Derived from tests/aio/ingest/test_ingest.py by scripts/blocking.py; do not edit.
"""Loading many messages: what is written, in which order, and how much of it at a time."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from itertools import count, islice
from typing import Any

import pytest

from honcho import (
    Honcho,
    IngestError,
    IngestRecord,
    ServerError,
    UnprocessableEntityError,
    ValidationError,
)
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import BROKEN, REFUSED, Answer, Watched, expected, rows, watched_server


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched


def client_of(server: Watched) -> Honcho:
    return Honcho(base_url=server.url, workspace_id="test", max_retries=0)


def test_every_session_gets_its_messages_in_order(server: Watched) -> None:
    with client_of(server) as client:
        report = client.ingest(rows(1000))
    assert (report.messages, report.sessions, report.skipped) == (1000, 3, 0)
    for session in range(3):
        assert server.contents(f"s{session}") == expected(1000, session)


def test_batches_are_as_large_as_the_server_takes(server: Watched) -> None:
    with client_of(server) as client:
        report = client.ingest(rows(1000))
    assert all(sizes[:3] == [100, 100, 100] for sizes in server.batches.values())
    assert report.batches == sum(map(len, server.batches.values())) == 12


def test_each_form_of_a_record_says_the_same(server: Watched) -> None:
    with client_of(server) as client:
        alice, session = client.peer("alice"), client.session("s")
        client.ingest(
            [
                {"session": "s", "peer": "alice", "content": "a", "metadata": {"n": 1}},
                {"session_id": session, "peer_id": alice, "content": "b"},
                IngestRecord(session="s", peer=alice, content="c", created_at="2026-01-02"),
                (session, alice.message("d")),
                ("s", {"peer_id": "alice", "content": "e"}),
            ]
        )
        found = [message for message in session.messages()]
    assert [(one.peer_id, one.content) for one in found] == [("alice", text) for text in "abcde"]
    assert found[0].metadata == {"n": 1}
    assert found[2].created_at.year == 2026


def test_nothing_is_sent_for_no_records(server: Watched) -> None:
    with client_of(server) as client:
        report = client.ingest([])
    assert (report.messages, report.batches, report.rate) == (0, 0, 0.0)
    assert server.batches == {}


def test_sessions_are_written_side_by_side(server: Watched) -> None:
    both = threading.Barrier(2, timeout=30)

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        both.wait()  # until another session's write is here; breaks if it never comes
        return answer()

    server.behaviour = behaviour
    with client_of(server) as client:
        report = client.ingest(rows(400, sessions=2), concurrency=2)
    assert report.messages == 400


def test_no_more_requests_are_in_flight_than_asked_for(server: Watched) -> None:
    with client_of(server) as client:
        client.ingest(rows(3000, sessions=9), concurrency=3)
    assert server.together[""] <= 3
    assert all(server.together[f"s{session}"] == 1 for session in range(9))


def test_an_endless_iterable_is_read_only_so_far_ahead(server: Watched) -> None:
    furthest = 0

    def endless() -> Iterator[dict[str, str]]:
        nonlocal furthest
        for index in count():
            furthest = max(furthest, index - server.stored)
            if index == 9000:
                raise EOFError("that is enough")
            yield {"session": f"s{index % 5}", "peer": "alice", "content": str(index)}

    with client_of(server) as client:
        with pytest.raises(IngestError) as caught:
            client.ingest(endless(), concurrency=1)
    # 16 batches wait, one more is in the reader's hand, and five are being filled.
    assert furthest <= (16 + 1 + 5) * 100
    assert isinstance(caught.value.__cause__, EOFError)
    assert caught.value.sent == server.stored > 0


def test_a_bad_record_ends_it_and_is_named(server: Watched) -> None:
    records: list[Any] = [*rows(500), {"session": "s0", "peer": "alice"}, *rows(500)]
    with client_of(server) as client:
        with pytest.raises(IngestError, match=r"records\[500\]: it has no content") as caught:
            client.ingest(records)
    assert isinstance(caught.value.__cause__, ValidationError)
    # The full batches before it are written.
    assert caught.value.report.messages == caught.value.sent == server.stored == 300
    assert not caught.value.is_retryable


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        ("text", "a record is 'text'"),
        (("s", "text"), "the message is 'text'"),
        (("s",), "a tuple of 1"),
        ({"session": "s", "peer": "p", "content": "", "text": ""}, "a key is 'text'"),
        ({"session": "s", "session_id": "s", "peer": "p", "content": ""}, "session and session_id"),
        ({"session": "s s", "peer": "p", "content": ""}, "session"),
        ({"session": "s", "peer": "p", "content": "", "created_at": "never"}, "created_at"),
        ({"session": "s", "peer": "p", "content": 5}, "content is 5"),
    ],
)
def test_what_is_no_record_is_refused(server: Watched, record: Any, complaint: str) -> None:
    with client_of(server) as client:
        with pytest.raises(IngestError) as caught:
            client.ingest([record])
    assert f"records[0]: {complaint}" in str(caught.value)
    assert server.batches == {}


def test_a_batch_that_fails_ends_it_after_those_under_way(server: Watched) -> None:
    failed = threading.Event()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        if session == "s0":
            failed.set()
            return REFUSED
        failed.wait(30)
        return answer()

    server.behaviour = behaviour
    with client_of(server) as client:
        with pytest.raises(IngestError) as caught:
            client.ingest(rows(5000, sessions=2), concurrency=2)
    error = caught.value
    assert isinstance(error.__cause__, UnprocessableEntityError)
    assert error.status_code == 422
    assert error.sent == server.stored == len(server.contents("s1"))
    assert server.contents("s0") == []
    assert len(server.batches["s0"]) == 1


def test_a_write_that_may_have_happened_says_so(server: Watched) -> None:
    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        answer()
        return BROKEN

    server.behaviour = behaviour
    with client_of(server) as client:
        with pytest.raises(IngestError) as caught:
            client.ingest(rows(10, sessions=1))
    assert isinstance(caught.value.__cause__, ServerError)
    assert caught.value.outcome_unknown
    assert caught.value.sent == 0
    assert len(server.contents("s0")) == 10


def test_progress_is_told_of_what_is_done(server: Watched) -> None:
    told: list[tuple[int, int]] = []
    with client_of(server) as client:
        client.ingest(rows(450), progress=lambda *now: told.append(now))
        client.ingest(iter(rows(450)), progress=lambda *now: told.append(now))
    done = [now[0] for now in told]
    assert told[5] == (450, 450)
    assert told[-1] == (450, 0)
    assert done[:6] == sorted(done[:6])
    assert len(told) == 12


def test_a_line_is_drawn(server: Watched, capsys: pytest.CaptureFixture[str]) -> None:
    with client_of(server) as client:
        client.ingest(rows(300), progress=True)
        bar = capsys.readouterr().err
        client.ingest(islice(rows(300), 300), progress=True)
        line = capsys.readouterr().err
    assert "ingest [" in bar
    assert "of 300" in bar
    assert "ingest: 300 messages, " in line
    assert line.endswith("\n")


@pytest.mark.parametrize("concurrency", [0, 65, 1.5, "4"])
def test_concurrency_has_its_range(server: Watched, concurrency: Any) -> None:
    with client_of(server) as client:
        with pytest.raises(ValidationError, match="concurrency"):
            client.ingest([], concurrency=concurrency)
