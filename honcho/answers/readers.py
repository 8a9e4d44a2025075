"""Readers of answers: from parsed JSON to what the facade returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.answers.pages import PageNumbers
from honcho.settings.typeguards import is_dict, is_list
from honcho_api import v3
from honcho_api.decode import each

if TYPE_CHECKING:
    from honcho.answers.contexts import PeerContext, SessionContext

T = TypeVar("T")


def page_of(item: Callable[[Any], T]) -> Callable[[Any], tuple[list[T], PageNumbers]]:
    """A reader of a page whose items are read by ``item``; all pages have one of two shapes."""

    def read(data: Any) -> tuple[list[T], PageNumbers]:
        raw = data.get("items") if is_dict(data) else None
        if not is_list(raw):
            v3.MessagePage.from_dict(data)  # raises: the page is malformed
            raise AssertionError("a page without items was read")
        return each(raw, item, "items"), _plain_numbers(data, raw) or _numbers(data, raw)

    return read


def _plain_numbers(data: dict[str, Any], raw: list[Any]) -> PageNumbers | None:
    """The numbers of a well-formed page; ``None`` leaves the error to the model."""
    page: Any = data.get("page")
    size: Any = data.get("size")
    total: Any = data.get("total")
    pages: Any = data.get("pages")
    if type(page) is type(size) is type(total) is type(pages) is int:
        return PageNumbers(page, size, total, pages, _ids(raw))
    return None


def _numbers(data: dict[str, Any], raw: list[Any]) -> PageNumbers:
    """The numbers of any other page: with a cursor, or of a list that is not counted."""
    if "page" not in data and not data.keys().isdisjoint(_CURSORS):
        found = v3.MessageCursorPage.from_dict({**data, "items": []})
        return PageNumbers(None, None, found.total, None, _ids(raw), found.next_page)
    uncounted = {name: 0 for name in ("total", "pages") if data.get(name, 0) is None}
    page = v3.MessagePage.from_dict({**data, **uncounted, "items": []})
    total = None if "total" in uncounted else page.total
    pages = None if "pages" in uncounted else page.pages
    return PageNumbers(page.page, page.size, total, pages, _ids(raw))


_CURSORS = ("next_page", "previous_page", "current_page", "current_page_backwards")
"""The fields of a page that was requested with a cursor."""


def _ids(raw: list[Any]) -> tuple[Any, ...]:
    """The ids of items, each of which is an object that was read."""
    return tuple(one.get("id") for one in raw)


def session_context(data: Any) -> SessionContext:
    """A session's context with its methods."""
    from honcho.answers.contexts import SessionContext

    return SessionContext.from_dict(data)


def peer_context(data: Any) -> PeerContext:
    """A peer's context with its methods."""
    from honcho.answers.contexts import PeerContext

    return PeerContext.from_dict(data)
