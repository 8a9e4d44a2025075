"""Input and output as data: what a protocol wants done next, for a blocking or an async driver.

The protocols of this package (HTTP/1.1, TLS, proxy tunnels) are generators: they yield what they
want and are sent what came of it. Bytes are to be sent; the rest is below. So each protocol exists
once, and only the connections know what waiting means.
"""

from __future__ import annotations

import enum
from collections.abc import Generator, Iterator
from typing import Any, Final, NamedTuple, Protocol, TypeVar

T = TypeVar("T")


class Want(enum.Enum):
    """What is not sending."""

    RECEIVE = "receive"
    """Bytes, as soon as there are any; none when the other side has closed."""
    POLL = "poll"
    """Whether there is something to receive, without waiting for it."""


RECEIVE: Final = Want.RECEIVE
POLL: Final = Want.POLL


class Offer(NamedTuple):
    """Bytes to send for as long as nothing arrives; answered by how many were sent."""

    data: bytes | memoryview


class Pull(NamedTuple):
    """The next piece of a body that is read from a file; ``None`` after the last."""

    pieces: Iterator[bytes]


class Secret(bytes):
    """Bytes that may hold the API key: they do not show in tracebacks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"

    __str__ = __repr__


Step = bytes | Want | Offer | Pull
Steps = Generator[Step, Any, T]


class Channel(Protocol):
    """A way to the other side."""

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is held back that has arrived."""
        ...

    @property
    def is_flushed(self) -> bool:
        """Whether nothing is held back that has been offered."""
        ...

    def send(self, data: bytes) -> Steps[None]:
        """Send all of it."""
        ...

    def offer(self, data: memoryview) -> Steps[int]:
        """Send what can be sent before something arrives; how many bytes were taken."""
        ...

    def receive(self) -> Steps[bytes]:
        """Some bytes; none when the other side has closed."""
        ...

    def poll(self) -> Steps[bool]:
        """Whether there is something to receive, or the other side has closed."""
        ...


class Plain:
    """Straight to the socket."""

    __slots__ = ()

    is_quiet = True
    is_flushed = True

    def send(self, data: bytes) -> Steps[None]:
        """Send all of it."""
        yield data

    def offer(self, data: memoryview) -> Steps[int]:
        """Send what can be sent before something arrives; how many bytes were taken."""
        count: int = yield Offer(data)
        return count

    def receive(self) -> Steps[bytes]:
        """Some bytes; none when the other side has closed."""
        data: bytes = yield RECEIVE
        return data

    def poll(self) -> Steps[bool]:
        """Whether there is something to receive."""
        readable: bool = yield POLL
        return readable
