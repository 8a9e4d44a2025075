# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``Representation``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .deductive_observation import DeductiveObservation
    from .explicit_observation import ExplicitObservation

_KNOWN = frozenset({"explicit", "deductive"})


class Representation(_model.Model):
    """What was observed about a peer.

    Attributes:
        explicit: What was said in so many words.
        deductive: What follows from that.
    """

    __slots__ = _fields = ("explicit", "deductive", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"explicit": list, "deductive": list, "additional_properties": dict}

    explicit: list[ExplicitObservation]
    deductive: list[DeductiveObservation]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        explicit: list[ExplicitObservation] | None = None,
        deductive: list[DeductiveObservation] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            [] if explicit is None else explicit,
            [] if deductive is None else deductive,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            explicit = data.get("explicit")
            deductive = data.get("deductive")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and explicit is not None and deductive is not None
            else _decode.unknown(data, _KNOWN)
        )
        if explicit is None:
            explicit = []
        else:
            explicit = _decode.each(explicit, _models.ExplicitObservation.from_dict, "explicit")
        if deductive is None:
            deductive = []
        else:
            deductive = _decode.each(deductive, _models.DeductiveObservation.from_dict, "deductive")
        made: Any = _drafts.DRAFTS[cls]()
        made.explicit = explicit
        made.deductive = deductive
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "explicit": [item.to_dict() for item in self.explicit],
            "deductive": [item.to_dict() for item in self.deductive],
        }
        result.update(self.additional_properties)
        return result
