"""The complete text of a streamed answer, for each half."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any

from attrs import field, frozen

from honcho.answers.chat import FinalResponse, Transcript

__all__ = ["AsyncFinalResponse", "FinalResponse", "async_final_response", "final_response"]


@frozen(eq=False)
class AsyncFinalResponse(FinalResponse):
    """The text received so far; awaiting it reads the answer to its end first."""

    _read: Callable[[], Awaitable[object]] = field(repr=False)
    _transcript: Transcript = field(repr=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FinalResponse):
            return NotImplemented
        return (self.content, self.raw) == (other.content, other.raw)

    def __await__(self) -> Generator[Any, Any, FinalResponse]:
        yield from self._read().__await__()
        return self._transcript.final()


def async_final_response(
    read: Callable[[], Awaitable[object]], transcript: Transcript
) -> AsyncFinalResponse:
    """The answer received so far, and the whole of it when it is awaited."""
    now = transcript.final()
    return AsyncFinalResponse(now.content, now.raw, read, transcript)


def final_response(read: Callable[[], object], transcript: Transcript) -> FinalResponse:
    """The whole answer."""
    read()
    return transcript.final()
