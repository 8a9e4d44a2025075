# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Reasoning``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model


class ReasoningConfiguration(_model.Model):
    """Settings for the drawing of conclusions. What is absent or null is taken from the level
    above.

    Attributes:
        enabled: Whether conclusions are drawn at all.
        custom_instructions: What the model shall pay attention to, at most 2000 tokens.
    """

    __slots__ = _fields = ("enabled", "custom_instructions", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"enabled", "custom_instructions"})
    _empty = {"additional_properties": dict}

    enabled: bool | None
    custom_instructions: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            enabled,
            custom_instructions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            enabled = data.get("enabled")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and enabled is not None and custom_instructions is not None
            else _decode.unknown(data, cls._known)
        )
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.enabled is not None:
            result["enabled"] = self.enabled
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        result.update(self.additional_properties)
        return result


ReasoningLevel: TypeAlias = Literal["minimal", "low", "medium", "high", "max"]
"""How hard to think about an answer, from quick and cheap to slow and dear."""
