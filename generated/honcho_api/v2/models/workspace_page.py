# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``WorkspacePage``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .workspace import Workspace

_KNOWN = frozenset({"items", "total", "page", "size", "pages"})


class WorkspacePage(_model.Model):
    """One page of workspaces.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    items: list[Workspace]
    total: int | None
    page: int | None
    size: int | None
    pages: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        items: list[Workspace],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            items,
            total,
            page,
            size,
            pages,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, _KNOWN)
        )
        items = _decode.each(items, _models.Workspace.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
            raise _decode.wrong(pages, "an integer", "pages")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.page = page
        made.size = size
        made.pages = pages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "items": [item.to_dict() for item in self.items],
            "page": self.page,
            "size": self.size,
        }
        if self.total is not None:
            result["total"] = self.total
        if self.pages is not None:
            result["pages"] = self.pages
        result.update(self.additional_properties)
        return result
