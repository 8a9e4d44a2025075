# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionSummaries``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .summary import Summary

_KNOWN = frozenset({"id", "short_summary", "long_summary"})


class SessionSummaries(_model.Model):
    """The latest summaries of a session.

    Attributes:
        id: Which session they are of.
        short_summary: The one that is made often, or null if it is not yet.
        long_summary: The one that is made seldom and tells more, or null if it is not yet.
    """

    __slots__ = _fields = ("id", "short_summary", "long_summary", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    short_summary: Summary | None
    long_summary: Summary | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        short_summary: Summary | None = None,
        long_summary: Summary | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            short_summary,
            long_summary,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            id = data["id"]
            short_summary = data.get("short_summary")
            long_summary = data.get("long_summary")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and short_summary is not None and long_summary is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if short_summary is not None:
            short_summary = _decode.inside(
                short_summary, _models.Summary.from_dict, "short_summary"
            )
        if long_summary is not None:
            long_summary = _decode.inside(long_summary, _models.Summary.from_dict, "long_summary")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.short_summary = short_summary
        made.long_summary = long_summary
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.short_summary is not None:
            result["short_summary"] = self.short_summary.to_dict()
        if self.long_summary is not None:
            result["long_summary"] = self.long_summary.to_dict()
        result.update(self.additional_properties)
        return result
