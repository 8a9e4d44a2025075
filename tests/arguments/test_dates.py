"""Dates as text: read where there is one reading, refused otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho import Honcho, ValidationError
from honcho.arguments.dates import moment

NOON = "2026-01-31T12:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-31T12:00:00Z", NOON),
        ("2026-01-31t12:00:00z", NOON),
        ("20260131T120000Z", NOON),
        ("2026-01-31 12:00 UTC", NOON),
        ("2026-01-31 12:00 gmt", NOON),
        ("2026-01-31T12:00:00.123456789Z", "2026-01-31T12:00:00.123456+00:00"),
        ("2026-01-31T12:00:00,5Z", "2026-01-31T12:00:00.500000+00:00"),
        ("2026-01-31 12:00 UTC+2", "2026-01-31T12:00:00+02:00"),
        ("2026-01-31 12:00 GMT-3", "2026-01-31T12:00:00-03:00"),
        ("2026-01-31T12:00+0530", "2026-01-31T12:00:00+05:30"),
        ("2026-01-31 12:00:00 +0100", "2026-01-31T12:00:00+01:00"),
        ("2026-01-31 19:00 EST", "2026-01-31T19:00:00-05:00"),
        ("Sat, 31 Jan 2026 12:00:00 PDT", "2026-01-31T12:00:00-07:00"),
        ("Sat, 31 Jan 2026 12:00:00 +0000", NOON),
        ("31 January 2026 12:00 Z", NOON),
        ("January 31st, 2026 at 12:00 UTC", NOON),
        ("31-Jan-2026 12:00:00 +00:00", NOON),
        ("Jan 31, 2026, 3:04 pm GMT", "2026-01-31T15:04:00+00:00"),
        ("Jan 31, 2026 12:30 a.m. GMT", "2026-01-31T00:30:00+00:00"),
        ("Sat Jan 31 12:00:00 UTC 2026", NOON),
        ("Sat Jan 31 2026 12:00:00 GMT+0100 (Central European Time)", "2026-01-31T12:00:00+01:00"),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: str, expected: str) -> None:
    assert moment("created_at", text).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        *("2026", "Mon", "10", "19:00 EST", "4.3.2026", "04/03/2026", "2026/01/31", "2026-01"),
        *("31 Jan 26", "Jan 2026", "31 January", "1769860800", "2026-W05-6", "2026-031"),
        *("2026-02-30", "2026-13-01", "0000-01-01", "2026-1-31", "2026-0131", "today", "now", ""),
        *("2026-01-31T24:00", "2026-01-31T12:00:60Z", "2026-01-31T25:00", "2026-01-31T12:60"),
        *("2026-01-31T12:00+25:00", "2026-01-31T12:00+01:75", "2026-01-31T12:00 CET"),
        *("2026-01-31T12:00 Europe/Berlin", "2026-01-31 12:00 A", "2026-01-31 12:00 3"),
        *("Fri, 31 Jan 2026 12:00:00 GMT", "13:00 pm 31 Jan 2026", "Jan 31, 2026 13:00 pm"),
        *(
            *("\uff12\uff10\uff12\uff16-01-31", "2026-01-31T12:00:00Z and more"),
            *("9999-12-31T23:59:59-23:00", "2026-01-31T12:00:00Z Z"),
            "2026-01-31T12:00:00Z and more",
            "9999-12-31T23:59:59-23:00",
        ),
        *("\x00", "2026-01-31\n2026-02-01", "x" * 10**6),
    ],
)
def test_everything_else_is_refused_with_an_example(text: str) -> None:
    with Honcho.embedded() as client, pytest.raises(ValidationError) as caught:
        client.peer("ann", lazy=True).message("hi", created_at=text)
    assert "created_at is" in caught.value.message
    assert "2026-01-31T12:00:00Z" in caught.value.message or "calendar" in caught.value.message
    assert len(caught.value.message) < 400


class Nowhere(tzinfo):
    """A zone whose offset cannot be."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        return timedelta(hours=25)


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 1, 31, tzinfo=Nowhere()),
        datetime.max.replace(tzinfo=timezone(-timedelta(hours=12))),
        datetime.min,
    ],
)
def test_a_datetime_that_no_calendar_has_is_refused(value: datetime) -> None:
    with pytest.raises(ValidationError, match="created_at is"):
        moment("created_at", value)


@given(st.datetimes(timezones=st.just(UTC)))
def test_what_isoformat_writes_is_read_again(value: datetime) -> None:
    assert moment("created_at", value.isoformat()) == value


@given(st.text(max_size=40))
def test_no_text_ends_in_another_error(text: str) -> None:
    try:
        found = moment("created_at", text)
    except ValidationError:
        return
    assert found.tzinfo is not None
