"""Pages without their I/O: numbers, and the checks that keep a walk finite."""

from __future__ import annotations

from typing import Any

from attrs import define, frozen

from honcho.errors import DecodeError

MAX_PAGES_WITHOUT_PROGRESS = 1000
"""How many pages a walk goes without coming nearer to the end of a list that grows meanwhile."""


@frozen
class PageNumbers:
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


@define
class Walk:
    """The pages of one walk, as far as it has come."""

    last: PageNumbers
    nearest: int
    """The smallest number of pages that were left so far."""
    without_progress: int = 0

    @classmethod
    def after(cls, first: PageNumbers) -> Walk:
        """A walk whose first page has been read."""
        return cls(first, first.pages - first.page)

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
        self.without_progress = 0 if left < self.nearest else self.without_progress + 1
        if self.without_progress > MAX_PAGES_WITHOUT_PROGRESS:
            raise DecodeError(
                f"the list grows as fast as it is read: at page {found.page} {left} are left, "
                f"as many as {MAX_PAGES_WITHOUT_PROGRESS} pages before"
            )
        self.last, self.nearest = found, min(left, self.nearest)
