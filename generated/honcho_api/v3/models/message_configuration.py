# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``MessageConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .reasoning_configuration import ReasoningConfiguration

_KNOWN = frozenset({"reasoning"})


class MessageConfiguration(_model.Model):
    """Settings for one message, before those of its session.

    Attributes:
        reasoning: Whether and how conclusions are drawn from this message.
    """

    __slots__ = _fields = ("reasoning", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    reasoning: ReasoningConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        reasoning: ReasoningConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            reasoning,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            reasoning = data.get("reasoning")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and reasoning is not None else _decode.unknown(data, _KNOWN)
        if reasoning is not None:
            reasoning = _decode.inside(
                reasoning, _models.ReasoningConfiguration.from_dict, "reasoning"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.reasoning = reasoning
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.reasoning is not None:
            result["reasoning"] = self.reasoning.to_dict()
        result.update(self.additional_properties)
        return result
