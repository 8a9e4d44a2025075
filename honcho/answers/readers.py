"""Readers of answers: from parsed JSON to what the facade returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.answers.pages import PageNumbers
from honcho.arguments.typeguards import is_dict, is_list
from honcho_api import v3
from honcho_api.decode import each

if TYPE_CHECKING:
    from honcho.answers.peer_context import PeerContext
    from honcho.answers.session_context import SessionContext

T = TypeVar("T")


def page_of(item: Callable[[Any], T]) -> Callable[[Any], tuple[list[T], PageNumbers]]:
    """A reader of a page whose items are read by ``item``; all pages have one shape."""

    def read(data: Any) -> tuple[list[T], PageNumbers]:
        raw = data.get("items") if is_dict(data) else None
        if not is_list(raw):
            return [], _numbers(v3.MessagePage.from_dict(data), [])
        items = each(raw, item, "items")
        return items, _plain_numbers(data, raw) or _numbers(
            v3.MessagePage.from_dict({**data, "items": []}), raw
        )

    return read


def _plain_numbers(data: dict[str, Any], raw: list[Any]) -> PageNumbers | None:
    """The numbers of a page as it should be; ``None`` leaves the complaint to the model."""
    page: Any = data.get("page")
    size: Any = data.get("size")
    total: Any = data.get("total")
    pages: Any = data.get("pages")
    if type(page) is type(size) is type(total) is type(pages) is int:
        return PageNumbers(page, size, total, pages, _ends(raw))
    return None


def _ends(raw: list[Any]) -> tuple[Any, Any] | None:
    return (raw[0].get("id"), raw[-1].get("id")) if raw else None


def _numbers(page: v3.MessagePage, raw: list[Any]) -> PageNumbers:
    return PageNumbers(page.page, page.size, page.total, page.pages, _ends(raw))


def session_context(data: Any) -> SessionContext:
    """A session's context with its methods."""
    from honcho.answers.session_context import SessionContext

    return SessionContext.from_dict(data)


def peer_context(data: Any) -> PeerContext:
    """A peer's context with its methods."""
    from honcho.answers.peer_context import PeerContext

    return PeerContext.from_dict(data)
