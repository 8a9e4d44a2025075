"""The runtime that generated models share: what it reads, and how it says what it cannot read."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho_api import MalformedValueError, decode


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-05-17T12:34:56Z", datetime(2025, 5, 17, 12, 34, 56, tzinfo=UTC)),
        ("2025-05-17T12:34:56.5Z", datetime(2025, 5, 17, 12, 34, 56, 500_000, tzinfo=UTC)),
        ("2025-05-17T12:34:56.123456789Z", datetime(2025, 5, 17, 12, 34, 56, 123_456, UTC)),
        ("2025-05-17 12:34:56+00:00", datetime(2025, 5, 17, 12, 34, 56, tzinfo=UTC)),
        ("2025-05-17T12:34:56", datetime(2025, 5, 17, 12, 34, 56, tzinfo=UTC)),
        ("2025-05-17", datetime(2025, 5, 17, tzinfo=UTC)),
        ("2025-05-17T24:00:00Z", datetime(2025, 5, 18, tzinfo=UTC)),
        ("2025-05-17T24:00:00", datetime(2025, 5, 18, tzinfo=UTC)),
        (
            "2025-05-17T24:00:00+02:00",
            datetime(2025, 5, 18, tzinfo=timezone(timedelta(hours=2))),
        ),
        (
            "2025-05-17T12:34:56-0330",
            datetime(2025, 5, 17, 12, 34, 56, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
        ),
    ],
)
def test_a_date_is_always_a_point_in_time(text: str, expected: datetime) -> None:
    found = decode.moment(text)

    assert found == expected
    assert found.utcoffset() == expected.utcoffset()
    assert type(found.tzinfo) is timezone


@given(st.datetimes(timezones=st.timezones() | st.just(UTC)))
def test_what_python_writes_is_read_back(moment: datetime) -> None:
    assert decode.moment(moment.isoformat()) == moment


@pytest.mark.parametrize(
    "bad", ["", "yesterday", "2025-13-01T00:00:00Z", "9999-12-31T24:00:00Z", 1747485296, None, True]
)
def test_what_is_no_date_is_refused(bad: object) -> None:
    with pytest.raises(MalformedValueError) as caught:
        decode.moment(bad, "items", 0, "created_at")

    assert caught.value.path == ("items", 0, "created_at")
    assert caught.value.reason == "expected a date and time"
    assert caught.value.value == repr(bad)


@pytest.mark.parametrize(
    ("reader", "good", "bad"),
    [
        (decode.text, ["", "a"], [1, None, True, b"a", ["a"]]),
        (decode.integer, [0, -7, 10**30], [True, 2.0, "1", None]),
        (decode.number, [0.5, 2, -1], [True, "1", None]),
        (decode.boolean, [True, False], [0, 1, "true", None]),
        (decode.json_object, [{}, {"a": None}], [[], None, "{}"]),
        (decode.anything, [{}, None, 1, "x"], []),
    ],
)
def test_a_value_is_what_the_api_says_or_refused(
    reader: Callable[[Any], Any], good: list[Any], bad: list[Any]
) -> None:
    assert [reader(one) for one in good] == good
    for one in bad:
        with pytest.raises(MalformedValueError, match="expected"):
            reader(one)


def test_a_number_is_always_a_float() -> None:
    assert type(decode.number(2)) is float


def test_the_answer_of_an_empty_response_is_none() -> None:
    reader: Callable[[Any], Any] = decode.nothing

    assert reader({"anything": 1}) is None


def test_a_wrong_item_is_found_by_its_index_and_a_wrong_member_by_its_name() -> None:
    def rows(value: Any) -> list[dict[str, int]]:
        return decode.each(value, lambda row: decode.each_value(row, decode.integer))

    assert rows([{"a": 1}, {}]) == [{"a": 1}, {}]
    with pytest.raises(MalformedValueError) as caught:
        rows([{"a": 1}, {"b": 2, "c": "3"}])
    assert caught.value.path == (1, "c")
    assert str(caught.value) == "$[1].c: expected an integer, got '3'"


def test_a_list_that_is_none_is_refused_where_it_stands() -> None:
    with pytest.raises(MalformedValueError) as caught:
        decode.each({"0": 1}, decode.integer, "items")

    assert (caught.value.path, caught.value.reason) == (("items",), "expected a list")


def test_a_value_of_several_types_is_read_as_the_first_that_fits() -> None:
    assert decode.either(7, "a string or an integer", decode.text, decode.integer) == 7
    with pytest.raises(MalformedValueError, match="expected a string or an integer, got None"):
        decode.either(None, "a string or an integer", decode.text, decode.integer)


@pytest.mark.parametrize("long", ["x" * 5000, ["y" * 60] * 9, {"a": "z" * 90}, 10**300])
def test_a_long_value_is_cut(long: object) -> None:
    error = decode.wrong(long, "something else")

    assert len(error.value) <= 80
    assert "..." in error.value


def test_errors_are_value_errors_and_survive_pickling() -> None:
    error = MalformedValueError(("items", 3), "is missing", "nothing").under("page")

    again: MalformedValueError = pickle.loads(pickle.dumps(error))

    assert issubclass(MalformedValueError, ValueError)
    assert (again.path, again.reason, again.value) == (error.path, error.reason, error.value)
    assert str(again) == "$.page.items[3]: is missing, got nothing"
