# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``ObservationBatchCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .observation_create import ObservationCreate

_KNOWN = frozenset({"observations"})


class ObservationBatchCreate(_model.Model):
    """Observations to store.

    Attributes:
        observations: 1 to 100 observations.
    """

    __slots__ = _fields = ("observations", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    observations: list[ObservationCreate]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observations: list[ObservationCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observations,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            observations = data["observations"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        observations = _decode.each(
            observations, _models.ObservationCreate.from_dict, "observations"
        )
        made: Any = _drafts.DRAFTS[cls]()
        made.observations = observations
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "observations": [item.to_dict() for item in self.observations],
        }
        result.update(self.additional_properties)
        return result
