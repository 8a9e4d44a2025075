"""Pages of a list, and iteration over all of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import Generic, TypeVar, overload

from honcho.answers.pages import PageNumbers, Place, Walk, check_order, pages_title
from honcho.arguments.validation import check_int
from honcho.concurrency.both import AsyncReadAhead
from honcho_api import display

T = TypeVar("T")

MAX_PREFETCH = 16


class AsyncPage(Generic[T]):
    """One page of a list.

    ``async for item in page`` walks this page and all later ones, including pages added meanwhile;
    ``len(page)`` and ``page[i]`` are about this page alone. Each item comes once, also
    while others are added and removed. Servers from 3.3.0 on page with cursors, without counts:
    the attributes that such a page does not know are ``None``.

    Attributes:
        items: The items of this page.
        page: Its number, from 1; ``None`` on a page with a cursor.
        size: How many items a page has at most; ``None`` on a page with a cursor.
        total: How many items the list has on all pages; ``None`` where the server does not say.
        pages: How many pages the list has; ``None`` where the server does not say.
    """

    def __init__(
        self,
        items: list[T],
        numbers: PageNumbers,
        fetch: Callable[[Place], Awaitable[AsyncPage[T]]],
    ) -> None:
        self.items = items
        self.page: int | None = numbers.page
        self.size: int | None = numbers.size
        self.total: int | None = numbers.total
        self.pages: int | None = numbers.pages
        self._numbers = numbers
        self._fetch = fetch

    @property
    def has_next(self) -> bool:
        """Whether the list has a page after this one."""
        return self._numbers.has_next

    def has_next_page(self) -> bool:
        """Whether the list has a page after this one.

        Examples:
            >>> page = await session.messages(size=2)
            >>> page.has_next_page()
            True
        """
        return self.has_next

    async def next_page(self) -> AsyncPage[T] | None:
        """The page after this one; ``None`` after the last.

        Raises:
            DecodeError: The server repeats a page, or sends another than the one asked for.

        Examples:
            >>> page = await session.messages(size=2)
            >>> await page.next_page()
            AsyncPage(page=2, ...)
        """
        if not self.has_next:
            return None
        place = self._numbers.next_place
        found = await self._fetch(place)
        check_order(self._numbers, found._numbers, place)
        return found

    async def get_next_page(self) -> AsyncPage[T] | None:
        """Another name of :meth:`next_page`.

        Examples:
            >>> page = await session.messages(size=2)
            >>> await page.get_next_page()
            AsyncPage(page=2, ...)
        """
        return await self.next_page()

    async def iter(self, *, prefetch: int = 0) -> AsyncIterator[T]:
        """All items of this page and the later ones.

        Args:
            prefetch: How many pages to fetch ahead while the caller works, 0-16.

        Raises:
            ValidationError: ``prefetch`` is out of range.
            DecodeError: The server repeats a page, sends another than the one asked for, or has a
                list that for 1,000 pages has grown as fast as it was read.
            BadRequestError: The server does not take its own cursor any more; start again.
            HonchoError: Fetching a page failed; the walk ends there.

        Examples:
            >>> page = await session.messages(size=2)
            >>> len([one async for one in page.iter(prefetch=2)])
            3
        """
        check_int("prefetch", prefetch, 0, MAX_PREFETCH)
        later = self._later()
        pages = AsyncReadAhead(later, prefetch) if prefetch else later
        async with aclosing(pages):
            for item in self.items:
                yield item
            async for items in pages:
                for item in items:
                    yield item

    async def _later(self) -> AsyncGenerator[list[T], None]:
        """The items of each later page that were not returned before."""
        walk = Walk(self._numbers)
        while walk.place is not None:
            found = await self._fetch(walk.place)
            if fresh := walk.take(found._numbers):
                yield [found.items[index] for index in fresh]

    def __aiter__(self) -> AsyncIterator[T]:
        return self.iter()

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return True

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        return self.items[index]

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(page={self.page}, pages={self.pages}, size={self.size}, "
            f"total={self.total}, items={len(self.items)})"
        )

    def _repr_html_(self) -> str:
        """A table of this page's items, for notebooks."""
        return display.listing(pages_title(self._numbers), self.items, most=max(len(self.items), 1))
