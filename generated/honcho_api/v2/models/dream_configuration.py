# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``DreamConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"enabled"})


class DreamConfiguration(_model.Model):
    """Settings for dreams. Without the deriver there are none.

    Attributes:
        enabled: Whether there are dreams.
    """

    __slots__ = _fields = ("enabled", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    enabled: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            enabled,
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
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and enabled is not None else _decode.unknown(data, _KNOWN)
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.enabled is not None:
            result["enabled"] = self.enabled
        result.update(self.additional_properties)
        return result
