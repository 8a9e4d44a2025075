# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``ConclusionBatchCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .conclusion_create import ConclusionCreate

_KNOWN = frozenset({"conclusions"})


class ConclusionBatchCreate(_model.Model):
    """Conclusions to store, all or none.

    Attributes:
        conclusions: 1 to 100 conclusions.
    """

    __slots__ = _fields = ("conclusions", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    conclusions: list[ConclusionCreate]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        conclusions: list[ConclusionCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            conclusions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            conclusions = data["conclusions"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        conclusions = _decode.each(conclusions, _models.ConclusionCreate.from_dict, "conclusions")
        made: Any = _drafts.DRAFTS[cls]()
        made.conclusions = conclusions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "conclusions": [item.to_dict() for item in self.conclusions],
        }
        result.update(self.additional_properties)
        return result
