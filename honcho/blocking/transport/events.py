# Derived from honcho/aio/transport/events.py by scripts/blocking.py; do not edit.
"""The events of a streamed answer, as they arrive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from honcho.engines.protocol import ExchangeError, WireStream
from honcho.settings.headers import request_id_of
from honcho.transport.call import Call
from honcho.transport.stream_events import EventReader

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class EventStream(Iterator[dict[str, Any]]):
    """Iterates over the JSON objects of a streamed response.

    The connection is released as soon as the server has sent the end, an error was raised,
    a loop over the stream was left (``break``, an exception, cancellation), :meth:`close` was
    called, or the stream was dropped.

    Attributes:
        status: HTTP status, always 2xx.
        headers: The answer's headers by lower-case name.
        request_id: The server's id of the exchange.
    """

    def __init__(self, call: Call, stream: WireStream, first: bytes) -> None:
        self.status: int = stream.status
        self.headers: Mapping[str, str] = stream.headers
        self.request_id: str | None = request_id_of(stream.headers)
        self._call = call
        self._stream: WireStream | None = stream
        longest = call.config.max_response_bytes
        self._reader = EventReader(call.request.operation, self.request_id, longest)
        self._first = first

    @property
    def is_complete(self) -> bool:
        """Whether the server has sent the end of the stream."""
        return self._reader.complete

    def __next__(self) -> dict[str, Any]:
        """The next event.

        Raises:
            StreamInterruptedError: The stream broke, had no data for longer than the timeout, or
                ended without ``done``; it is a ``ServerError`` as well where the server reported a
                failure, and a ``DecodeError`` where the data received is not an event.
        """
        reader = self._reader
        while not reader.pending:
            if reader.over and reader.complete:
                self._finish()
            elif reader.over:
                self.close()
            if (failure := reader.failure) is not None:
                reader.failure = None
                self._call.redact(failure)
                raise failure
            if self._stream is None:
                raise StopIteration
            try:
                piece, self._first = self._first or self._stream.read(), b""
                if piece:
                    reader.feed(piece)
                else:
                    reader.ended("the stream ended before the server said that it was done")
            except ExchangeError as broken:
                reader.ended(str(broken), self._call.error_of(broken))
            except BaseException:
                self.close()
                raise
        return reader.pending.popleft()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return Loop(self)

    def _finish(self) -> None:
        """All events have arrived; the connection is reusable once the body has ended, too."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.finish()

    def close(self) -> None:
        """Release the connection; a second call does nothing."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def abort(self) -> None:
        """Release the connection at once; callable from anywhere."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.abort()


class Abortable(Protocol[T_co]):
    """An iterator that holds a connection."""

    def __next__(self) -> T_co: ...

    def abort(self) -> None:
        """Release the connection at once."""
        ...


class Loop(Iterator[T]):
    """One loop over a stream: leaving it drops this object, and that releases the connection."""

    def __init__(self, source: Abortable[T]) -> None:
        self._source = source

    def __next__(self) -> T:
        return self._source.__next__()

    def __iter__(self) -> Self:
        return self

    def __del__(self) -> None:
        self._source.abort()
