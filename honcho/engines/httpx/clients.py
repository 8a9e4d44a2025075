"""The clients, I/O and timeouts of the blocking engine on httpx."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from honcho.engines.httpx.exchange import no_socks, options
from honcho.engines.httpx.library import Library, library_of, own_library, refuse_after_fork
from honcho.engines.multipart import Multipart
from honcho.engines.wire.route import Route

if TYPE_CHECKING:
    import httpx


class Clients:
    """The caller's client, or our own."""

    def __init__(self, given: httpx.Client | None, route: Route) -> None:
        self.is_own: bool = given is None
        self.library: Library = library_of(given) or own_library()
        try:
            own = {} if given is not None else options(self.library, route)
            self._client: Any = given or self.library.module.Client(**own)
        except ImportError as error:
            raise no_socks(error) from None

    def current(self) -> Any:
        """The client to send with.

        Raises:
            ConfigurationError: It is the caller's, made before this process was forked.
        """
        if not self.is_own:
            refuse_after_fork(self._client)
        return self._client

    def close(self) -> None:
        """Close our own client; a caller's stays open."""
        if self.is_own:
            self._client.close()

    def abort(self) -> None:
        """The same, from a finalizer."""
        self.close()


def pieces(response: httpx.Response) -> Iterator[bytes]:
    """The raw pieces of a body; a body that a mock or hook has already read is one piece."""
    return iter([response.content]) if response.is_stream_consumed else response.iter_raw()


def uploaded(multipart: Multipart) -> Iterator[bytes]:
    """The pieces of an upload."""
    return iter(multipart)


def limited(seconds: float | None) -> AbstractContextManager[None]:
    """Sets no limit: the blocking half has only the library's own timeouts."""
    return nullcontext()


def abandon(response: httpx.Response) -> Callable[[], None]:
    """A function that finalizers call to release the connection."""
    return response.close
