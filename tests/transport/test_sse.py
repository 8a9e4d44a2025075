"""A stream of events means the same wherever it is cut, and to a reader written line by line."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from honcho.transport.sse import Decoder

lines = st.sampled_from(
    [
        "data: a",
        "data: {}",
        "data:b",
        "data",
        "data:  c",
        "event: e",
        "event:",
        ": ping",
        "id: 1",
        "",
    ]
)
breaks = st.sampled_from(["\n", "\n", "\n", "\n\n", "\n\n", "\r", "\r\n", "\n\n\n"])
texts = st.lists(st.tuples(lines, breaks), max_size=12).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)


def line_by_line(text: str) -> list[tuple[str, str]]:
    """The events of a text that has arrived as a whole."""
    found: list[tuple[str, str]] = []
    name, data = "", list[str]()
    for line in re.split(r"\r\n|\r|\n", text)[:-1]:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            found += [(name, "\n".join(data))] if data else []
            name, data = "", []
        elif field == "data":
            data.append(value)
        elif field == "event":
            name = value
    return found


@given(st.sampled_from(["", "\ufeff"]), texts, st.lists(st.integers(0, 200), max_size=6))
def test_wherever_it_is_cut(mark: str, text: str, places: list[int]) -> None:
    stream = (mark + text).encode()
    edges = sorted({0, len(stream), *(place % (len(stream) + 1) for place in places)})
    pieces = [stream[start:end] for start, end in pairwise(edges)]
    singles = [stream[index : index + 1] for index in range(len(stream))]
    for cut in (pieces, singles, [stream]):
        decoder = Decoder(2**20)
        assert [event for piece in cut for event in decoder.feed(piece)] == line_by_line(text)
