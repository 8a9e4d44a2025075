"""I/O as data: the steps that a protocol asks its blocking or async driver to perform.

The protocols of this package (HTTP/1.1, TLS, proxy tunnels) are generators: they yield I/O
steps and are sent their results. Yielded bytes are to be sent; the other steps are below. So each
protocol is written once, and only the connections are blocking or async.
"""

from __future__ import annotations

import enum
from collections.abc import Generator, Iterator
from typing import Any, Final, NamedTuple, Protocol, TypeVar

T = TypeVar("T")


class Want(enum.Enum):
    """The steps other than sending."""

    RECEIVE = "receive"
    """Receive bytes, waiting for some; empty if the peer has closed."""
    POLL = "poll"
    """Whether there is data to receive, without waiting for it."""


RECEIVE: Final = Want.RECEIVE
POLL: Final = Want.POLL


class Offer(NamedTuple):
    """Send bytes until data arrives; the result is how many were sent."""

    data: bytes | memoryview


class Pull(NamedTuple):
    """Read the next piece of a body from a file; ``None`` after the last."""

    pieces: Iterator[bytes]


class Secret(bytes):
    """Bytes that may hold the API key; their ``repr`` hides them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"

    __str__ = __repr__


Step = bytes | Want | Offer | Pull
Steps = Generator[Step, Any, T]


class Channel(Protocol):
    """Sends and receives bytes, over a socket or another channel."""

    @property
    def is_quiet(self) -> bool:
        """Whether no received data is buffered."""
        ...

    @property
    def is_flushed(self) -> bool:
        """Whether no data to send is buffered."""
        ...

    def send(self, data: bytes) -> Steps[None]:
        """Send all of it."""
        ...

    def offer(self, data: memoryview) -> Steps[int]:
        """Send until data arrives; how many bytes were accepted."""
        ...

    def receive(self) -> Steps[bytes]:
        """Received bytes; empty if the peer has closed."""
        ...

    def poll(self) -> Steps[bool]:
        """Whether there is data to receive, or the peer has closed."""
        ...


class Plain:
    """A channel directly on the socket."""

    __slots__ = ()

    is_quiet = True
    is_flushed = True

    def send(self, data: bytes) -> Steps[None]:
        """Send all of it."""
        yield data

    def offer(self, data: memoryview) -> Steps[int]:
        """Send until data arrives; how many bytes were accepted."""
        count: int = yield Offer(data)
        return count

    def receive(self) -> Steps[bytes]:
        """Received bytes; empty if the peer has closed."""
        data: bytes = yield RECEIVE
        return data

    def poll(self) -> Steps[bool]:
        """Whether there is data to receive."""
        readable: bool = yield POLL
        return readable
