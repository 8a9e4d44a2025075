"""The events of a streamed answer, as they arrive."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from honcho.engines.protocol import AsyncWireStream, ExchangeError
from honcho.settings.headers import request_id_of
from honcho.transport.call import Call
from honcho.transport.stream_events import EventReader

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class AsyncEventStream(AsyncIterator[dict[str, Any]]):
    """Iterates over the JSON objects of a streamed response.

    The connection is released as soon as the server has sent the end, an error was raised,
    a loop over the stream was left (``break``, an exception, cancellation), :meth:`aclose` was
    called, or the stream was dropped.

    Attributes:
        status: HTTP status, always 2xx.
        headers: The answer's headers by lower-case name.
        request_id: The server's id of the exchange.
    """

    def __init__(self, call: Call, stream: AsyncWireStream, first: bytes) -> None:
        self.status: int = stream.status
        self.headers: Mapping[str, str] = stream.headers
        self.request_id: str | None = request_id_of(stream.headers)
        self._call = call
        self._stream: AsyncWireStream | None = stream
        longest = call.config.max_response_bytes
        self._reader = EventReader(call.request.operation, self.request_id, longest)
        self._first = first

    @property
    def is_complete(self) -> bool:
        """Whether the server has sent the end of the stream."""
        return self._reader.complete

    async def __anext__(self) -> dict[str, Any]:
        """The next event.

        Raises:
            StreamInterruptedError: The stream broke, had no data for longer than the timeout, or
                ended without ``done``; it is a ``ServerError`` as well where the server reported a
                failure, and a ``DecodeError`` where the data received is not an event.
        """
        reader = self._reader
        while not reader.pending:
            if reader.over and reader.complete:
                await self._finish()
            elif reader.over:
                await self.aclose()
            if (failure := reader.failure) is not None:
                reader.failure = None
                self._call.redact(failure)
                raise failure
            if self._stream is None:
                raise StopAsyncIteration
            try:
                piece, self._first = self._first or await self._stream.read(), b""
                if piece:
                    reader.feed(piece)
                else:
                    reader.ended("the stream ended before the server said that it was done")
            except ExchangeError as broken:
                reader.ended(str(broken), self._call.error_of(broken))
            except BaseException:
                await self.aclose()
                raise
        return reader.pending.popleft()

    def __aiter__(self) -> AsyncIterator[dict[str, Any]]:
        return AsyncLoop(self)

    async def _finish(self) -> None:
        """All events have arrived; the connection is reusable once the body has ended, too."""
        stream, self._stream = self._stream, None
        if stream is not None:
            await stream.finish()

    async def aclose(self) -> None:
        """Release the connection; a second call does nothing."""
        stream, self._stream = self._stream, None
        if stream is not None:
            await stream.aclose()

    def abort(self) -> None:
        """Release the connection at once; callable from anywhere."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        self.abort()


class AsyncAbortable(Protocol[T_co]):
    """An iterator that holds a connection."""

    async def __anext__(self) -> T_co: ...

    def abort(self) -> None:
        """Release the connection at once."""
        ...


class AsyncLoop(AsyncIterator[T]):
    """One loop over a stream: leaving it drops this object, and that releases the connection."""

    def __init__(self, source: AsyncAbortable[T]) -> None:
        self._source = source

    async def __anext__(self) -> T:
        return await self._source.__anext__()

    def __aiter__(self) -> Self:
        return self

    def __del__(self) -> None:
        self._source.abort()
