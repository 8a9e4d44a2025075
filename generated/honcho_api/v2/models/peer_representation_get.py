# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
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
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_derived",
        "max_observations",
    }
)


class PeerRepresentationGet(_model.Model):
    """Which observations to include.

    Attributes:
        session_id: Use only what was observed in this session. Absent or null: everything that is
            known.
        target: Id of the peer it is about. Absent or null: the peer itself.
        search_query: Text that observations are ranked against by meaning. The other options need
            it.
        search_top_k: How many of them the search chooses, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search finds nothing.
            Absent or null: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations at most, 1 to 100. Absent: 25.
    """

    __slots__ = _fields = (
        "session_id",
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_derived",
        "max_observations",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    session_id: str | None
    target: str | None
    search_query: str | None
    search_top_k: int | None
    search_max_distance: float | None
    include_most_derived: bool | None
    max_observations: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        session_id: str | None = None,
        target: str | None = None,
        search_query: str | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_derived: bool | None = None,
        max_observations: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            session_id,
            target,
            search_query,
            search_top_k,
            search_max_distance,
            include_most_derived,
            max_observations,
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
            target = data.get("target")
            search_query = data.get("search_query")
            search_top_k = data.get("search_top_k")
            search_max_distance = data.get("search_max_distance")
            include_most_derived = data.get("include_most_derived")
            max_observations = data.get("max_observations")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if target is not None and type(target) is not str:
            raise _decode.wrong(target, "a string", "target")
        if search_query is not None and type(search_query) is not str:
            raise _decode.wrong(search_query, "a string", "search_query")
        if search_top_k is not None and type(search_top_k) is not int:
            raise _decode.wrong(search_top_k, "an integer", "search_top_k")
        if search_max_distance is not None:
            search_max_distance = _decode.number(search_max_distance, "search_max_distance")
        if include_most_derived is not None and type(include_most_derived) is not bool:
            raise _decode.wrong(include_most_derived, "a boolean", "include_most_derived")
        if max_observations is not None and type(max_observations) is not int:
            raise _decode.wrong(max_observations, "an integer", "max_observations")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.target = target
        made.search_query = search_query
        made.search_top_k = search_top_k
        made.search_max_distance = search_max_distance
        made.include_most_derived = include_most_derived
        made.max_observations = max_observations
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.target is not None:
            result["target"] = self.target
        if self.search_query is not None:
            result["search_query"] = self.search_query
        if self.search_top_k is not None:
            result["search_top_k"] = self.search_top_k
        if self.search_max_distance is not None:
            result["search_max_distance"] = self.search_max_distance
        if self.include_most_derived is not None:
            result["include_most_derived"] = self.include_most_derived
        if self.max_observations is not None:
            result["max_observations"] = self.max_observations
        result.update(self.additional_properties)
        return result
