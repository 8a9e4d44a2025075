"""The clients, I/O and timeouts of the async engine on httpx."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from honcho.engines.httpx.exchange import no_socks, options
from honcho.engines.httpx.library import Library, library_of, own_library, refuse_after_fork
from honcho.engines.multipart import Multipart
from honcho.engines.protocol import ExchangeError, Kind, Verdict
from honcho.engines.wire.route import Route

if TYPE_CHECKING:
    import httpx


class AsyncClients:
    """The caller's client, or our own one per event loop: connections are bound to a loop."""

    def __init__(self, given: httpx.AsyncClient | None, route: Route) -> None:
        self.is_own: bool = given is None
        self.library: Library = library_of(given) or own_library()
        self._given: Any = given
        self._last: asyncio.AbstractEventLoop | None = None
        self._own: WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = WeakKeyDictionary()
        self._options: dict[str, Any] = {}
        if given is None:
            try:
                self._options = options(self.library, route)
                self.library.module.AsyncClient(**self._options)  # raises without a SOCKS package
            except ImportError as error:
                raise no_socks(error) from None

    def current(self) -> Any:
        """The client to send with in this event loop.

        Raises:
            ConfigurationError: It is the caller's, made before this process was forked.
            ExchangeError: It is the caller's, and its connections belong to a loop that has ended.
        """
        loop = asyncio.get_running_loop()
        if self._given is None:
            client = self._own.get(loop)
            if client is None:
                client = self._own[loop] = self.library.module.AsyncClient(**self._options)
            return client
        refuse_after_fork(self._given)
        if self._last is not None and self._last is not loop and self._last.is_closed():
            # A request on such a connection is sent, but its response never arrives.
            raise ExchangeError(
                "the event loop in which this async_http_client has connections is closed: "
                "make a client for each event loop, or leave async_http_client out",
                Kind.CONNECTION,
                Verdict.NOT_SENT,
            )
        self._last = loop
        return self._given

    async def aclose(self) -> None:
        """Close our own client of this event loop; a caller's stays open."""
        client = self._own.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    def abort(self) -> None:
        """Drop our own clients, from a finalizer: httpx cannot close them without waiting."""
        self._own.clear()


async def async_pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    """The raw pieces of a body; a body that a mock or hook has already read is one piece."""
    if response.is_stream_consumed:
        yield response.content
        return
    async for piece in response.aiter_raw():
        yield piece


async def async_uploaded(multipart: Multipart) -> AsyncIterator[bytes]:
    """The pieces of an upload; files are read in a thread."""
    pieces = iter(multipart)
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece


def async_limited(seconds: float | None) -> AbstractAsyncContextManager[Any]:
    """A time limit for the block."""
    return asyncio.timeout(seconds)


_closing: set[asyncio.Task[None]] = set()


def async_abandon(response: httpx.Response) -> Callable[[], None]:
    """A function that finalizers call to release the connection: the event loop does it later."""
    loop = asyncio.get_running_loop()

    def release() -> None:
        if not response.is_closed and loop.is_running():
            loop.call_soon_threadsafe(_close_later, loop, response)

    return release


def _close_later(loop: asyncio.AbstractEventLoop, response: httpx.Response) -> None:
    task = loop.create_task(response.aclose())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
