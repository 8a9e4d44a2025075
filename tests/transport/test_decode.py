"""Answers are read with msgspec where it is installed, and mean the same as to json."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho import DecodeError
from honcho.transport import decode

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
ODD = [
    b"123456789012345678901234567890",
    b"-9223372036854775809",
    b"18446744073709551616",
    b"1e400",
    b"-0",
    b"-0.0",
    b"9007199254740993.0",
    b'"\\ud83d"',
    b'{"a":1,"a":2}',
    b"\xef\xbb\xbf[1]",
    b" [1] ",
    b"NaN",
    b"-Infinity",
    b"[1,]",
    b"01",
    b'"\xff"',
    b'"\t"',
    b"[" * 400 + b"]" * 400,
    b"[" * 100_000,
    b"1" * 5000,
]


def both(body: bytes) -> tuple[Any, Any]:
    """What is read with whichever reader is there, and with json alone; an error as its text."""

    def found() -> Any:
        try:
            value = decode.load_json(body)
        except DecodeError as error:
            return str(error)
        return repr(value)

    decode._bytes_read = decode.WORTH_IT
    ours = found()
    decode._bytes_read = -len(body)
    return ours, found()


@given(values, st.booleans())
def test_every_value_is_read_the_same(value: Any, ascii: bool) -> None:
    try:
        body = json.dumps(value, ensure_ascii=ascii).encode()
    except UnicodeEncodeError:  # a lone surrogate cannot be written but as an escape
        body = json.dumps(value).encode()
    ours, standard = both(body)
    assert ours == standard == repr(json.loads(body))


@given(values, st.integers(0, 400), st.binary(max_size=2))
def test_broken_text_gives_the_same_answer_or_error(value: Any, place: int, junk: bytes) -> None:
    body = json.dumps(value).encode()
    place %= len(body) + 1
    for broken in (body[:place], body[:place] + junk, body[:place] + junk + body[place + 1 :]):
        ours, standard = both(broken)
        assert ours == standard


@pytest.mark.parametrize("body", ODD, ids=[repr(body[:20]) for body in ODD])
def test_odd_text_gives_the_same_answer_or_error(body: bytes) -> None:
    ours, standard = both(body)
    assert ours == standard


LONG = """
import sys
from honcho.transport import decode
body = b'["' + b'x' * decode.WORTH_IT + b'"]'
assert decode.load_json(b"[1, 2]") == [1, 2]
assert 'msgspec' not in sys.modules
assert len(decode.load_json(body)) == len(decode.load_json(body)) == 1
"""


def test_msgspec_is_used_once_it_pays() -> None:
    code = f"{LONG}assert 'msgspec' in sys.modules and decode._msgspec() is not None"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_msgspec_json_is_used() -> None:
    without = "import importlib.util; importlib.util.find_spec = lambda name: None"
    code = f"{without}\n{LONG}assert decode._msgspec() is None"
    subprocess.run([sys.executable, "-c", code], check=True)
