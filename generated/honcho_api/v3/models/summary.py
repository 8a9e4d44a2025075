# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Summary``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model


class Summary(_model.Model):
    """What was said in a session up to some message.

    Attributes:
        content: The text of the summary.
        message_id: Id of the last message that it covers.
        summary_type: `honcho_chat_summary_short` or `honcho_chat_summary_long`.
        created_at: When it was made, in ISO 8601, to the second.
        token_count: Its length in tokens, as the model counted them.
    """

    __slots__ = _fields = (
        "content",
        "message_id",
        "summary_type",
        "created_at",
        "token_count",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset({"content", "message_id", "summary_type", "created_at", "token_count"})
    _empty = {"additional_properties": dict}

    content: str
    message_id: str
    summary_type: str
    created_at: str
    token_count: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        message_id: str,
        summary_type: str,
        created_at: str,
        token_count: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            message_id,
            summary_type,
            created_at,
            token_count,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            content = data["content"]
            message_id = data["message_id"]
            summary_type = data["summary_type"]
            created_at = data["created_at"]
            token_count = data["token_count"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, cls._known)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(message_id) is not str:
            raise _decode.wrong(message_id, "a string", "message_id")
        if type(summary_type) is not str:
            raise _decode.wrong(summary_type, "a string", "summary_type")
        if type(created_at) is not str:
            raise _decode.wrong(created_at, "a string", "created_at")
        if type(token_count) is not int:
            raise _decode.wrong(token_count, "an integer", "token_count")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.message_id = message_id
        made.summary_type = summary_type
        made.created_at = created_at
        made.token_count = token_count
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "message_id": self.message_id,
            "summary_type": self.summary_type,
            "created_at": self.created_at,
            "token_count": self.token_count,
        }
        result.update(self.additional_properties)
        return result


class SummaryConfiguration(_model.Model):
    """Settings for summaries. What is absent or null is taken from the level above. Short ones must
    come more often than long ones.

    Attributes:
        enabled: Whether new summaries are made. Those that exist stay in use.
        messages_per_short_summary: A short summary after every so many messages, at least 10.
        messages_per_long_summary: A long summary after every so many messages, at least 20.
        custom_instructions: Instructions for this work, in place of the general ones; an empty text
            says that there are none. Since server 3.3.0.
    """

    __slots__ = _fields = (
        "enabled",
        "messages_per_short_summary",
        "messages_per_long_summary",
        "custom_instructions",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "enabled",
            "messages_per_short_summary",
            "messages_per_long_summary",
            "custom_instructions",
        }
    )
    _empty = {"additional_properties": dict}

    enabled: bool | None
    messages_per_short_summary: int | None
    messages_per_long_summary: int | None
    custom_instructions: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        messages_per_short_summary: int | None = None,
        messages_per_long_summary: int | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            enabled,
            messages_per_short_summary,
            messages_per_long_summary,
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
            messages_per_short_summary = data.get("messages_per_short_summary")
            messages_per_long_summary = data.get("messages_per_long_summary")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
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
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.messages_per_short_summary = messages_per_short_summary
        made.messages_per_long_summary = messages_per_long_summary
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
        if self.messages_per_short_summary is not None:
            result["messages_per_short_summary"] = self.messages_per_short_summary
        if self.messages_per_long_summary is not None:
            result["messages_per_long_summary"] = self.messages_per_long_summary
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        result.update(self.additional_properties)
        return result
