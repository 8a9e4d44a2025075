"""Heads and bodies are read as h11 reads them, or left to it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import h11
from hypothesis import example, given
from hypothesis import strategies as st

from honcho.engines.body import Body
from honcho.engines.wire.heads import quick_head
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.steps import POLL, RECEIVE, Offer, Plain, Steps
from honcho.settings.headers import from_wire

tokens = st.from_regex(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,12}", fullmatch=True)
texts = st.from_regex(r"[ -~\t]{0,20}", fullmatch=True)
known = st.sampled_from(
    ["content-length", "transfer-encoding", "connection", "Content-Length", "content-encoding"]
)
framing = st.sampled_from(["0", "5", "005", "+5", "-1", "5, 5", "5, 6", "chunked", "close", "x"])
lines = st.tuples(tokens, texts) | st.tuples(known, framing)
statuses = st.sampled_from([200, 201, 204, 304, 404, 500, 503])


@given(status=statuses, headers=st.lists(lines, max_size=5))
@example(status=200, headers=[("content-length", "5"), ("content-length", "5")])
def test_a_head_means_the_same_to_both(status: int, headers: list[tuple[str, str]]) -> None:
    text = "".join(f"{name}:{value}\r\n" for name, value in headers)
    head = f"HTTP/1.1 {status} Said\r\n{text}\r\n".encode()
    found = quick_head(head)
    if found is None:
        return
    event = _parsed(head)
    assert isinstance(event, h11.Response)
    assert found.status == event.status_code
    theirs = from_wire(event.headers)
    ours = found.headers
    # h11 joins repeated lengths that agree; everything else is the same.
    assert {**ours, "content-length": ""} == {**theirs, "content-length": ""}


def _parsed(head: bytes) -> Any:
    parser = h11.Connection(h11.CLIENT)
    parser.send(h11.Request(method="POST", target="/", headers=[("host", "-")]))
    parser.send(h11.EndOfMessage())
    parser.receive_data(head)
    return parser.next_event()


def run(steps: Steps[Any], pieces: Iterator[bytes]) -> Any:
    """Do what steps want, with an answer that comes in these pieces."""
    try:
        step = next(steps)
        while True:
            if step is RECEIVE:
                step = steps.send(next(pieces, b""))
            elif step is POLL:
                step = steps.send(False)
            else:
                assert isinstance(step, Offer)
                step = steps.send(len(step.data))
    except StopIteration as end:
        return end.value


def answer_of(data: bytes, cuts: list[int]) -> tuple[str, Any, bool]:
    """What an answer is taken for, however it is cut."""
    places = sorted({cut % (len(data) + 1) for cut in cuts} | {0, len(data)})
    pieces = (data[a:b] for a, b in pairwise(places))
    http = Http1(Plain())
    try:
        response = run(http.whole(b"", b"", "POST", 10**6), iter(list(pieces)))
    except Exception as error:  # noqa: BLE001
        return type(error).__name__, None, False
    return "", (response.status, dict(response.headers), response.body), http.may_follow


chunks = st.lists(st.binary(min_size=1, max_size=9), max_size=4).map(
    lambda parts: b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
)
bodies = st.one_of(
    st.binary(max_size=30).map(lambda body: b"content-length: %d\r\n\r\n%b" % (len(body), body)),
    chunks.map(lambda body: b"transfer-encoding: chunked\r\n\r\n" + body),
    st.binary(max_size=30).map(lambda body: b"\r\n" + body),
)


@given(
    status=statuses,
    body=bodies,
    extra=st.sampled_from([b"", b"garbage", b"HTTP/1.1 200 OK\r\n\r\n"]),
    cut=st.integers(0, 200),
    cuts=st.lists(st.integers(0, 200), max_size=6),
)
def test_where_an_answer_is_cut_makes_no_difference(
    status: int, body: bytes, extra: bytes, cut: int, cuts: list[int]
) -> None:
    data = b"HTTP/1.1 %d Said\r\n" % status + body + extra
    data = data[: len(data) - cut % (len(data) + 1)] if cut % 3 == 0 else data
    kind, whole, reusable = answer_of(data, [])
    again, pieced, _ = answer_of(data, cuts)
    assert (kind == "") == (again == "")
    assert whole == pieced
    assert not (reusable and extra)


@given(data=st.binary(max_size=200), cuts=st.lists(st.integers(0, 200), max_size=4))
@example(data=b"HTTP/1.1 200 OK\r\ncontent-length: 18446744073709551616\r\n\r\n", cuts=[])
@example(data=b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n", cuts=[])
def test_no_answer_raises_what_nobody_expects(data: bytes, cuts: list[int]) -> None:
    kind, _, reusable = answer_of(data, cuts)
    assert kind in {"", "BadAnswerError", "ConnectionResetError", "ExchangeError"}
    assert not reusable or data


def test_a_body_counts_what_it_unpacks() -> None:
    body = Body(200, {"content-encoding": "identity"}, 10)
    assert body.feed(b"12345") == b"12345"
    assert body.finish() == b""


def test_headers_that_were_looked_at_late_hide_what_is_secret() -> None:
    head = b"HTTP/1.1 200 OK\r\nset-cookie: hush\r\nX-A:  1\r\nx-a: 2\r\ncontent-length: 0\r\n\r\n"
    found = quick_head(head)
    assert found is not None
    assert found.headers["x-a"] == "1, 2"
    assert len(found.headers) == 3
    assert "hush" not in repr(found.headers)
    assert pickle.loads(pickle.dumps(found.headers)) == {"x-a": "1, 2", "content-length": "0"}
