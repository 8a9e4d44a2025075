"""What of the memory fits into a turn, so that the cut moves as rarely as can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from honcho.agents.turn import Said

Count = Callable[[str], int]
KEPT_AFTER_CUT = 0.7
"""How much of its room the history fills after a cut. Cutting more than is needed keeps the first
message the same for many turns, and with it what the provider of the model has cached."""


@frozen
class Room:
    """Tokens for each part of a turn. What one part leaves over, no other takes."""

    known: int
    summary: int
    recalled: int
    history: int


def share(budget: int) -> Room:
    """How a budget is divided: four tenths for what was said, two for each of the others."""
    fifth = max(0, budget) // 5
    return Room(known=fifth, summary=fifth, recalled=fifth, history=max(0, budget) - 3 * fifth)


def first_that_fit(texts: Sequence[str], room: int, count: Count) -> list[str]:
    """The texts from the first on that fit together."""
    fitting: list[str] = []
    for text in texts:
        room -= count(text)
        if room < 0:
            break
        fitting.append(text)
    return fitting


def best_that_fit(texts: Sequence[str], room: int, count: Count) -> list[str]:
    """The texts that fit, the earlier ones first; one that is too long is left out."""
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
    """The newest messages that fit: from where the last turn began, while that fits.

    Args:
        messages: The conversation, oldest first.
        room: Tokens that they may have.
        count: Counts them.
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
