"""Readers of answers: from parsed JSON to what the facade returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.narrow import is_dict, is_list
from honcho.pages import PageNumbers
from honcho_api.decode import each
from honcho_api.v3 import MessagePage

if TYPE_CHECKING:
    from honcho.peer_context import PeerContext
    from honcho.session_context import SessionContext

T = TypeVar("T")


def page_of(item: Callable[[Any], T]) -> Callable[[Any], tuple[list[T], PageNumbers]]:
    """A reader of a page whose items are read by ``item``; all pages have one shape."""

    def read(data: Any) -> tuple[list[T], PageNumbers]:
        raw = data.get("items") if is_dict(data) else None
        if not is_list(raw):
            return [], _numbers(MessagePage.from_dict(data), [])
        items = each(raw, item, "items")
        return items, _numbers(MessagePage.from_dict({**data, "items": []}), raw)

    return read


def _numbers(page: MessagePage, raw: list[Any]) -> PageNumbers:
    ends = (raw[0].get("id"), raw[-1].get("id")) if raw else None
    return PageNumbers(page.page, page.size, page.total, page.pages, ends)


def session_context(data: Any) -> SessionContext:
    """A session's context with its methods."""
    from honcho.session_context import SessionContext

    return SessionContext.from_dict(data)


def peer_context(data: Any) -> PeerContext:
    """A peer's context with its methods."""
    from honcho.peer_context import PeerContext

    return PeerContext.from_dict(data)
