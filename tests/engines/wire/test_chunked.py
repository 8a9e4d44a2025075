"""Chunked bodies: wherever they are cut, the same as h11 reads."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho.engines.wire.chunked import MAX_LINE, MOST_TRAILERS, Chunks
from honcho.engines.wire.faults import BadAnswerError

HEAD = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"

extensions = st.sampled_from([b"", b";a=b", b';a="b c"', b";a", b"  "])
chunks = st.tuples(st.binary(min_size=1, max_size=40), extensions, st.booleans())
trailers = st.sampled_from([b"", b"x: y\r\n", b"x: y\r\nz: \r\n"])


def body_of(parts: Iterable[tuple[bytes, bytes, bool]], trailer: bytes) -> bytes:
    """A chunked body; sizes with leading zeros and in either case."""
    lines: list[bytes] = []
    for data, extension, upper in parts:
        size = b"%X" % len(data) if upper else b"00%x" % len(data)
        lines.append(size + extension + b"\r\n" + data + b"\r\n")
    return b"".join(lines) + b"0\r\n" + trailer + b"\r\n"


def by_h11(body: bytes) -> bytes | None:
    """What h11 makes of a body; ``None`` if it is broken or not complete."""
    parser = h11.Connection(h11.CLIENT)
    parser.send(h11.Request(method="GET", target="/", headers=[("host", "x")]))
    parser.send(h11.EndOfMessage())
    parser.receive_data(HEAD + body)
    parser.next_event()
    found: list[bytes] = []
    try:
        while isinstance(event := parser.next_event(), h11.Data):
            found.append(bytes(event.data))
    except h11.RemoteProtocolError:
        return None
    return b"".join(found) if isinstance(event, h11.EndOfMessage) else None


def taken(reader: Chunks) -> bytes:
    """All pieces that are here."""
    found = b"".join(reader.pieces)
    reader.pieces.clear()
    return found


def by_us(pieces: Iterable[bytes]) -> tuple[bytes | None, bytes]:
    """The body as we read it, and what came behind it; ``None`` if it is broken or not complete."""
    reader, found = Chunks(), b""
    for piece in pieces:
        if reader.complete:
            return found, reader.rest + piece
        reader.feed(piece)
        found += taken(reader)
    return (found if reader.complete else None), reader.rest


def cut(body: bytes, places: list[int]) -> list[bytes]:
    """The body in pieces."""
    edges = sorted({0, len(body), *(place % (len(body) + 1) for place in places)})
    return [body[start:end] for start, end in pairwise(edges)]


@given(st.lists(chunks), trailers, st.lists(st.integers(0, 10_000), max_size=8))
def test_a_body_is_the_same_however_it_is_cut(
    parts: list[tuple[bytes, bytes, bool]], trailer: bytes, places: list[int]
) -> None:
    body = body_of(parts, trailer)
    content = b"".join(data for data, _, _ in parts)
    assert by_h11(body) == content
    assert by_us(cut(body, places)) == (content, b"")
    assert by_us([body[index : index + 1] for index in range(len(body))]) == (content, b"")
    assert by_us([body + b"HTTP/1.1 200"]) == (content, b"HTTP/1.1 200")


@given(st.lists(chunks, max_size=3), trailers, st.data())
def test_nothing_is_read_that_h11_refuses(
    parts: list[tuple[bytes, bytes, bool]], trailer: bytes, data: st.DataObject
) -> None:
    body = bytearray(body_of(parts, trailer))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(body) - 1))
        body[place] = data.draw(st.sampled_from(b"\r\n \t;0123afzg\x00-+_"))
    found, _ = by_us([bytes(body)])
    if found is not None:
        assert by_h11(bytes(body)) == found


@pytest.mark.parametrize(
    "body",
    [b"x\r\n", b"\r\n", b"-1\r\n", b"+1\r\n", b"1_0\r\n", b"1\nab", b"2\r\nabc\r\n", b"0x1\r\n"],
)
def test_what_is_no_chunk_is_refused(body: bytes) -> None:
    reader = Chunks()
    reader.feed(body)
    assert isinstance(reader.fault, BadAnswerError)
    assert not reader.complete


def test_what_came_before_a_fault_is_given() -> None:
    reader = Chunks()
    reader.feed(b"3\r\nabc\r\nno size\r\n")
    assert taken(reader) == b"abc"
    assert reader.fault is not None


def test_one_chunk_is_one_piece() -> None:
    reader = Chunks()
    reader.feed(b"1\r\na\r\n2\r\nbc\r\n3\r\nd")
    assert list(reader.pieces) == [b"a", b"bc", b"d"]


def test_trailers_are_bounded_in_number() -> None:
    reader = Chunks()
    reader.feed(b"0\r\n" + b"x: y\r\n" * MOST_TRAILERS)
    assert reader.fault is None
    reader.feed(b"x: y\r\n")
    assert reader.fault is not None


def test_a_line_does_not_grow_for_ever() -> None:
    reader = Chunks()
    reader.feed(b"1;" + b"x" * (MAX_LINE - 2))
    assert reader.fault is None
    reader.feed(b"x")
    assert reader.fault is not None
