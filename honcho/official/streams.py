"""Reading the text of a streamed answer from its bytes, as the official SDK's helpers do."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING

from honcho.answers.chat import Transcript
from honcho.transport.sse import Decoder, ServerEvent

if TYPE_CHECKING:
    from honcho_api.v3 import Evidence

__all__ = ["SSEStreamParser", "parse_sse_astream", "parse_sse_chunk", "parse_sse_stream"]

_LONGEST = 2**20


class SSEStreamParser:
    """Parses the bytes of one streamed answer, in chunks of any size, and returns its text.

    Raises:
        DecodeError: From :meth:`feed` and :meth:`finalize`: not a streamed answer.
    """

    def __init__(self) -> None:
        self._decoder = Decoder(_LONGEST)
        self._transcript = Transcript()

    @property
    def done(self) -> bool:
        """Whether the answer is complete."""
        return self._transcript.is_complete

    @property
    def evidence(self) -> Evidence | None:
        """The evidence of the answer, known once it is complete."""
        return self._transcript.evidence

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The pieces of text that these bytes complete."""
        if not self.done:
            yield from self._texts(self._decoder.feed(chunk))

    def finalize(self) -> Iterator[str]:
        """The text of the unfinished last event, once there are no more bytes."""
        event = None if self.done else self._decoder.rest()
        yield from self._texts([] if event is None else [event])

    def _texts(self, events: Iterable[ServerEvent]) -> Iterator[str]:
        for event in events:
            try:
                data = json.loads(event.data)
            except ValueError:
                continue  # a line that is not JSON is skipped, as in that SDK
            text = self._transcript.take(data)
            if text:
                yield text
            if self.done:
                return


def parse_sse_chunk(chunk: bytes, *, parser: SSEStreamParser | None = None) -> Iterator[str]:
    """The text in some bytes; without a parser they are a whole answer."""
    whole = SSEStreamParser() if parser is None else parser
    yield from whole.feed(chunk)
    if parser is None:
        yield from whole.finalize()


def parse_sse_stream(
    chunks: Iterable[bytes], *, parser: SSEStreamParser | None = None
) -> Iterator[str]:
    """The text of an answer whose bytes come piece by piece."""
    parser = parser or SSEStreamParser()
    for chunk in chunks:
        yield from parser.feed(chunk)
        if parser.done:
            return
    yield from parser.finalize()


async def parse_sse_astream(
    chunks: AsyncIterable[bytes], *, parser: SSEStreamParser | None = None
) -> AsyncIterator[str]:
    """The text of an answer whose bytes come piece by piece, asynchronously."""
    parser = parser or SSEStreamParser()
    async for chunk in chunks:
        for text in parser.feed(chunk):
            yield text
        if parser.done:
            return
    for text in parser.finalize():
        yield text
