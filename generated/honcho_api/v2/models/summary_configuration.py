# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SummaryConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"enabled", "messages_per_short_summary", "messages_per_long_summary"})


class SummaryConfiguration(_model.Model):
    """Settings for summaries. Short ones must come more often than long ones.

    Attributes:
        enabled: Whether summaries are made.
        messages_per_short_summary: A short summary after every so many messages, at least 10.
        messages_per_long_summary: A long summary after every so many messages, at least 20.
    """

    __slots__ = _fields = (
        "enabled",
        "messages_per_short_summary",
        "messages_per_long_summary",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    enabled: bool | None
    messages_per_short_summary: int | None
    messages_per_long_summary: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        messages_per_short_summary: int | None = None,
        messages_per_long_summary: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            enabled,
            messages_per_short_summary,
            messages_per_long_summary,
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
            messages_per_short_summary = data.get("messages_per_short_summary")
            messages_per_long_summary = data.get("messages_per_long_summary")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3
            and enabled is not None
            and messages_per_short_summary is not None
            and messages_per_long_summary is not None
            else _decode.unknown(data, _KNOWN)
        )
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        if messages_per_short_summary is not None and type(messages_per_short_summary) is not int:
            raise _decode.wrong(
                messages_per_short_summary, "an integer", "messages_per_short_summary"
            )
        if messages_per_long_summary is not None and type(messages_per_long_summary) is not int:
            raise _decode.wrong(
                messages_per_long_summary, "an integer", "messages_per_long_summary"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.messages_per_short_summary = messages_per_short_summary
        made.messages_per_long_summary = messages_per_long_summary
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.enabled is not None:
            result["enabled"] = self.enabled
        if self.messages_per_short_summary is not None:
            result["messages_per_short_summary"] = self.messages_per_short_summary
        if self.messages_per_long_summary is not None:
            result["messages_per_long_summary"] = self.messages_per_long_summary
        result.update(self.additional_properties)
        return result
