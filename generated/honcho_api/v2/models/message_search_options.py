# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``MessageSearchOptions``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"query", "filters", "limit"})


class MessageSearchOptions(_model.Model):
    """What to look for among messages.

    Attributes:
        query: Text to find.
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        limit: How many messages to answer, 1 to 100. Absent: 10.
    """

    __slots__ = _fields = ("query", "filters", "limit", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    query: str
    filters: dict[str, Any] | None
    limit: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        query: str,
        filters: dict[str, Any] | None = None,
        limit: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            query,
            filters,
            limit,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            query = data["query"]
            filters = data.get("filters")
            limit = data.get("limit")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and filters is not None and limit is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if limit is not None and type(limit) is not int:
            raise _decode.wrong(limit, "an integer", "limit")
        made: Any = _drafts.DRAFTS[cls]()
        made.query = query
        made.filters = filters
        made.limit = limit
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.filters is not None:
            result["filters"] = self.filters
        if self.limit is not None:
            result["limit"] = self.limit
        result.update(self.additional_properties)
        return result
