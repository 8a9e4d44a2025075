"""Pages without their I/O: their position, and iteration over all of them."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from honcho.errors import DecodeError

MAX_PAGES_WITHOUT_PROGRESS = 1000
"""Pages that a walk reads without coming nearer to the end of a list that grows meanwhile."""
REMEMBERED = 10_000
"""How many of the last items a walk remembers, to find duplicates when the list changes."""


class Place(NamedTuple):
    """Which page to request. Servers with cursors use the cursor, others the number.

    Attributes:
        number: The number of the page, from 1.
        cursor: Where the page begins; empty for the first page, ``None`` to use the number.
    """

    number: int
    cursor: str | None = None


class PageNumbers(NamedTuple):
    """The position of a page in its list. Values that the server does not send are ``None``.

    Attributes:
        page: Its number; ``None`` on a page that was asked for with a cursor.
        size: How many items a page has at most.
        total: How many items the list has.
        pages: How many pages the list has.
        ids: The ids of its items.
        cursor: The cursor of the next page.
        asked: The requested page number.
    """

    page: int | None
    size: int | None
    total: int | None
    pages: int | None
    ids: tuple[Any, ...] = ()
    cursor: str | None = None
    asked: int = 1

    @property
    def has_next(self) -> bool:
        """Whether there is a next page, as far as this page tells."""
        if self.page is None:
            return self.cursor is not None
        if self.pages is None:
            return len(self.ids) >= (self.size or 1)
        return self.page < self.pages

    @property
    def next_place(self) -> Place:
        """The place of the next page."""
        number = self.asked if self.page is None else self.page
        return Place(number + 1, self.cursor)


def pages_title(numbers: PageNumbers) -> str:
    """The position of a page, as text to display."""
    where = "Page" if numbers.page is None else f"Page {numbers.page}"
    where += "" if numbers.pages is None else f" of {numbers.pages}"
    return where if numbers.total is None else f"{where}, {numbers.total:,} in all"


def check_order(previous: PageNumbers, found: PageNumbers, asked: Place) -> None:
    """Refuse a page other than the requested one, so that no walk goes on for ever.

    Raises:
        DecodeError: The server sent another page, or the same items again.
    """
    if found.page not in (None, asked.number):
        raise DecodeError(
            f"the server answered with page {found.page} where {asked.number} was asked for"
        )
    if previous.asked < asked.number and found.ids and found.ids == previous.ids:
        raise DecodeError(
            f"the server repeats itself: pages {previous.asked} and {asked.number} have the same "
            "items"
        )
    if found.page is None and found.cursor is not None and found.cursor == asked.cursor:
        raise DecodeError(f"the server repeats itself: its page after {asked.number} is the same")


class Walk:
    """The state of one walk. Each item comes once, also while others are removed.

    Where pages have numbers, removals move later items to pages that were read already: the
    walk goes back by as many as are missing.

    Args:
        first: The page that has been read.
    """

    __slots__ = ("_cursors", "_first", "_nearest", "_seen", "_without_progress", "last", "place")

    def __init__(self, first: PageNumbers) -> None:
        self.last: PageNumbers = first
        self.place: Place | None = first.next_place if first.has_next else None
        """The place of the next request; ``None`` at the end."""
        self._first = first.asked if first.page is None else first.page
        self._seen: dict[Any, None] = dict.fromkeys(first.ids)
        self._cursors: set[str | None] = {first.cursor}
        self._nearest = _left(first)
        """The smallest number of remaining pages so far."""
        self._without_progress = 0

    def take(self, found: PageNumbers) -> list[int]:
        """Continue the walk with the page that was received.

        Returns:
            The indexes of its items that were not returned before.

        Raises:
            DecodeError: It is not the requested page, or the list grows as fast as it is read.
        """
        assert self.place is not None  # noqa: S101 - callers ask for nothing at the end
        check_order(self.last, found, self.place)
        self._note_progress(found)
        removed = (self.last.total or 0) - (found.total or 0) if found.total is not None else 0
        previous, self.last = self.last, found
        if found.page is not None and removed > 0 and self._go_back(previous, found, removed):
            return []
        self._go_on(found)
        fresh = [at for at, one in enumerate(found.ids) if one is None or one not in self._seen]
        self._seen.update(dict.fromkeys(found.ids))
        for one in list(islice(self._seen, max(0, len(self._seen) - REMEMBERED))):
            del self._seen[one]
        return fresh

    def _go_back(self, previous: PageNumbers, found: PageNumbers, removed: int) -> bool:
        """Request again from the first page that items of later pages may have moved to."""
        size = found.size or previous.size or 1
        number = max(self._first, found.asked - -(-removed // size))
        if number >= found.asked:
            return False
        self.place = Place(number) if number <= (found.pages or number) else None
        return True

    def _go_on(self, found: PageNumbers) -> None:
        self.place = found.next_place if found.has_next else None
        if found.page is not None:
            if not found.ids:
                self.place = None
        elif found.cursor is not None:
            if found.cursor in self._cursors:
                raise DecodeError("the server repeats itself: it sends a cursor again")
            self._cursors.add(found.cursor)

    def _note_progress(self, found: PageNumbers) -> None:
        if found.pages is None:
            return
        left = _left(found)
        self._without_progress = 0 if left < self._nearest else self._without_progress + 1
        if self._without_progress > MAX_PAGES_WITHOUT_PROGRESS:
            raise DecodeError(
                f"the list grows as fast as it is read: at page {found.page} {left} are left, "
                f"as many as {MAX_PAGES_WITHOUT_PROGRESS} pages before"
            )
        self._nearest = min(left, self._nearest)


def _left(numbers: PageNumbers) -> float:
    """How many pages come after this one."""
    if numbers.page is None or numbers.pages is None:
        return float("inf")
    return numbers.pages - numbers.page
