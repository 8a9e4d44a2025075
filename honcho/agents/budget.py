"""Selects the parts of the memory that fit into a turn, so that the selection rarely changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from honcho.agents.turn import Said

Count = Callable[[str], int]
KEPT_AFTER_CUT = 0.7
"""The share of its budget that the history fills after a cut. Cutting more than necessary keeps the
first message the same for many turns, so that the model provider's prompt cache stays valid."""


@frozen
class Room:
    """Tokens for each part of a turn. Unused tokens of one part are not given to another."""

    known: int
    summary: int
    recalled: int
    history: int


def share(budget: int) -> Room:
    """Divide a budget: 40% for the conversation, 20% for each of the other parts."""
    fifth = max(0, budget) // 5
    return Room(known=fifth, summary=fifth, recalled=fifth, history=max(0, budget) - 3 * fifth)


def first_that_fit(texts: Sequence[str], room: int, count: Count) -> list[str]:
    """The longest run of texts, from the first one, that fits."""
    fitting: list[str] = []
    for text in texts:
        room -= count(text)
        if room < 0:
            break
        fitting.append(text)
    return fitting


def best_that_fit(texts: Sequence[str], room: int, count: Count) -> list[str]:
    """The texts that fit, in order of priority; one that is too long is skipped."""
    fitting: list[str] = []
    for text in texts:
        size = count(text)
        if size <= room:
            room -= size
            fitting.append(text)
    return fitting


def last_messages(
    messages: Sequence[Said], room: int, count: Count, *, start: Said | None
) -> Sequence[Said]:
    """The newest messages that fit: from the same first message as in the last turn, if possible.

    Args:
        messages: The conversation, oldest first.
        room: Tokens for all of them.
        count: Counts the tokens of a text.
        start: The first message of the last turn's history.
    """
    if start in messages:
        messages = messages[messages.index(start) :]
    sizes = [count(said.content) for said in messages]
    if sum(sizes) <= room:
        return messages
    left = int(room * KEPT_AFTER_CUT)
    first = len(messages)
    while first and sizes[first - 1] <= left:
        first -= 1
        left -= sizes[first]
    return messages[first:]
