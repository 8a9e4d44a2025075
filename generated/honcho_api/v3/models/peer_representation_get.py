# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``PeerRepresentationGet``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset(
    {
        "session_id",
        "filters",
        "scope",
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_frequent",
        "max_conclusions",
    }
)


class PeerRepresentationGet(_model.Model):
    """Which conclusions to write out.

    Attributes:
        session_id: Use only what was stated in this session. Absent or null: everything that is
            known.
        filters: Only `{"session_id": ...}` with an id, a list or `{"in": [...]}`: use what was
            stated there.
        scope: Name of a scope: answer from what that scope knows. A list of 1 to 100 names: from
            what the peer concluded in their sessions. Not together with `session_id` or `filters`.
        target: Id of the peer it is about. Absent or null: the peer itself.
        search_query: Text that conclusions are ranked against by meaning. Absent, null or empty:
            take the newest.
        search_top_k: How many of them `search_query` chooses, 1 to 100. Absent or null: a third.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent or null: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent or null: false.
        max_conclusions: How many conclusions at most, 1 to 100. Absent: 25; null: 100.
    """

    __slots__ = _fields = (
        "session_id",
        "filters",
        "scope",
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_frequent",
        "max_conclusions",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    session_id: str | None
    filters: dict[str, Any] | None
    scope: str | list[str] | None
    target: str | None
    search_query: str | None
    search_top_k: int | None
    search_max_distance: float | None
    include_most_frequent: bool | None
    max_conclusions: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        session_id: str | None = None,
        filters: dict[str, Any] | None = None,
        scope: str | list[str] | None = None,
        target: str | None = None,
        search_query: str | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            session_id,
            filters,
            scope,
            target,
            search_query,
            search_top_k,
            search_max_distance,
            include_most_frequent,
            max_conclusions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            session_id = data.get("session_id")
            filters = data.get("filters")
            scope = data.get("scope")
            target = data.get("target")
            search_query = data.get("search_query")
            search_top_k = data.get("search_top_k")
            search_max_distance = data.get("search_max_distance")
            include_most_frequent = data.get("include_most_frequent")
            max_conclusions = data.get("max_conclusions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if scope is not None:
            scope = _decode.inside(
                scope,
                lambda value: _decode.either(
                    value,
                    "a string or a list",
                    _decode.text,
                    lambda value: _decode.each(value, _decode.text),
                ),
                "scope",
            )
        if target is not None and type(target) is not str:
            raise _decode.wrong(target, "a string", "target")
        if search_query is not None and type(search_query) is not str:
            raise _decode.wrong(search_query, "a string", "search_query")
        if search_top_k is not None and type(search_top_k) is not int:
            raise _decode.wrong(search_top_k, "an integer", "search_top_k")
        if search_max_distance is not None:
            search_max_distance = _decode.number(search_max_distance, "search_max_distance")
        if include_most_frequent is not None and type(include_most_frequent) is not bool:
            raise _decode.wrong(include_most_frequent, "a boolean", "include_most_frequent")
        if max_conclusions is not None and type(max_conclusions) is not int:
            raise _decode.wrong(max_conclusions, "an integer", "max_conclusions")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.filters = filters
        made.scope = scope
        made.target = target
        made.search_query = search_query
        made.search_top_k = search_top_k
        made.search_max_distance = search_max_distance
        made.include_most_frequent = include_most_frequent
        made.max_conclusions = max_conclusions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.filters is not None:
            result["filters"] = self.filters
        if self.scope is not None:
            result["scope"] = self.scope
        if self.target is not None:
            result["target"] = self.target
        if self.search_query is not None:
            result["search_query"] = self.search_query
        if self.search_top_k is not None:
            result["search_top_k"] = self.search_top_k
        if self.search_max_distance is not None:
            result["search_max_distance"] = self.search_max_distance
        if self.include_most_frequent is not None:
            result["include_most_frequent"] = self.include_most_frequent
        if self.max_conclusions is not None:
            result["max_conclusions"] = self.max_conclusions
        result.update(self.additional_properties)
        return result
