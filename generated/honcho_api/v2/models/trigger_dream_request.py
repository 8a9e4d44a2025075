# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``TriggerDreamRequest``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .dream_type import DreamType

_KNOWN = frozenset({"observer", "observed", "dream_type"})


class TriggerDreamRequest(_model.Model):
    """A dream to begin.

    Attributes:
        observer: Id of the peer who thinks things over.
        observed: Id of the peer it is about. Absent or null: the observer itself.
        dream_type: Which kind of dream.
    """

    __slots__ = _fields = ("observer", "observed", "dream_type", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    observer: str
    observed: str | None
    dream_type: DreamType
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observer: str,
        observed: str | None = None,
        dream_type: DreamType,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observer,
            observed,
            dream_type,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            observer = data["observer"]
            observed = data.get("observed")
            dream_type = data["dream_type"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 and observed is not None else _decode.unknown(data, _KNOWN)
        if type(observer) is not str:
            raise _decode.wrong(observer, "a string", "observer")
        if observed is not None and type(observed) is not str:
            raise _decode.wrong(observed, "a string", "observed")
        if type(dream_type) is not str:
            raise _decode.wrong(dream_type, "a string", "dream_type")
        made: Any = _drafts.DRAFTS[cls]()
        made.observer = observer
        made.observed = observed
        made.dream_type = dream_type
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "observer": self.observer,
            "dream_type": self.dream_type,
        }
        if self.observed is not None:
            result["observed"] = self.observed
        result.update(self.additional_properties)
        return result
