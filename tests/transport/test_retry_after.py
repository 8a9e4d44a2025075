"""The Retry-After header as a number of seconds."""

from __future__ import annotations

import math
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho.transport.retry_after import parse

NOW = 1_800_000_000.0


@given(st.text() | st.from_regex(r"[+-]?[0-9.]{1,20}", fullmatch=True))
def test_whatever_is_sent_gives_seconds_or_nothing(text: str) -> None:
    found = parse(text, NOW)
    assert found is None or (found >= 0 and math.isfinite(found))


@given(st.integers(0, 10**9))
def test_whole_seconds(seconds: int) -> None:
    assert parse(str(seconds), NOW) == seconds


@given(st.integers(-(10**6), 10**8))
def test_dates(offset: int) -> None:
    assert parse(formatdate(NOW + offset, usegmt=True), NOW) == (offset if offset >= 0 else None)


@pytest.mark.parametrize(
    "text", [None, "", " ", "-5", "-0.1", "nan", "infinity", "1e5", "\u0663", "Fri, 99 Foo"]
)
def test_nothing(text: str | None) -> None:
    assert parse(text, NOW) is None
