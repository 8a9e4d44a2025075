# Derived from tests/aio/transport/test_retry_after.py by scripts/blocking.py; do not edit.
"""The Retry-After header, in every form that servers send it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from honcho import errors
from honcho.settings.call_options import CallOptions
from tests.blocking.transport.conftest import Connect
from tests.servers.acts import answer
from tests.servers.calls import read, write
from tests.servers.scripted import ScriptedServer

COMPUTED = (0.375, 0.625)
"""The first delay without the header: half a second, a quarter more or less."""


@pytest.mark.parametrize(
    ("sent", "least", "most"),
    [("3", 3, 3.75), ("60", 60, 75), ("0.25", *COMPUTED), ("0", *COMPUTED)],
)
def test_the_larger_of_asked_and_computed_is_waited_with_jitter(
    server: ScriptedServer,
    connect: Connect,
    pauses: list[float],
    sent: str,
    least: float,
    most: float,
) -> None:
    server.always(answer(429, headers={"retry-after": sent}))
    transport = connect(max_retries=1)
    for _ in range(20):
        with pytest.raises(errors.RateLimitError):
            transport.send(write())
    assert all(least <= pause <= most for pause in pauses)
    assert len(set(pauses)) == 20


@pytest.mark.parametrize("sent", ["-5", "-0.5", "Mon, 01 Jan 2001 00:00:00 GMT"])
def test_the_past_means_not_given(
    server: ScriptedServer, connect: Connect, pauses: list[float], sent: str
) -> None:
    server.play(answer(429, headers={"retry-after": sent}), answer())
    transport = connect()
    transport.send(write())
    assert COMPUTED[0] <= pauses[0] <= COMPUTED[1]
    server.play(answer(503, headers={"retry-after": sent}))
    with pytest.raises(errors.ServerError) as caught:
        transport.send(write())
    assert caught.value.retry_after is None
    assert caught.value.outcome_unknown


def test_a_date_is_waited_for(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    server.play(answer(503, headers={"retry-after": then}), answer())
    connect().send(write())
    assert 25 < pauses[0] <= 30 * 1.25


@pytest.mark.parametrize("sent", ["61", "86400", "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_more_than_a_minute_is_raised_at_once(
    server: ScriptedServer, connect: Connect, pauses: list[float], sent: str
) -> None:
    server.always(answer(429, {"detail": "too many"}, {"retry-after": sent}))
    with pytest.raises(errors.RateLimitError) as caught:
        connect().send(read())
    assert server.count() == 1
    assert pauses == []
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 60
    assert caught.value.is_retryable


@pytest.mark.parametrize(
    "sent", ["", "soon", "nan", "inf", "1e999", "0x10", "1 2", "9" * 400, "\u00b2"]
)
def test_what_means_nothing_is_as_if_it_were_not_there(
    server: ScriptedServer, connect: Connect, pauses: list[float], sent: str
) -> None:
    server.play(answer(429, headers={"retry-after": sent}), answer())
    connect().send(read())
    assert COMPUTED[0] <= pauses[0] <= COMPUTED[1]


def test_a_503_whose_header_means_nothing_may_have_taken_effect(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(503, headers={"retry-after": "later"}))
    with pytest.raises(errors.ServerError) as caught:
        connect().send(write())
    assert server.count() == 1
    assert caught.value.outcome_unknown
    assert caught.value.retry_after is None


def test_what_the_server_asked_for_is_told_when_retries_are_used_up(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(429, headers={"retry-after": "2"}))
    with pytest.raises(errors.RateLimitError) as caught:
        connect().send(write())
    assert caught.value.retry_after == 2
    assert all(2 <= pause <= 2.5 for pause in pauses)
    assert len(pauses) == 2


def test_a_wait_that_would_outlast_the_deadline_is_not_begun(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.always(answer(429, headers={"retry-after": "20"}))
    with pytest.raises(errors.RateLimitError) as caught:
        connect().send(write(), CallOptions(deadline=10))
    assert server.count() == 1
    assert caught.value.retry_after == 20
