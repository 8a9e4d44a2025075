# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``ObservationQuery``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"query", "top_k", "distance", "filters"})


class ObservationQuery(_model.Model):
    """What to look for among observations.

    Attributes:
        query: Text whose meaning to look for.
        top_k: How many to answer at most, 1 to 100. Absent: 10.
        distance: Cosine distance, 0.0 to 1.0, beyond which nothing is found. Absent or null: no
            limit.
        filters: Must name one `observer_id` and one `observed_id`; more conditions may follow.
    """

    __slots__ = _fields = ("query", "top_k", "distance", "filters", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    query: str
    top_k: int | None
    distance: float | None
    filters: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        query: str,
        top_k: int | None = None,
        distance: float | None = None,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            query,
            top_k,
            distance,
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
            query = data["query"]
            top_k = data.get("top_k")
            distance = data.get("distance")
            filters = data.get("filters")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and top_k is not None and distance is not None and filters is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if top_k is not None and type(top_k) is not int:
            raise _decode.wrong(top_k, "an integer", "top_k")
        if distance is not None:
            distance = _decode.number(distance, "distance")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        made: Any = _drafts.DRAFTS[cls]()
        made.query = query
        made.top_k = top_k
        made.distance = distance
        made.filters = filters
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.top_k is not None:
            result["top_k"] = self.top_k
        if self.distance is not None:
            result["distance"] = self.distance
        if self.filters is not None:
            result["filters"] = self.filters
        result.update(self.additional_properties)
        return result
