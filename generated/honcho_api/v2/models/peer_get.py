# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``PeerGet``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"filters"})


class PeerGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
    """

    __slots__ = _fields = ("filters", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    filters: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            filters,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            filters = data.get("filters")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and filters is not None else _decode.unknown(data, _KNOWN)
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        made: Any = _drafts.DRAFTS[cls]()
        made.filters = filters
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.filters is not None:
            result["filters"] = self.filters
        result.update(self.additional_properties)
        return result
