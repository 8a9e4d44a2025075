"""JSON bodies: everything that JSON can say, and a place for everything that it cannot."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho.errors import ValidationError
from honcho.transport.encode import encode_json

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(values)
def test_what_json_can_say_survives(value: Any) -> None:
    assert json.loads(encode_json(value)) == value


def test_it_is_compact_utf_8() -> None:
    assert encode_json({"a": ["ö", 1, None]}) == '{"a":["ö",1,null]}'.encode()


def _cycle() -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    metadata["self"] = [metadata]
    return metadata


def _deep() -> list[Any]:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    return value


CANNOT: dict[str, tuple[Any, str]] = {
    "nan": ({"metadata": {"score": math.nan}}, r"body\.metadata\.score is nan"),
    "infinity": ({"a": [1, {"b": -math.inf}]}, r"body\.a\[1\]\.b is -inf"),
    "surrogate": ({"content": "a\ud800"}, r"body\.content is not Unicode"),
    "surrogate key": ({"a": {"\udfff": 1}}, r"a key of body\.a"),
    "set": ({"tags": {1, 2}}, r"body\.tags is a set"),
    "object": ({"a": object()}, r"body\.a is a object"),
    "bytes": ([b"x"], r"body\[0\] is a bytes"),
    "key": ({"a": {(1, 2): 3}}, r"body\.a has the key \(1, 2\)"),
    "cycle": (_cycle(), r"body\.self\[0\] contains itself"),
    "depth": (_deep(), "nested too deeply"),
    "digits": ({"n": 10**5_000}, r"body\.n is a number with too many digits"),
}


@pytest.mark.parametrize("case", CANNOT)
def test_what_json_cannot_say_is_refused_with_its_place(case: str) -> None:
    value, place = CANNOT[case]
    with pytest.raises(ValidationError, match=place) as caught:
        encode_json(value)
    assert len(str(caught.value)) < 400


def test_the_place_begins_with_the_name_given() -> None:
    with pytest.raises(ValidationError, match=r"metadata\.x is nan"):
        encode_json({"x": math.nan}, "metadata")


def test_dates_keep_their_zone_and_local_time_is_assumed_without_one() -> None:
    zoned = datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=2)))
    assert encode_json(zoned) == b'"2026-01-02T03:04:00+02:00"'
    assert encode_json(date(2026, 1, 2)) == b'"2026-01-02"'
    naive = datetime(2026, 1, 2, 3, 4)
    sent = datetime.fromisoformat(json.loads(encode_json(naive)))
    assert sent.tzinfo is not None
    assert sent == naive.astimezone(UTC)


def test_other_mappings_are_objects() -> None:
    assert encode_json({"a": MappingProxyType({"b": 1})}) == b'{"a":{"b":1}}'
