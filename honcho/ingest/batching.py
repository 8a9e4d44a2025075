"""Divides a sequence of messages into batches, always the same ones for the same sequence.

The batches do not depend on time, or on how many are being sent. So a run after a crash makes
the same batches, and can check whether they were written.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from honcho.arguments.validation import MAX_BATCH
from honcho_api.v3 import MessageCreate

MAX_AGE = 20_000
"""A batch is sent, even if not full, after this many later messages."""
MAX_CHARACTERS = 16 * 2**20
"""The most characters in unfinished batches of all sessions."""


@frozen
class Batch:
    """Messages of one session that are written by one request.

    Attributes:
        number: Its index among all batches of a run, from 0.
        session: The id of the session.
        messages: 1-100 messages, in order.
    """

    number: int
    session: str
    messages: list[MessageCreate]

    @property
    def characters(self) -> int:
        """The total length of the contents."""
        return sum(len(message.content) for message in self.messages)


@define
class Batcher:
    """Collects the messages of each session, 100 at a time.

    An unfinished batch is sent when ``max_age`` messages have followed its first one, and the
    oldest batches when they hold too many characters in all. So memory is bounded for any number
    of sessions.
    """

    max_age: int = MAX_AGE
    max_characters: int = MAX_CHARACTERS
    _open: dict[str, list[MessageCreate]] = field(factory=dict, init=False)
    """By session, oldest first."""
    _begun: dict[str, int] = field(factory=dict, init=False)
    _seen: int = field(default=0, init=False)
    _characters: int = field(default=0, init=False)
    _next: int = field(default=0, init=False)

    def add(self, session: str, message: MessageCreate) -> list[Batch]:
        """Add a message; returns the batches to send now, usually none."""
        waiting = self._open.get(session)
        if waiting is None:
            waiting = self._open[session] = []
            self._begun[session] = self._seen
        waiting.append(message)
        self._seen += 1
        self._characters += len(message.content)
        found = [self._take(session)] if len(waiting) == MAX_BATCH else []
        while self._open:
            oldest = next(iter(self._open))
            is_old = self._seen - self._begun[oldest] >= self.max_age
            if not is_old and self._characters <= self.max_characters:
                break
            found.append(self._take(oldest))
        return found

    def rest(self) -> Iterator[Batch]:
        """The unfinished batches, after the last message."""
        while self._open:
            yield self._take(next(iter(self._open)))

    def _take(self, session: str) -> Batch:
        batch = Batch(self._next, session, self._open.pop(session))
        del self._begun[session]
        self._characters -= batch.characters
        self._next += 1
        return batch
