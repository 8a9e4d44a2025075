"""Answers to questions, without their I/O."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import define, field, frozen

from honcho.answers.response_format import ResponseFormat, read_reply
from honcho.errors import DecodeError
from honcho_api import v3
from honcho_api.display import brief

if TYPE_CHECKING:
    from honcho_api.v3 import Evidence

C = TypeVar("C")


@frozen
class ChatResponse(Generic[C]):
    """An answer together with its evidence.

    Attributes:
        content: The answer, in the form that was asked for; ``None`` when there is none.
        evidence: The sources of the answer; ``None`` if the server does not send them.
    """

    content: C | None = field(repr=brief)
    evidence: Evidence | None = None


@frozen
class FinalResponse:
    """The complete text of a streamed answer.

    Attributes:
        content: The whole text.
        raw: The JSON object that the answer would have been without streaming.
    """

    content: str = field(repr=brief)
    raw: dict[str, Any] = field(repr=brief)


@define
class Transcript:
    """Collects the events of a streamed answer."""

    pieces: list[str] = field(factory=list[str])
    is_complete: bool = False
    ending: dict[str, Any] = field(factory=dict[str, Any])

    def take(self, event: Any) -> str:
        """The text of one event; empty for an event without text, such as the last one.

        Raises:
            DecodeError: Not an event of a streamed answer.
        """
        if event.__class__ is not dict:  # not type(): checkers would take its values for unknown
            raise DecodeError("a streamed event is not an object", body=event)
        if event.get("done") is True:
            self.is_complete = True
            self.ending = {name: event[name] for name in event if name not in {"done", "delta"}}
        delta: Any = event.get("delta")
        text: Any = delta.get("content") if delta.__class__ is dict else delta
        text = "" if text is None else text
        if not isinstance(text, str):
            raise DecodeError("$.delta.content of a streamed event is not a string", body=event)
        if text:
            self.pieces.append(text)
        return text

    @property
    def text(self) -> str:
        """The text received so far."""
        return "".join(self.pieces)

    @property
    def evidence(self) -> Evidence | None:
        """The evidence of the answer, known once it is complete."""
        raw = self.ending.get("evidence")
        try:
            return None if raw is None else v3.Evidence.from_dict(raw)
        except ValueError as error:
            raise DecodeError(f"the evidence of the answer: {error}", body=raw) from error

    def final(self) -> FinalResponse:
        """The answer as it would have been without streaming."""
        return FinalResponse(self.text, {"content": self.text, **self.ending})


def chat_reader(
    response_format: ResponseFormat | None, include_evidence: bool
) -> Callable[[Any], Any]:
    """A reader of whole answers."""

    def read(data: Any) -> Any:
        answer = v3.DialecticResponse.from_dict(data)
        content = read_reply(response_format, answer.content or None)
        return ChatResponse(content, answer.evidence) if include_evidence else content

    return read


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
