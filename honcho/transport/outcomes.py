"""What a call does next, and what it is told to find that out. Plain data for both halves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError
from honcho.errors import HonchoError

T = TypeVar("T")


class AnyAnswer(Protocol):
    """An answer, whole or about to be streamed."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class Opened(NamedTuple, Generic[T]):
    """A stream that has begun, with its first bytes."""

    status: int
    headers: Mapping[str, str]
    stream: T
    first: bytes


Answer: TypeAlias = "WireResponse | Opened[Any]"


# ------------------------------------------------------------------ what follows


class Done(NamedTuple):
    """The call has succeeded.

    Attributes:
        value: The answer, or a :class:`Found`; ``None`` for a deletion that an earlier attempt
            did.
    """

    value: Answer | Found | None


class Raise(NamedTuple):
    """The call has failed for good."""

    error: HonchoError


class Retry(NamedTuple):
    """Make another attempt.

    Attributes:
        error: What the last attempt would have raised; ``None`` where the next one follows at
            once, because the key was renewed or the write is known not to have happened.
        delay: Seconds to wait before.
    """

    error: HonchoError | None = None
    delay: float = 0.0


class Reconcile(NamedTuple):
    """Ask the server whether the write has happened.

    Attributes:
        error: What the last attempt would have raised.
        delay: Seconds to wait before; ``None`` where no attempt is left after the question.
    """

    error: HonchoError
    delay: float | None


Step = Done | Raise | Retry | Reconcile


# ------------------------------------------------------------------ what came of it


class Found(NamedTuple):
    """The write has happened, and this is what it made."""

    value: Any


class NotFound(NamedTuple):
    """The write has not happened."""

    asked: Reconcile


class NotKnown(NamedTuple):
    """Whether the write has happened could not be found out."""

    asked: Reconcile
    reason: HonchoError


Outcome = WireResponse | Opened[Any] | ExchangeError | Found | NotFound | NotKnown
