"""Pages without their I/O: numbers, and the checks that keep a walk finite."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.errors import DecodeError


@frozen
class PageNumbers:
    """Where a page stands in its list, and the ids at its ends."""

    page: int
    size: int
    total: int
    pages: int
    ends: tuple[Any, Any] | None = None


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
