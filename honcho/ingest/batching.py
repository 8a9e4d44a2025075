"""From a sequence of messages to batches: always the same ones for the same sequence.

That the batches depend on nothing else, neither on time nor on how many are under way, is what
makes it possible to find one again after a crash.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from honcho.arguments.validation import MAX_BATCH
from honcho_api.v3 import MessageCreate

MAX_AGE = 20_000
"""After how many more messages a batch goes out, however few it holds."""
MAX_CHARACTERS = 16 * 2**20
"""How many characters may wait in unfinished batches, all sessions together."""


@frozen
class Batch:
    """Messages of one session that are written by one request.

    Attributes:
        number: Its place among all batches of a run, from 0.
        session: The id of the session.
        messages: 1-100 messages, in order.
    """

    number: int
    session: str
    messages: list[MessageCreate]

    @property
    def characters(self) -> int:
        """The length of all contents together."""
        return sum(len(message.content) for message in self.messages)


@define
class Batcher:
    """Collects the messages of each session, 100 at a time.

    No batch waits for ever: it goes out unfinished when ``max_age`` messages came after its first,
    and the oldest ones do when too many characters wait. So what waits is bounded, however many
    sessions there are.
    """

    max_age: int = MAX_AGE
    max_characters: int = MAX_CHARACTERS
    _open: dict[str, list[MessageCreate]] = field(factory=dict, init=False)
    """By session; the one that was begun first stands first."""
    _begun: dict[str, int] = field(factory=dict, init=False)
    _seen: int = field(default=0, init=False)
    _characters: int = field(default=0, init=False)
    _next: int = field(default=0, init=False)

    def add(self, session: str, message: MessageCreate) -> list[Batch]:
        """Take one message; the batches that are to go out now, usually none."""
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
        """The unfinished batches, once there are no more messages."""
        while self._open:
            yield self._take(next(iter(self._open)))

    def _take(self, session: str) -> Batch:
        batch = Batch(self._next, session, self._open.pop(session))
        del self._begun[session]
        self._characters -= batch.characters
        self._next += 1
        return batch
