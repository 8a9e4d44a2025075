"""The user's functions that the embedded server calls in place of a language model.

Four callables, each optional, each plain or async: an embedder, a deriver, a summarizer and a
responder. The server handles their exceptions as the real one handles failures of a model
provider.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from threading import Lock
from typing import Any, Literal

from attrs import frozen

from honcho.concurrency.forks import abandon, renew_after_fork
from honcho.errors import ConfigurationError
from honcho_api.v3 import Conclusion, Message

Level = Literal["explicit", "deductive", "inductive", "contradiction"]
ReasoningLevel = Literal["minimal", "low", "medium", "high", "max"]
SummaryKind = Literal["short", "long"]


@frozen
class Fact:
    """A fact that a deriver found in a message. A plain text is an explicit fact.

    ``premises`` are shown below a deductive fact, as the sources of an inductive one, or as the
    statements that contradict each other; ``pattern`` and ``confidence`` belong to inductive facts.
    """

    content: str
    level: Level = "explicit"
    premises: tuple[str, ...] = ()
    pattern: str | None = None
    confidence: str | None = None


@frozen
class DeriverContext:
    """A message to derive facts from, once; each fact is stored for all observers."""

    message: Message
    observed: str
    """The author of the message, whom the facts are about."""
    observers: tuple[str, ...]
    """The peers that learn the facts: the author unless unobserved, then observing members."""
    custom_instructions: str | None = None
    """``reasoning.custom_instructions`` of the session or workspace."""


@frozen
class SummaryContext:
    """A part of a session to summarize, up to and including the last of ``messages``."""

    kind: SummaryKind
    workspace_id: str
    session_id: str
    messages: tuple[Message, ...]
    """The messages since the previous summary of this kind, in order."""
    previous: str | None = None
    """The previous summary of this kind."""
    custom_instructions: str | None = None
    """The custom instructions for ``summary`` in the configuration, or the general ones."""


@frozen
class Summary:
    """A summary with its size in tokens; for a plain text the server counts them."""

    content: str
    token_count: int


@frozen
class ChatContext:
    """The retrieved context for a question."""

    workspace_id: str
    peer: str
    """The peer that is asked (the observer); a scope is named ``scope.<name>``. Empty, as
    ``target`` is, where a whole workspace is asked about."""
    target: str
    """The peer that the question is about; without a target the same as ``peer``."""
    session_id: str | None
    messages: tuple[Message, ...]
    """Messages near to the question, best first."""
    conclusions: tuple[Conclusion, ...]
    """Conclusions of ``peer`` about ``target``, nearest first."""
    representation: str
    """The same conclusions as Markdown."""
    peer_card: tuple[str, ...]
    session_ids: tuple[str, ...] | None = None
    """The sessions that the answer is restricted to."""


@frozen
class ChatOptions:
    """Options for the answer."""

    reasoning_level: ReasoningLevel = "low"
    stream: bool = False
    response_format: dict[str, Any] | None = None
    """A JSON schema: the answer must be a JSON text that fits it."""
    custom_instructions: str | None = None
    """The custom instructions for ``dialectic`` in the configuration, or the general ones."""


Embedder = Callable[[str], Sequence[float] | Awaitable[Sequence[float]]]
"""Returns a text's vector, always of the same length; compared by cosine distance."""
Facts = Iterable[Fact | str]
Deriver = Callable[[DeriverContext], Facts | Awaitable[Facts]]
"""Returns the facts in a message."""
Summarizer = Callable[[SummaryContext], Summary | str | Awaitable[Summary | str]]
Answer = str | Iterator[str] | AsyncIterator[str] | None
Responder = Callable[[str, ChatContext, ChatOptions], Answer | Awaitable[Answer]]
"""Gets question, context and options; returns a text, its pieces, or None for no answer."""


@frozen
class Plugs:
    """The user's functions of one server; None for the server's own behaviour."""

    responder: Responder | None = None
    deriver: Deriver | None = None
    summarizer: Summarizer | None = None
    embedder: Embedder | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("responder", "deriver", "summarizer", "embedder"):
            plug = getattr(self, name)
            if plug is not None and not callable(plug):
                raise ConfigurationError(
                    f"{name} is a {type(plug).__name__}: it must be a function, or another callable"
                )


class Bridge:
    """Calls async functions of the user from threads without an event loop.

    They share one loop, since async clients belong to the loop of their first use. It runs in a
    thread that is started with the first call.
    """

    def __init__(self) -> None:
        self._begin()
        renew_after_fork(self)

    def _begin(self) -> None:
        self._guard, self._exits = Lock(), ExitStack()
        self._call: Callable[..., Any] | None = None

    def forked(self) -> None:
        """In a child process, where the loop's thread does not exist: reset."""
        abandon(self._exits)
        self._begin()

    def result(self, value: Any) -> Any:
        """The result of a user's function, awaited if necessary."""
        is_awaitable = isinstance(value, Awaitable)
        return self._run(lambda: value) if is_awaitable else value

    def pieces(self, stream: AsyncIterator[str]) -> Iterator[str]:
        """The items of an async iterator, one by one."""
        try:
            while (piece := self._run(lambda: anext(stream, None))) is not None:
                yield piece
        finally:
            if (close := getattr(stream, "aclose", None)) is not None:
                with suppress(RuntimeError):  # the loop has ended and closed the iterator
                    self._run(close)

    def close(self) -> None:
        """Stop the loop."""
        with self._guard:
            self._exits.close()

    def _run(self, call: Callable[[], Awaitable[Any]]) -> Any:
        """Call a function in the loop, and wait for what it returns."""
        from anyio.from_thread import start_blocking_portal

        async def run() -> Any:
            return await call()

        with self._guard:
            if self._call is None:
                portal = self._exits.enter_context(start_blocking_portal())
                self._exits.callback(portal.call, portal.stop, True)  # cancels running calls
                self._call = portal.call
        return self._call(run)
