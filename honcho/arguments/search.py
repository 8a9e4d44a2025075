"""Bodies of searches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.arguments.validation import MAX_QUERY, MAX_RESULTS, check_filters, check_int, check_text

if TYPE_CHECKING:
    from honcho_api.v3 import MessageSearchOptions, WorkspaceMessageSearchOptions

B = TypeVar("B", "MessageSearchOptions", "WorkspaceMessageSearchOptions")


def search_body(
    model: type[B], query: str, filters: Mapping[str, Any] | None, limit: int, **more: Any
) -> B:
    """A search body of one of the two models that have ``query``, ``filters`` and ``limit``.

    Raises:
        ValidationError: ``query`` is not 1-10,000 characters, ``limit`` not 1-100, or ``filters``
            not a dict.
    """
    return model(
        query=check_text("query", query, 1, MAX_QUERY),
        filters=check_filters(filters),
        limit=check_int("limit", limit, 1, MAX_RESULTS),
        **more,
    )
