# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``PeerGet``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .peer_kind import PeerKind

_KNOWN = frozenset({"filters", "kind"})


class PeerGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        kind: Whether to list the peers behind scopes. Absent or null: leave them out.
    """

    __slots__ = _fields = ("filters", "kind", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    filters: dict[str, Any] | None
    kind: PeerKind | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        kind: PeerKind | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            filters,
            kind,
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
            kind = data.get("kind")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and filters is not None and kind is not None
            else _decode.unknown(data, _KNOWN)
        )
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if kind is not None and type(kind) is not str:
            raise _decode.wrong(kind, "a string", "kind")
        made: Any = _drafts.DRAFTS[cls]()
        made.filters = filters
        made.kind = kind
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.filters is not None:
            result["filters"] = self.filters
        if self.kind is not None:
            result["kind"] = self.kind
        result.update(self.additional_properties)
        return result
