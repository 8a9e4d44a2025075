"""The text of a streamed answer, whatever its bytes are cut into."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from honcho import DecodeError
from honcho.utils.sse import SSEStreamParser, parse_sse_astream, parse_sse_chunk, parse_sse_stream

WHOLE = (
    'data: {"delta": {"content": "Grün"}, "done": false}\r\n\r\n'
    ": a comment\n"
    "data: no JSON\n\n"
    'data: {"delta": {"content": "er Tee"}}\n\n'
    'data: {"done": true, "evidence": {"reasoning_trace_id": "t"}}\n\n'
    'data: {"delta": {"content": "after the end"}}\n\n'
).encode()
TEXT = ["Grün", "er Tee"]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
async def test_bytes_may_be_cut_anywhere(size: int) -> None:
    chunks = [WHOLE[start : start + size] for start in range(0, len(WHOLE), size)]

    async def arriving() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    parser = SSEStreamParser()
    assert list(parse_sse_stream(chunks, parser=parser)) == TEXT
    assert parser.done
    assert parser.evidence is not None
    assert parser.evidence.reasoning_trace_id == "t"
    assert [text async for text in parse_sse_astream(arriving())] == TEXT


def test_one_chunk_is_a_whole_answer_unless_a_parser_is_given() -> None:
    assert list(parse_sse_chunk(WHOLE)) == TEXT
    parser = SSEStreamParser()
    begun = b'data: {"delta": {"content": "a"}}'
    assert list(parse_sse_chunk(begun, parser=parser)) == []
    assert list(parser.finalize()) == ["a"]
    assert (parser.done, parser.evidence) == (False, None)


def test_an_event_of_another_shape_is_refused() -> None:
    with pytest.raises(DecodeError, match="not an object"):
        list(parse_sse_chunk(b"data: [1]\n\n"))
