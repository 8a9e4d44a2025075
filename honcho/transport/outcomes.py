"""The outcomes of attempts and the next steps of a call, as plain data for both halves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError
from honcho.errors import HonchoError

T = TypeVar("T")


class AnyAnswer(Protocol):
    """A response with its whole body, or one whose body is streamed."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class Opened(NamedTuple, Generic[T]):
    """A stream whose first bytes have arrived."""

    status: int
    headers: Mapping[str, str]
    stream: T
    first: bytes


Answer: TypeAlias = "WireResponse | Opened[Any]"


# ------------------------------------------------------------------ next steps


class Done(NamedTuple):
    """The call has succeeded.

    Attributes:
        value: The response, or a :class:`Found`; ``None`` for a deletion that an earlier
            attempt did.
    """

    value: Answer | Found | None


class Raise(NamedTuple):
    """The call has failed for good."""

    error: HonchoError


class Retry(NamedTuple):
    """Make another attempt.

    Attributes:
        error: The last attempt's error; ``None`` if the next one follows at once, because the
            key was renewed or the write is known not to have happened.
        delay: Seconds to wait first.
    """

    error: HonchoError | None = None
    delay: float = 0.0


class Reconcile(NamedTuple):
    """Ask the server whether the write has happened.

    Attributes:
        error: The last attempt's error.
        delay: Seconds to wait before the next attempt; ``None`` if none is left.
    """

    error: HonchoError
    delay: float | None


Step = Done | Raise | Retry | Reconcile


# ------------------------------------------------------------------ outcomes


class Found(NamedTuple):
    """The write has happened; holds what it created."""

    value: Any


class NotFound(NamedTuple):
    """The write has not happened."""

    asked: Reconcile


class NotKnown(NamedTuple):
    """It could not be determined whether the write has happened."""

    asked: Reconcile
    reason: HonchoError


Outcome = WireResponse | Opened[Any] | ExchangeError | Found | NotFound | NotKnown
