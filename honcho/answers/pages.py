"""Pages without their I/O: numbers, and the checks that keep a walk finite."""

from __future__ import annotations

from typing import Any, NamedTuple

from honcho.errors import DecodeError

MAX_PAGES_WITHOUT_PROGRESS = 1000
"""How many pages a walk goes without coming nearer to the end of a list that grows meanwhile."""


class PageNumbers(NamedTuple):
    """Where a page stands in its list, and the ids at its ends."""

    page: int
    size: int
    total: int
    pages: int
    ends: tuple[Any, Any] | None = None


def pages_title(numbers: PageNumbers) -> str:
    """Where a page stands, for people."""
    return f"Page {numbers.page} of {numbers.pages}, {numbers.total:,} in all"


def check_order(previous: PageNumbers, found: PageNumbers) -> None:
    """Refuse a page that is not the next one, so that no server can keep a walk going for ever.

    Raises:
        DecodeError: The server sent another page than the next, or the same items again.
    """
    if found.page != previous.page + 1:
        raise DecodeError(
            f"the server answered with page {found.page} where {previous.page + 1} was asked for"
        )
    if found.ends is not None and found.ends == previous.ends:
        raise DecodeError(
            f"the server repeats itself: pages {previous.page} and {found.page} have the same items"
        )


class Walk:
    """The pages of one walk, as far as it has come.

    Args:
        first: The page that has been read.
    """

    __slots__ = ("_nearest", "_without_progress", "last")

    def __init__(self, first: PageNumbers) -> None:
        self.last: PageNumbers = first
        self._nearest = first.pages - first.page
        """The smallest number of pages that were left so far."""
        self._without_progress = 0

    @property
    def has_next(self) -> bool:
        """Whether there is a page after the last one."""
        return self.last.page < self.last.pages

    def take(self, found: PageNumbers) -> None:
        """Go on to the next page.

        Raises:
            DecodeError: It is not the next one, or the list grows as fast as it is read.
        """
        check_order(self.last, found)
        left = found.pages - found.page
        self._without_progress = 0 if left < self._nearest else self._without_progress + 1
        if self._without_progress > MAX_PAGES_WITHOUT_PROGRESS:
            raise DecodeError(
                f"the list grows as fast as it is read: at page {found.page} {left} are left, "
                f"as many as {MAX_PAGES_WITHOUT_PROGRESS} pages before"
            )
        self.last, self._nearest = found, min(left, self._nearest)
