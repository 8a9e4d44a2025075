# Derived from honcho/aio/dialectic_stream.py by scripts/blocking.py; do not edit.
"""A streamed answer, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from honcho.answers.chat import FinalResponse, Transcript, final_response
from honcho.blocking.transport.events import Loop
from honcho.errors import DecodeError, StreamInterruptedError
from honcho.transport.stream_events import StreamUnreadableError

if TYPE_CHECKING:
    from honcho.blocking.transport.events import EventStream
    from honcho_api.v3 import Evidence


class DialecticStream:
    """The text of a streamed answer: iterate it, or use it as a context manager.

    A complete answer can be iterated again. The connection is released at the end of the answer,
    on an error, when a loop over it or the context is left, and by :meth:`close`.
    """

    def __init__(self, events: EventStream) -> None:
        self._events = events
        self._transcript = Transcript()
        self._is_left = False

    @property
    def is_complete(self) -> bool:
        """Whether the server has sent the end of the answer."""
        return self._transcript.is_complete

    @property
    def evidence(self) -> Evidence | None:
        """What the answer rests on, known once it is complete; ``None`` if the server sent none."""
        return self._transcript.evidence

    def final_response(self) -> FinalResponse:
        """The complete answer. It is read to its end, unless the stream was left before.

        Where the result can be waited for, that reads it; until then it has what came so far.

        Raises:
            StreamInterruptedError: The answer ended before the server said that it was done.

        Examples:
            >>> stream = mara.chat_stream("Who is vegetarian?")
            >>> final = stream.final_response()
            >>> "vegetarian" in final.content
            True
        """
        return final_response(self._read_on, self._transcript)

    def get_final_response(self) -> dict[str, str]:
        """The text so far as ``{"content": ...}``; :meth:`final_response` tells more.

        Examples:
            >>> stream = mara.chat_stream("Who is vegetarian?")
            >>> stream.get_final_response()
            {'content': ''}
            >>> stream.abort()
        """
        return {"content": self._transcript.text}

    def __iter__(self) -> Iterator[str]:
        return self._again() if self.is_complete else Loop(self)

    def _again(self) -> Iterator[str]:
        for piece in self._transcript.pieces:
            yield piece

    def _read_on(self) -> None:
        if not self._is_left:
            for _ in self:
                pass

    def __next__(self) -> str:
        while not self._transcript.is_complete:
            try:
                event = self._events.__next__()
            except StopIteration:
                self.close()
                if self._events.is_complete:
                    self._transcript.is_complete = True
                    raise
                raise StreamInterruptedError(
                    "the answer ended before the server said that it was done",
                    partial=self._transcript.text,
                    request_id=self._events.request_id,
                ) from None
            except StreamInterruptedError as error:
                self._is_left = True
                error.partial = self._transcript.text
                raise
            try:
                text = self._transcript.take(event)
            except DecodeError as error:
                self.close()
                raise StreamUnreadableError(
                    error.message,
                    partial=self._transcript.text,
                    request_id=self._events.request_id,
                    body=error.body,
                ) from error
            if text:
                return text
        self.close()
        raise StopIteration

    def close(self) -> None:
        """Release the connection; the rest of the answer is not read.

        Examples:
            >>> stream = mara.chat_stream("Who is vegetarian?")
            >>> stream.close()
        """
        self._is_left = True
        self._events.close()

    def abort(self) -> None:
        """Release the connection without waiting, as leaving a loop over the answer does.

        Examples:
            >>> stream = mara.chat_stream("Who is vegetarian?")
            >>> stream.abort()
        """
        self._is_left = True
        self._events.abort()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
